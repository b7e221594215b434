import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { messageOf } from '../harness/failed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const state = () => vendors.sandbox.state.leadSquared;
const asked = () =>
	vendors.sandbox.calls
		.filter(({ action }) => action.endsWith('RetrieveLeadByPhoneNumber'))
		.map(({ path }) => new URL(path, 'http://localhost').searchParams.get('phone'));
const run = async (
	resource: string,
	operation: string,
	parameters: INodeParameters,
	items: IDataObject[] = [{}],
) =>
	await vendors.leadSquared({
		parameters: { resource, operation, output: 'raw', ...parameters },
		items,
		onError: 'continueErrorOutput',
	});

const mapped = (value: INodeParameters) =>
	({ mappingMode: 'defineBelow', value }) as unknown as INodeParameters;

/** The first lead of the account, whose number is stored with its country code and a hyphen. */
const stored = '+91-9855510000';
const spelled = ['9855510000', '+919855510000', '919855510000', '98555 10000'];

it('the first lead has that number', () => {
	expect(state().leads[0].Phone).toBe(stored);
});

describe('Get by Phone', () => {
	const find = async (phone: string) => await run('lead', 'getByPhone', { phone });

	it.each(['9855510000', '98555-10000', '+91-9855510000'])(
		'asks without blanks and hyphens, once where that finds the lead: %s',
		async (phone) => {
			const { output } = await find(phone);
			expect(output.map(({ json }) => json.ProspectID)).toEqual([state().leads[0].ProspectID]);
			expect(asked()).toEqual([phone.replaceAll('-', '')]);
		},
	);

	it.each([
		['an empty list', undefined],
		['HTTP 404', 404],
	])('asks once more with the number as it is after %s', async (_what, status) => {
		vendors.sandbox.settings.leadSquared.phoneSearch = 'stored';
		if (status !== undefined)
			vendors.sandbox.fault({
				vendor: 'leadSquared',
				match: 'ByPhoneNumber',
				kind: 'respond',
				status,
				body: { Status: 'Error', ExceptionType: 'MXNotFound', ExceptionMessage: 'none' },
			});
		const { output } = await find(stored);
		expect(output.map(({ json }) => json.ProspectID)).toEqual([state().leads[0].ProspectID]);
		expect(asked()).toEqual(['+919855510000', stored]);
	});

	it('gives nothing when neither finds anybody, and asks once for a number without punctuation', async () => {
		const one = await find('+91-1234567890');
		const other = await find('1234567890');
		expect([one.output, one.failed, other.output, other.failed]).toEqual([[], [], [], []]);
		expect(asked()).toEqual(['+911234567890', '+91-1234567890', '1234567890']);
	});
});

/** Each operation that adds a lead when none is matched, matched by a phone number. */
const upserts: Array<{ what: string; parameters: (number: string) => INodeParameters }> = [
	{
		what: 'lead.upsert',
		parameters: (number) => ({ searchBy: 'Phone', attributes: mapped({ Phone: number }) }),
	},
	{
		what: 'lead.capture',
		parameters: (number) => ({
			attributes: mapped({ Phone: number }),
			additionalFields: { searchBy: 'Phone' },
		}),
	},
	{
		what: 'activity.createWithLead',
		parameters: (number) => ({
			searchBy: 'Phone',
			activityEvent: 201,
			leadDetails: mapped({ Phone: number }),
		}),
	},
	{
		what: 'opportunity.capture',
		parameters: (number) => ({
			searchBy: 'Phone',
			matchValue: number,
			opportunityEventCode: 12000,
			fields: mapped({ mx_Custom_1: 'Wedding', mx_Custom_2: 'Prospecting', Status: 'Open' }),
		}),
	},
];

describe.each(upserts)('$what by phone', ({ what, parameters }) => {
	const [resource = '', operation = ''] = what.split('.');
	const send = async (number: string) => await run(resource, operation, parameters(number));

	it.each(spelled)(
		'adds no second lead for %s, and tells the spelling that is stored',
		async (number) => {
			const before = state().leads.length;
			const { failed } = await send(number);
			expect(failed[0]?.json.error).toMatchObject({
				outcome: 'notSent',
				message: expect.stringContaining(`'${stored}' (ProspectID ${state().leads[0].ProspectID})`),
			});
			expect(state().leads).toHaveLength(before);
		},
	);

	it('finds the lead by the number as it is stored', async () => {
		const before = state().leads.length;
		const { failed } = await send(stored);
		expect([failed, state().leads.length]).toEqual([[], before]);
	});

	it('adds a lead for a number that nobody has', async () => {
		const before = state().leads.length;
		const { failed } = await send('+91-9000000001');
		expect([failed, state().leads.length]).toEqual([[], before + 1]);
	});

	it('finds its lead where another, more active one has the number in another spelling', async () => {
		state().leads[0].ProspectActivityDate_Max = '2001-01-01 00:00:00';
		Object.assign(state().leads[1], {
			Phone: '9855510000',
			ProspectActivityDate_Max: '2030-01-01 00:00:00',
		});
		const before = state().leads.length;
		const { failed } = await send(stored);
		expect([failed, state().leads.length]).toEqual([[], before]);
	});

	it('takes a lead that has the number as its mobile number, and a few digits as phone, for another', async () => {
		Object.assign(state().leads[0], { Phone: '0000', Mobile: stored });
		const before = state().leads.length;
		const { failed } = await send(stored);
		expect([failed, state().leads.length]).toEqual([[], before + 1]);
	});

	it('sends nothing when the lead cannot be looked up', async () => {
		vendors.sandbox.fault({
			vendor: 'leadSquared',
			match: 'ByPhoneNumber',
			kind: 'respond',
			status: 200,
			body: { Message: 'Under maintenance' },
			times: -1,
		});
		const before = structuredClone(state().leads);
		const { failed } = await send('9855510000');
		expect(messageOf(failed[0])).toContain('could not be read');
		expect(failed[0].json.error).toMatchObject({ outcome: 'notSent' });
		expect(state().leads).toEqual(before);
	});
});

it('many items by phone are looked up one by one, so that two spellings of one new number are one lead', async () => {
	const items = Array.from({ length: 60 }, (_, index) => ({
		number: index === 59 ? '9000000100' : `+91-90000001${String(index).padStart(2, '0')}`,
	}));
	const before = state().leads.length;
	const { output, failed } = await run(
		'lead',
		'upsert',
		{ searchBy: 'Phone', attributes: mapped({ Phone: '={{ $json.number }}' }) },
		items,
	);
	expect([output.length, failed.length]).toEqual([59, 1]);
	expect(state().leads).toHaveLength(before + 59);
});

it('an upsert by another field looks nobody up', async () => {
	await run('lead', 'upsert', {
		searchBy: 'EmailAddress',
		attributes: mapped({ EmailAddress: 'new@example.com', Phone: '9855510000' }),
	});
	expect(asked()).toEqual([]);
});
