import type { INodeParameters } from 'n8n-workflow';

import { noCause } from '../../nodes/Ivvy/parts/explain';
import { ivvy } from '../../nodes/Ivvy/wire/vendor';
import { actions } from '../../sandbox/ivvy/wire/actions.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors('report');

/** A refund of which a part may have been applied. */
const partOfRefund = 24148;

const documented = [...actions.values()].flatMap(({ action, errors }) =>
	errors.map((error) => ({ action, ...error })),
);
const isUnclear = ({ code, meaning }: { code: number; meaning: string }) =>
	/^(unexpected|unknown) error$/.test(meaning) || code === partOfRefund;

const kindOf = (errorCode: number, specificCode?: number) =>
	ivvy.read(errorCode, {}, { errorCode, specificCode, message: 'no' });

describe('what iVvy says about an error', () => {
	it.each(documented.filter(isUnclear))(
		'leaves open what was done: $code of $action ($meaning), whatever its error code',
		({ code }) => {
			for (const errorCode of [400, 460, 500]) {
				expect(kindOf(errorCode, code)).toEqual({
					kind: 'unclear',
					code: String(code),
					message: `no (${code})`,
					status: errorCode,
				});
			}
		},
	);

	it.each(documented.filter((error) => !isUnclear(error) && ![403, 24299].includes(error.code)))(
		'is a refusal: $code of $action ($meaning)',
		({ code }) => {
			expect(kindOf(400, code)).toMatchObject({ kind: 'refused', code: String(code) });
		},
	);

	it.each([460, 500])(
		'leaves open what was done with error code %d and a specific code that no page names',
		(errorCode) => {
			expect(kindOf(errorCode, 99999)).toMatchObject({ kind: 'unclear', code: '99999' });
			expect(kindOf(errorCode)).toMatchObject({ kind: 'unclear', code: String(errorCode) });
		},
	);
});

const mapped = { mappingMode: 'defineBelow', value: null };

const writes: Array<[string, number, number, INodeParameters, string]> = [
	[
		'a new booking',
		500,
		24296,
		{
			resource: 'booking',
			operation: 'create',
			venueId: 101,
			bookingType: 1,
			currentStatus: 1,
			name: 'Gala',
			eventTypeId: 1,
			bookedById: 501,
			totalAttendees: '10',
			additionalFields: { dateEventStart: '2027-01-01', dateEventEnd: '2027-01-01' },
			company: mapped,
			contact: mapped,
			customFields: mapped,
		},
		noCause,
	],
	[
		'a payment',
		400,
		24240,
		{
			resource: 'invoice',
			operation: 'addPayment',
			invoiceId: 9001,
			paidDate: '2026-11-01',
			amountPaid: '10',
			paymentMethod: 6,
		},
		noCause,
	],
	[
		'a refund',
		400,
		24148,
		{
			resource: 'booking',
			operation: 'addRefund',
			venueId: 101,
			bookingId: 5001,
			refund: { refundDate: '2026-11-01', amount: 10 },
		},
		'iVvy could not apply the whole refund. Check the payments of the booking in iVvy before you try again.',
	],
];

describe.each(writes)(
	'%s that iVvy answers with an unexpected error',
	(_what, errorCode, specificCode, parameters, nextStep) => {
		it('is not sent again, and the item says that nobody knows what was done', async () => {
			const body = { errorCode, specificCode, message: 'Unexpected' };
			vendors.sandbox.fault({ vendor: 'ivvy', kind: 'respond', status: errorCode, body });
			const { output, failed } = await vendors.ivvy({ parameters, onError: 'continueErrorOutput' });
			expect(output).toEqual([]);
			expect(vendors.sandbox.calls).toHaveLength(1);
			expect(failed.map(({ json }) => json)).toEqual([
				expect.objectContaining({
					error: expect.objectContaining({
						message: expect.stringMatching(
							`It is not known whether iVvy processed .*: Unexpected \\(${specificCode}\\)`,
						),
						outcome: 'unknown',
						code: String(specificCode),
						nextStep,
					}),
				}),
			]);
		});
	},
);

it('an update by id that gets an unexpected error is repeated, as that does no harm', async () => {
	const body = { errorCode: 500, specificCode: 24393, message: 'Unexpected' };
	vendors.sandbox.fault({ vendor: 'ivvy', kind: 'respond', status: 500, body });
	const [task] = vendors.sandbox.state.ivvy.tasks;
	const parameters = {
		resource: 'task',
		operation: 'update',
		id: task.id as number,
		updateFields: { name: 'Call back' },
	};
	const { error } = await vendors.ivvy({ parameters });
	expect(error).toBeUndefined();
	expect(vendors.sandbox.calls).toHaveLength(2);
});
