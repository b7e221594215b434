import { retryPolicy } from '../../nodes/shared/wire/retry';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

/** So many calls in a longer time are used up; LeadSquared's words for it are not known, these are those for seconds. */
const refuse = (window: string, status: number, code = 'MXAPIRateLimitExceededException') =>
	vendors.sandbox.fault({
		vendor: 'leadSquared',
		kind: 'respond',
		times: -1,
		status,
		body: {
			Status: 'Error',
			ExceptionType: code,
			ExceptionMessage: `API calls exceeded the limit of 10000 in ${window}`,
		},
	});

const create = async (count = 3) =>
	await vendors.leadSquared({
		parameters: {
			resource: 'leadNote',
			operation: 'create',
			relatedProspectId: String(vendors.sandbox.state.leadSquared.leads[0]?.ProspectID),
			note: '={{ $json.note }}',
		},
		items: Array.from({ length: count }, (_, note) => ({ note: String(note) })),
		onError: 'continueErrorOutput',
	});

describe('an allowance that is used up', () => {
	it.each([
		{ window: '24 hour(s)', time: '24 hours', status: 429 },
		{ window: '1 day(s)', time: '24 hours', status: 200 },
		{ window: '1 Hour', time: '1 hour', status: 403 },
		{ window: '30 minutes', time: '30 minutes', status: 429 },
	])('of $window: nothing is repeated, and the next step says when', async (case_) => {
		vendors.callsAtATime = 1;
		refuse(case_.window, case_.status);
		const { output, failed } = await create();
		expect(output).toEqual([]);
		expect(failed.map(({ json }) => json.error)).toEqual(
			[0, 1, 2].map(() =>
				expect.objectContaining({
					message: expect.stringContaining(`the limit of 10000 in ${case_.window}`),
					nextStep: expect.stringContaining(
						`The allowance of 10000 calls in ${case_.time} is used up`,
					),
					outcome: 'notSent',
				}),
			),
		);
		expect(vendors.sandbox.calls).toHaveLength(1);
		expect(vendors.waits.filter((ms) => ms > 0)).toEqual([]);
	});

	it.each(['5 second(s)', '1 minute(s)'])('of %s: it is waited for', async (window) => {
		vendors.sandbox.fault({
			vendor: 'leadSquared',
			kind: 'respond',
			status: 429,
			body: {
				Status: 'Error',
				ExceptionType: 'MXAPIRateLimitExceededException',
				ExceptionMessage: `API calls exceeded the limit of 10000 in ${window}`,
			},
		});
		const { output } = await create(1);
		expect(output).toHaveLength(1);
		expect(vendors.sandbox.calls).toHaveLength(2);
	});

	it('is as long as nobody waits for', () => {
		expect(retryPolicy.throttledBudgetMs).toBeLessThan(30 * 60_000);
	});
});
