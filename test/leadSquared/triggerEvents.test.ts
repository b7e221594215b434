import { events } from '../../nodes/LeadSquared/trigger/events';
import { clock } from '../../nodes/shared/wire/clock';
import { reference } from '../../sandbox/leadsquared/wire/endpoints.mts';
import { webhookEvents } from '../../sandbox/leadsquared/webhooks/webhookEvents.mts';
import { leadSquared } from '../sandbox/client.mts';
import { useLeadSquaredHost } from '../harness/leadSquaredTrigger.mts';

const { sandbox, host } = useLeadSquaredHost();
const realNow = clock.now;
beforeEach(() => {
	clock.now = realNow;
});

const parametersOf = (event: string) => ({
	mode: 'webhook',
	event,
	activityEvent: { __rl: true, mode: 'id', value: '208' },
	field: { __rl: true, mode: 'id', value: 'LastName' },
	opportunityEventCode: { __rl: true, mode: 'id', value: '12000' },
	opportunityField: 'mx_Custom_1',
});
const activate = async (event: string, more: object = {}) => {
	host.parameters = { ...parametersOf(event), ...more };
	await host.activate();
};
const secret = () => {
	const [{ Key, Value }] = sandbox.state.leadSquared.webhooks[0].CustomHeaders as Array<{
		Key: string;
		Value: string;
	}>;
	return { [Key]: Value };
};
const items = () => host.started.map(({ json }) => json);
const post = async (body: unknown) => await host.post(body, secret());

it('offers every documented event, under the code of the reference', () => {
	const documented = (reference as unknown as { webhooks: { eventCodes: Record<string, string> } })
		.webhooks.eventCodes;
	// Event 5 was refused in every form: its place is taken by event 26.
	expect([...new Set(events.map(({ code }) => code))].sort()).toEqual(
		Object.keys(documented)
			.filter((code) => code !== '5')
			.sort(),
	);
	expect(events.find(({ value }) => value === 'leadStageChanged')).toMatchObject({
		code: '26',
		field: 'ProspectStage',
	});
	for (const { code, vendorName } of events)
		expect(webhookEvents.find((one) => one.code === code)?.name).toBe(vendorName);
});

describe.each(events)('$name', (event) => {
	it('starts the workflow once, with what LeadSquared sent where that is wanted', async () => {
		await activate(event.value, { options: { includeRaw: true } });
		await sandbox.webhooks.fire({ event: event.code, times: 3 });
		expect(sandbox.webhooks.deliveries.map(({ statuses }) => statuses)).toEqual([
			[200],
			[200],
			[200],
		]);
		expect(items()).toHaveLength(1);
		const [item] = items();
		const [{ body, webhookId }] = sandbox.webhooks.deliveries;
		expect(item).toMatchObject({
			event: event.value,
			message: { webhookId, eventType: event.vendorName, eventCode: event.code },
			raw: Array.isArray(body) ? (body as unknown[])[0] : body,
		});
	});
});

it('tells what changed, with moments as ISO 8601', async () => {
	await activate('leadFieldUpdated', { options: { includeRaw: true } });
	await sandbox.webhooks.fire({ event: '26', change: { ModifiedOn: '2026-01-02 03:04:05' } });
	const [item] = items();
	expect(item).toMatchObject({
		id: sandbox.state.leadSquared.leads[0].ProspectID,
		leadId: sandbox.state.leadSquared.leads[0].ProspectID,
		time: '2026-01-02T03:04:05.000Z',
		record: { LastName: 'Changed', ModifiedOn: '2026-01-02T03:04:05.000Z' },
		previous: { LastName: 'Desai', ModifiedOn: expect.stringMatching(/T.*Z$/) },
		changedFields: ['LastName', 'ModifiedOn'],
	});
	expect(item.raw).toMatchObject({ After: { ModifiedOn: '2026-01-02 03:04:05' } });
});

const lead = { ProspectID: 'l1', FirstName: 'Asha', ModifiedOn: '2026-01-02 03:04:05' };
const activity = (id: string, more: object = {}) => ({
	ProspectActivityId: id,
	RelatedProspectId: 'l1',
	ActivityEvent: '208',
	ActivityEventName: 'Menu Tasting',
	CreatedBy: 'u',
	Data: { Note: id, ...more },
});

