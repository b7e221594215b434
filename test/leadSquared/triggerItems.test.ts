import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { events } from '../../nodes/LeadSquared/trigger/events';
import { sandboxKeys } from '../../sandbox/index.mts';
import { useLeadSquaredHost } from '../harness/leadSquaredTrigger.mts';
import { runNode } from '../harness/n8n.mts';
import { read } from '../harness/sources.mts';
import { expectForm, keys } from '../harness/triggerItems.mts';

const { sandbox, host } = useLeadSquaredHost();
const state = () => sandbox.state.leadSquared;
const items = () => host.started.map(({ json }) => json);

async function activate(event: string, more: object = {}): Promise<void> {
	host.parameters = {
		mode: 'webhook',
		event,
		activityEvent: { __rl: true, mode: 'id', value: '208' },
		field: { __rl: true, mode: 'id', value: 'LastName' },
		opportunityEventCode: { __rl: true, mode: 'id', value: '12000' },
		opportunityField: 'mx_Custom_1',
		...more,
	};
	await host.activate();
}

/** What the LeadSquared node gives for the same account. */
/** @param record whose fields are asked for */
async function fromNode(
	resource: string,
	operation: string,
	record: IDataObject,
	parameters: INodeParameters,
): Promise<IDataObject[]> {
	const leadSquaredApi = {
		...{ region: 'api.leadsquared.com', ...sandboxKeys.leadSquared },
		...{ baseUrl: sandbox.leadSquaredUrl, plan: 'custom', callsPerWindow: 1_000_000 },
	};
	const selectedFields = Object.keys(record).join(', ');
	const given = { resource, operation, output: 'fields', selectedFields, ...parameters };
	const credentials = { leadSquaredApi };
	const { output, error } = await runNode({ node: 'leadSquared', parameters: given, credentials });
	if (error) throw new Error(error.message);
	return output.map(({ json }) => json);
}

interface Told {
	event: string;
	resource: string;
	/** Does the message say when it happened? */
	hasTime: boolean;
	/** Does it say what was before? */
	hasChange?: true;
}

const told: Told[] = [
	{ event: 'activityCreated', resource: 'activity', hasTime: false },
	{ event: 'activityUpdated', resource: 'activity', hasTime: false },
	{ event: 'landingPageSubmitted', resource: 'lead', hasTime: true },
	{ event: 'leadCreated', resource: 'lead', hasTime: true },
	{ event: 'leadFieldUpdated', resource: 'lead', hasTime: true, hasChange: true },
	{ event: 'leadOwnerChanged', resource: 'lead', hasTime: true, hasChange: true },
	{ event: 'leadScoreChanged', resource: 'lead', hasTime: true, hasChange: true },
	{ event: 'leadStageChanged', resource: 'lead', hasTime: true, hasChange: true },
	{ event: 'leadUpdated', resource: 'lead', hasTime: true, hasChange: true },
	{ event: 'opportunityCreated', resource: 'opportunity', hasTime: false },
	{ event: 'opportunityDeleted', resource: 'opportunity', hasTime: false },
	{ event: 'opportunityFieldUpdated', resource: 'opportunity', hasTime: false },
	{ event: 'opportunityStageChanged', resource: 'opportunity', hasTime: false },
	{ event: 'opportunityUpdated', resource: 'opportunity', hasTime: false },
	{ event: 'taskCompleted', resource: 'task', hasTime: true },
	{ event: 'taskCreated', resource: 'task', hasTime: true },
	{ event: 'taskReminder', resource: 'task', hasTime: false },
	{ event: 'taskUpdated', resource: 'task', hasTime: true },
];

it('every event is tried here', () => {
	expect(told.map(({ event }) => event)).toEqual(events.map(({ value }) => value).sort());
});

