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

describe('a condition beside a field of its own', () => {
	const contacts = async (filters: object) =>
		await vendors.ivvy({
			parameters: {
				resource: 'contact',
				operation: 'getAll',
				filters,
			} as unknown as INodeParameters,
		});
	const row = (field: string, condition: string, value: string) => ({
		condition: [{ field, condition, value }],
	});

	it('holds as well, where it is another one', async () => {
		const { error } = await contacts({
			firstName: 'mel',
			email: 'a@example.com',
			filter: row('firstName', 'equals', 'Amelia'),
		});
		expect(error).toBeUndefined();
		const { filter } = JSON.parse(vendors.sandbox.calls[0].rawBody) as IDataObject;
		expect(filter).toEqual({
			firstName__CONTAINS: 'mel',
			email: 'a@example.com',
			firstName: 'Amelia',
		});
	});

	it.each([
		[{ email: 'a@example.com' }, row('email', 'equals', 'b@example.com'), 'Email', 'email'],
		[
			{ firstName: 'a' },
			row('firstName', 'contains', 'b'),
			'First Name Contains',
			'firstName__CONTAINS',
		],
		[{ externalId: '1' }, row('ExternalID', 'equals', '2'), 'External ID', 'externalId'],
	])('that sets the same is refused, and both are named: %j', async (own, rows, label, key) => {
		const { error } = await contacts({ ...own, filter: rows });
		expect(error?.message).toContain(
			`'${label}' sets the condition ${key} that another field sets too`,
		);
		expect(error?.description).toContain("The other one is 'Conditions'.");
		expect(vendors.sandbox.calls).toEqual([]);
	});
});