describe('shapes of a body', () => {
	const read = { ProspectID: 'l1', FirstName: 'Asha', ModifiedOn: '2026-01-02T03:04:05.000Z' };
	it.each([
		['an object', lead],
		['a list of one', [lead]],
		['Current', { Current: lead }],
		['Data', { Data: lead }],
		['data in lower case', { data: lead }],
		['a list in Data', { Data: [lead] }],
		['Current in Data', { Data: { Current: lead } }],
		[
			'names and values',
			{
				LeadPropertyList: undefined,
				Data: Object.entries(lead).map(([Attribute, Value]) => ({ Attribute, Value })),
			},
		],
		['JSON in a text', { Current: JSON.stringify(lead) }],
		['a text', JSON.stringify(JSON.stringify(lead))],
	])('%s', async (_shape, body) => {
		await activate('leadCreated');
		expect((await post(body)).status).toBe(200);
		expect(items()).toMatchObject([{ id: 'l1', record: read }]);
		expect(items()[0]).not.toHaveProperty('previous');
	});

	it.each([
		['Before and After', { Before: { ...lead, FirstName: 'A' }, After: lead }],
		['Previous and Current', { Previous: { ...lead, FirstName: 'A' }, Current: lead }],
		['Before and After in Data', { Data: { Before: { ...lead, FirstName: 'A' }, After: lead } }],
		['Before and After in a list', [{ Before: [{ ...lead, FirstName: 'A' }], After: [lead] }]],
	])('%s', async (_shape, body) => {
		await activate('leadUpdated');
		await post(body);
		expect(items()).toMatchObject([
			{
				id: 'l1',
				record: read,
				previous: { FirstName: 'A' },
				changedFields: ['FirstName'],
			},
		]);
	});

	it('splits activities that come together', async () => {
		await activate('activityCreated', { options: { includeRaw: true } });
		await post([
			activity('a1'),
			activity('a2', { mx_Custom_4: '2026-01-02 03:04:05' }),
			activity('a3'),
		]);
		expect(host.runs).toBe(1);
		expect(items().map(({ id, leadId }) => [id, leadId])).toEqual([
			['a1', 'l1'],
			['a2', 'l1'],
			['a3', 'l1'],
		]);
		const ids: Record<string, unknown> = { ...activity('a2') };
		delete ids.Data;
		expect(items()[1].record).toEqual({
			...ids,
			ActivityEvent_Note: 'a2',
			mx_Custom_4: '2026-01-02T03:04:05.000Z',
		});
		expect(items()[1].raw).toEqual(activity('a2', { mx_Custom_4: '2026-01-02 03:04:05' }));
	});

	it('takes a record that is gone from Before', async () => {
		await activate('opportunityDeleted');
		await post({ Before: { OpportunityId: 'o1' }, After: null });
		expect(items()).toMatchObject([{ id: 'o1', time: null, record: { OpportunityId: 'o1' } }]);
	});

	it.each([['{}'], ['[]'], ['null'], ['1'], ['"text"'], ['{"Data":{}}'], ['{"After":null}']])(
		'%s starts nothing and is answered with 200',
		async (body) => {
			await activate('leadCreated');
			expect((await post(body)).status).toBe(200);
			expect(host.runs).toBe(0);
		},
	);
});

describe('what was not asked for', () => {
	it('drops activities of other types', async () => {
		await activate('activityCreated');
		await post([
			activity('a1'),
			{ ...activity('a2'), ActivityEvent: 22 },
			{ ...activity('a3'), ActivityEvent: 208 },
		]);
		expect(items().map(({ id }) => id)).toEqual(['a1', 'a3']);
	});

	it('drops updates that left the field alone', async () => {
		await activate('leadStageChanged');
		await post({
			Before: { ...lead, ProspectStage: 'A' },
			After: { ...lead, FirstName: 'B', ProspectStage: 'A' },
		});
		expect(host.runs).toBe(0);
		await post({ Before: { ...lead, ProspectStage: 'A' }, After: { ...lead, ProspectStage: 'B' } });
		await post({ ...lead, ProspectStage: 'C' });
		expect(
			items().map(
				({ record }) => (record as typeof lead & { ProspectStage: string }).ProspectStage,
			),
		).toEqual(['B', 'C']);
	});

	it("looks for an opportunity's field among those that stand apart", async () => {
		await activate('opportunityFieldUpdated');
		const opportunity = (name: string, note: string) => ({
			ProspectActivityId: 'o1',
			Data: { mx_Custom_1: name, Note: note },
		});
		await post({ Before: opportunity('A', '1'), After: opportunity('A', '2') });
		expect(host.runs).toBe(0);
		await post({ Before: opportunity('A', '1'), After: opportunity('B', '1') });
		expect(host.runs).toBe(1);
	});
});

