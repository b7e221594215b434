import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const list = async (value: unknown) => {
	const condition = [{ field: 'modifiedDate', condition: 'greaterOrEqual', value }];
	return await vendors.ivvy({
		parameters: {
			resource: 'task',
			operation: 'getAll',
			filters: { filter: { condition } },
		} as unknown as INodeParameters,
		items: [{ date: '2026-11-01T17:00:00.000Z', list: ['a', 'b'], pair: { a: 1 } }],
		timezone: 'Australia/Sydney',
	});
};

describe('the value of a condition', () => {
	it.each([
		['as another node gives it', '={{ $json.date }}', '2026-11-01 17:00:00'],
		[
			"as n8n's form gives it, in the zone of the workflow",
			'2026-11-02T04:00:00',
			'2026-11-01 17:00:00',
		],
		[
			'with an offset',
			"={{ DateTime.fromISO($json.date).setZone('Asia/Tokyo').toISO() }}",
			'2026-11-01 17:00:00',
		],
		['as a date of n8n', '={{ DateTime.fromISO($json.date) }}', '2026-11-01 17:00:00'],
		['as iVvy writes it', '2026-11-01 17:00:00 UTC', '2026-11-01 17:00:00'],
		['with a blank, in the zone of the workflow', '2026-11-02 04:00:00', '2026-11-01 17:00:00'],
		['as a day', '2026-11-01', '2026-11-01'],
	])('is a timestamp of iVvy for a date with a time: %s', async (_what, value, sent) => {
		expect((await list(value)).error).toBeUndefined();
		const { filter } = JSON.parse(vendors.sandbox.calls[0].rawBody) as IDataObject;
		expect(filter).toEqual({ modifiedDate__GREATERTHAN: sent });
	});

	it.each([
		['={{ $json.list }}', '["a","b"]'],
		['={{ $json.pair }}', '{"a":1}'],
	])('is one value: %s', async (value, got) => {
		const { error } = await list(value);
		expect(error?.message).toContain(
			`'Conditions' compares modifiedDate with one value, got ${got}`,
		);
		expect(vendors.sandbox.calls).toEqual([]);
	});
});