describe.each(told)('$event', ({ event, resource, hasTime, hasChange }) => {
	const code = events.find(({ value }) => value === event)?.code ?? '';
	const never = hasChange ? [] : ['changedFields', 'previous'];

	it.each([
		{ includeRaw: false, lacks: [...never, 'raw'] },
		{ includeRaw: true, lacks: never },
	])('comes in the form of all triggers, raw: $includeRaw', async ({ includeRaw, lacks }) => {
		await activate(event, { options: { includeRaw } });
		await sandbox.webhooks.fire({ event: code });
		const [item] = items();
		expectForm(item, lacks);
		const guid = expect.stringMatching(/^[0-9a-f-]{36}$/) as string;
		expect(item).toMatchObject({ event, resource, id: guid, leadId: guid });
		expect(item.time !== null).toBe(hasTime);
		expect(Object.keys((item.previous ?? {}) as object).sort()).toEqual(
			((item.changedFields ?? []) as string[]).slice().sort(),
		);
	});
});

/** Values of the fields that both have, but for those that change with each message. */
function compared(record: IDataObject, other: IDataObject): [IDataObject, IDataObject] {
	const names = Object.keys(record).filter((name) => name in other && name !== 'ModifiedOn');
	const of = (one: IDataObject) => Object.fromEntries(names.map((name) => [name, one[name]]));
	return [of(record), of(other)];
}

describe('a record has its values in the form in which the node gives them', () => {
	const leadEvents = told.filter(({ resource }) => resource === 'lead');

	it.each(leadEvents)('$event', async ({ event }) => {
		const [lead] = state().leads;
		Object.assign(lead, { DoNotEmail: '1', DoNotCall: '0', Score: '25' });
		await activate(event);
		const code = events.find(({ value }) => value === event)?.code ?? '';
		// The same lead, whatever the event would make anew.
		const change = { ...lead, LastName: 'Rao', ProspectStage: 'Customer' };
		await sandbox.webhooks.fire({ event: code, change });
		Object.assign(lead, change);
		const [record] = items().map((item) => item.record as IDataObject);
		for (const [operation, parameters] of [
			['get', { id: { __rl: true, mode: 'id', value: lead.ProspectID } }],
			[
				'getAll',
				{ lookupName: 'LastName', sqlOperator: 'Equals', lookupValue: 'Rao', returnAll: true },
			],
		] as Array<[string, INodeParameters]>) {
			const [same] = await fromNode('lead', operation, record, parameters);
			const [ours, theirs] = compared(record, same);
			expect(ours).toEqual(theirs);
			expect(ours).toMatchObject({ DoNotEmail: true, DoNotCall: false });
			expect(Object.keys(ours).length).toBeGreaterThan(10);
		}
	});

	it('and so have its earlier values', async () => {
		Object.assign(state().leads[0], { DoNotEmail: '1' });
		await activate('leadUpdated');
		await sandbox.webhooks.fire({ event: '6', change: { DoNotEmail: '0' } });
		expect(items()).toMatchObject([
			{ record: { DoNotEmail: false }, previous: { DoNotEmail: true } },
		]);
	});

	it('a day is a day, also where LeadSquared adds a time', async () => {
		const field = state().leadFields.find(
			({ DataType, RenderTypeTextValue }) => DataType === 'Date' && RenderTypeTextValue === 'Date',
		);
		await activate('leadCreated');
		const name = String(field?.SchemaName);
		await sandbox.webhooks.fire({ event: '3', change: { [name]: '2026-01-02 00:00:00' } });
		expect(items()).toMatchObject([{ record: { [name]: '2026-01-02' } }]);
	});

	it.each(['taskCreated', 'taskUpdated', 'taskCompleted', 'taskReminder'])('%s', async (event) => {
		const [task] = state().tasks;
		await activate(event);
		const code = events.find(({ value }) => value === event)?.code ?? '';
		await sandbox.webhooks.fire({ event: code, change: { ...task } });
		const [record] = items().map((item) => item.record as IDataObject);
		const [same] = await fromNode('task', 'get', record, { id: task.UserTaskId as string });
		const [ours, theirs] = compared(record, same);
		expect(ours).toEqual(theirs);
		expect(Object.keys(ours).length).toBeGreaterThan(10);
	});

	it.each(['activityCreated', 'activityUpdated'])('%s', async (event) => {
		const [activity] = state().activities;
		const activityEvent = { __rl: true, mode: 'id', value: activity.ActivityEvent as string };
		await activate(event, { activityEvent });
		const code = events.find(({ value }) => value === event)?.code ?? '';
		await sandbox.webhooks.fire({ event: code, change: { ...activity } });
		const [record] = items().map((item) => item.record as IDataObject);
		const listed = await fromNode('activity', 'getByType', record, {
			activityEvent,
			fromDate: '2020-01-01T00:00:00Z',
			toDate: '2099-01-01T00:00:00Z',
			returnAll: true,
		});
		const same = listed.find((one) => one.ProspectActivityId === record.ProspectActivityId);
		const [ours, theirs] = compared(record, same ?? {});
		expect(ours).toEqual(theirs);
		expect(Object.keys(ours)).toEqual(
			expect.arrayContaining(['RelatedProspectId', 'ActivityEvent', 'ActivityEvent_Note']),
		);
	});
});