describe('repetitions', () => {
	it('starts once, whatever the order of the keys and the grouping', async () => {
		await activate('activityCreated');
		await post([activity('a1')]);
		await post([Object.fromEntries(Object.entries(activity('a1')).reverse())]);
		await post([activity('a1'), activity('a2'), activity('a2')]);
		expect(items().map(({ id }) => id)).toEqual(['a1', 'a2']);
	});

	it('lets two changes of one second through', async () => {
		await activate('leadUpdated');
		await post({ Before: lead, After: { ...lead, FirstName: 'B' } });
		await post({ Before: { ...lead, FirstName: 'B' }, After: { ...lead, FirstName: 'C' } });
		expect(host.runs).toBe(2);
	});

	it('remembers over a restart', async () => {
		await activate('leadCreated');
		await post(lead);
		host.restart();
		await host.activate('init');
		expect((await post(lead)).status).toBe(200);
		expect(host.runs).toBe(1);
	});

	it('takes the same content for a new happening a day later, and without a time or an end a quarter of an hour later', async () => {
		await activate('activityUpdated');
		const after = (minutes: number) => (clock.now = () => realNow() + minutes * 60_000);
		await post([activity('a1')]);
		after(14);
		await post([activity('a1')]);
		expect(host.runs).toBe(1);
		after(16);
		await post([activity('a1')]);
		expect(host.runs).toBe(2);

		await activate('leadUpdated');
		await post({ Before: lead, After: lead });
		after(16 + 23 * 60);
		await post({ Before: lead, After: lead });
		expect(host.runs).toBe(3);
		after(16 + 25 * 60);
		await post({ Before: lead, After: lead });
		expect(host.runs).toBe(4);
	});

	it.each(events.map(({ value }) => value))(
		'%s with a date of creation alone: the same again an hour later is new, unless a record is new or gone only once',
		async (event) => {
			await activate(event);
			const record = { ...activity('a1'), CreatedOn: '2026-01-02 03:04:05' };
			await post(record);
			clock.now = () => realNow() + 60 * 60_000;
			await post(record);
			const isOnce = [
				'activityCreated',
				'leadCreated',
				'opportunityCreated',
				'taskCreated',
				'opportunityDeleted',
			].includes(event);
			expect(host.runs).toBe(isOnce ? 1 : 2);
		},
	);

	it('forgets what n8n could not start, and starts it when LeadSquared repeats it', async () => {
		await activate('leadCreated');
		host.fails = 503;
		expect((await post(lead)).status).toBe(503);
		host.fails = undefined;
		expect((await post(lead)).status).toBe(200);
		expect(host.runs).toBe(1);
	});

	it('starts once when two come at the same time', async () => {
		await activate('leadCreated');
		await Promise.all(Array.from({ length: 20 }, async () => await post(lead)));
		expect(host.runs).toBe(1);
	});

	it('keeps the stored memory bounded', async () => {
		await activate('activityCreated');
		const many = (from: number, count: number) =>
			Array.from({ length: count }, (_, index) => activity(`a${from + index}`));
		await post(many(0, 5_000));
		await post(many(5_000, 100));
		await post(many(5_100, 1));
		const { seen } = host.stored.data['node:LeadSquared Trigger'] as { seen: object };
		expect(Object.keys(seen).length).toBe(5_000);
		await post(many(5_050, 1));
		expect(items()).toHaveLength(5_101);
		// The oldest are forgotten, in the process as well.
		await post(many(0, 1));
		expect(items()).toHaveLength(5_102);
	});
});

it('hears of real writes to the vendor', async () => {
	await activate('activityCreated');
	const [{ ProspectID }] = sandbox.state.leadSquared.leads;
	const create = async (event: number, note: string) =>
		await leadSquared(sandbox, '/v2/ProspectActivity.svc/Create', {
			RelatedProspectId: ProspectID,
			ActivityEvent: event,
			ActivityNote: note,
			ActivityDateTime: '2026-01-02 03:04:05',
		});
	for (const [event, note] of [
		[208, 'one'],
		[201, 'other'],
		[208, 'two'],
	] as const)
		expect((await create(event, note)).status).toBe(200);
	await sandbox.delivered();
	expect(sandbox.webhooks.deliveries).toHaveLength(1);
	expect(
		items().map(({ record, leadId }) => [
			(record as { ActivityEvent_Note: string }).ActivityEvent_Note,
			leadId,
		]),
	).toEqual([
		['one', ProspectID],
		['two', ProspectID],
	]);
});