describe("the account's fields", () => {
	const askedFor = () => sandbox.calls.filter(({ action }) => action.includes('LeadsMetaData'));

	it('are asked for once for many messages, and not before LeadSquared has its answer', async () => {
		await activate('leadCreated');
		for (let count = 0; count < 5; count++) await sandbox.webhooks.fire({ event: '3' });
		expect(items()).toHaveLength(5);
		expect(askedFor()).toHaveLength(1);
	});

	it('that cannot be read fail the run, which keeps the message, and not the answer', async () => {
		await activate('leadCreated');
		const ExceptionMessage = 'You may not';
		sandbox.fault({
			vendor: 'leadSquared',
			match: 'LeadsMetaData',
			kind: 'respond',
			status: 500,
			body: { Status: 'Error', ExceptionType: 'MXUnAuthorizedAccessException', ExceptionMessage },
		});
		const [{ statuses }] = await sandbox.webhooks.fire({ event: '3' });
		expect(statuses).toEqual([200]);
		expect(items()).toEqual([]);
		expect(host.failed).toMatchObject([
			{
				message: 'The fields of the LeadSquared account could not be read: You may not',
				description: expect.stringMatching(/^The user who owns the keys .* retry it\.$/) as string,
			},
		]);
	});
});

const secret = () => {
	const [{ CustomHeaders }] = sandbox.state.leadSquared.webhooks;
	const [{ Key, Value }] = CustomHeaders as Array<{ Key: string; Value: string }>;
	return { [Key]: Value };
};

describe('the README', () => {
	const readme = read('README.md');
	const part = readme.slice(readme.indexOf('### What a trigger gives'));

	it('explains every key, in their order', () => {
		const explained = [...part.matchAll(/^\| `(\w+)` \|/gm)].map(([, key]) => key);
		expect(explained).toEqual(keys);
	});

	it('shows what comes', async () => {
		const [, text = ''] = /<!-- trigger item -->\s+```json\n([^]+?)```/.exec(part) ?? [];
		const example = JSON.parse(text) as { raw: unknown; message: Record<string, string> };
		const { webhookId, eventType } = example.message;
		await activate('leadUpdated', { options: { includeRaw: true } });
		const query = `?entityType=webhook&entityId=${webhookId}&eventType=${eventType}`;
		await host.post(example.raw, secret(), query);
		expect(items()).toEqual([example]);
		// The keys in the same order, too.
		expect(JSON.stringify(items())).toBe(JSON.stringify([example]));
	});
});

describe('the lead of a task', () => {
	it.each([
		[{ RelatedEntity: 1, RelatedEntityId: 'l1' }, 'l1'],
		[{ RelatedEntity: 'Lead', RelatedEntityId: 'l1' }, 'l1'],
		// An opportunity, or nobody says what.
		[{ RelatedEntity: 5, RelatedEntityId: 'o1' }, null],
		[{ RelatedEntityId: 'o1' }, null],
	])('%j', async (task, leadId) => {
		await activate('taskCreated');
		await host.post({ UserTaskId: 't1', ...task }, secret());
		expect(items()).toMatchObject([{ id: 't1', leadId }]);
	});
});
