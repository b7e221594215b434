import type { IDataObject } from 'n8n-workflow';

import { useLeadSquaredHost } from '../harness/leadSquaredTrigger.mts';

const { sandbox, host } = useLeadSquaredHost();

const activate = async (event: string, more: object = {}) => {
	host.parameters = {
		mode: 'webhook',
		event,
		activityEvent: { __rl: true, mode: 'id', value: '208' },
		opportunityEventCode: { __rl: true, mode: 'id', value: '12000' },
		...more,
	};
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

/** The form of a public contract: the lead stands beside the activity. */
const activity = (more: object = {}): IDataObject => ({
	ProspectActivityId: 'a1',
	RelatedProspectId: 'l1',
	ActivityEvent: '208',
	Data: { mx_Custom_1: 'Maths', Note: 'text' },
	Current: { ProspectID: 'l1', FirstName: 'Asha' },
	...more,
});
const without = (record: IDataObject, ...names: string[]) =>
	Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name)));
const lowered = (record: IDataObject) =>
	Object.fromEntries(
		Object.entries(record).map(([name, value]) => [name[0]?.toLowerCase() + name.slice(1), value]),
	);

describe('an activity with its lead under Current', () => {
	it.each<[string, unknown]>([
		['by itself', activity()],
		['in a list', [activity()]],
		['in Data', { Data: activity() }],
		['in a list in Data', { Data: [activity()] }],
		['in Current', { Current: activity() }],
		['in JSON in a text', { Data: JSON.stringify(activity()) }],
		['whose lead is a text', activity({ Current: JSON.stringify({ ProspectID: 'l1' }) })],
		['whose lead is a list', activity({ Current: [{ ProspectID: 'l1' }] })],
		[
			'whose lead is names and values',
			activity({ Current: [{ Attribute: 'ProspectID', Value: 'l1' }] }),
		],
		[
			'whose lead stands under After',
			{ ...without(activity(), 'Current'), After: { ProspectID: 'l1' } },
		],
		['with the lead as it was', activity({ Previous: { ProspectID: 'l1', FirstName: 'A' } })],
		['with a number for its code', activity({ ActivityEvent: 208 })],
		['in other letters', lowered(activity())],
		['in other letters, in a list in data', { data: [lowered(activity({ ActivityEvent: 208 }))] }],
		['that names its lead there only', without(activity(), 'RelatedProspectId')],
		[
			'that stands apart from it',
			{ Data: without(activity(), 'Current'), Current: activity().Current },
		],
	])('%s is the activity, of its own type and lead', async (_form, body) => {
		await activate('activityCreated');
		expect((await post(body)).status).toBe(200);
		const record = { mx_Custom_1: 'Maths', ActivityEvent_Note: 'text' };
		expect(items()).toMatchObject([{ id: 'a1', leadId: 'l1', resource: 'activity', record }]);
		expect(items()[0]).not.toHaveProperty('previous');
	});

	it.each<[string, unknown]>([
		['by itself', activity({ ActivityEvent: '22' })],
		['in a list', [activity({ ActivityEvent: 22 }), activity({ ActivityEvent: '23' })]],
		['in Data', { Data: activity({ ActivityEvent: ' 22 ' }) }],
		['in other letters', lowered(activity({ ActivityEvent: '22' }))],
		[
			'without an id',
			without(activity({ ActivityEvent: '22' }), 'ProspectActivityId', 'RelatedProspectId'),
		],
		[
			'that stands apart',
			{ Data: without(activity({ ActivityEvent: '22' }), 'Current'), Current: {} },
		],
		['around the activity', { ActivityEvent: 22, Data: without(activity(), 'ActivityEvent') }],
	])('of another type starts nothing: %s', async (_form, body) => {
		await activate('activityCreated');
		expect((await post(body)).status).toBe(200);
		expect(host.runs).toBe(0);
	});

	it('keeps the lead as it came', async () => {
		await activate('activityUpdated', { options: { includeRaw: true } });
		await post([activity()]);
		const { Current } = activity();
		expect(items()).toMatchObject([{ record: { Current }, raw: activity() }]);
	});

	it.each(['Note', 'mx_Custom_1'])(
		'has its fields beside the ids unless that would put one value over another: %s',
		async (name) => {
			await activate('activityCreated');
			const Data = { mx_Custom_1: 'Maths', [name]: 'of the activity' };
			const taken = name === 'Note' ? 'ActivityEvent_Note' : name;
			await post(activity({ Data, [taken]: 'another' }));
			expect(items()).toMatchObject([{ record: { Data, [taken]: 'another' } }]);
		},
	);
});

describe('a record of another kind with something beside it', () => {
	it.each([
		[
			'opportunityCreated',
			{ OpportunityId: 'o1', RelatedProspectId: 'l1', Current: { ProspectID: 'l1' } },
			'o1',
		],
		['opportunityUpdated', { ProspectActivityId: 'o1', Current: { ProspectID: 'l1' } }, 'o1'],
		['taskCreated', { UserTaskId: 't1', Current: { ProspectID: 'l1' } }, 't1'],
		['taskCompleted', { taskId: 't1', RelatedEntity: '1', RelatedEntityId: 'l1', data: {} }, 't1'],
		['leadCreated', { ProspectID: 'l1', Current: { ProspectActivityId: 'a1' } }, 'l1'],
		['leadUpdated', { prospectID: 'l1', Data: { Note: 'x' } }, 'l1'],
	])('%s: %j', async (event, body, id) => {
		await activate(event);
		await post(body);
		expect(items()).toMatchObject([{ id, leadId: 'l1', record: body }]);
	});
});

describe('a change', () => {
	it('is read from both of its sides, also where the id stands beside them', async () => {
		await activate('leadUpdated');
		const [before, after] = ['A', 'B'].map((FirstName) => ({ ProspectID: 'l1', FirstName }));
		await post({ ProspectID: 'l1', Before: before, After: after });
		expect(items()).toMatchObject([
			{ id: 'l1', record: after, previous: { FirstName: 'A' }, changedFields: ['FirstName'] },
		]);
	});

	it('from nothing to an empty text, or from a number to the same as text, is none', async () => {
		await activate('leadStageChanged');
		const lead = (ProspectStage: unknown) => ({ ProspectID: 'l1', ProspectStage });
		await post({ Before: lead(null), After: lead('') });
		await post({ Before: lead(1), After: lead('1') });
		expect(host.runs).toBe(0);
		await post({ Before: lead(null), After: lead('New') });
		expect(items()).toMatchObject([{ changedFields: ['ProspectStage'] }]);
	});
});

it('loses none of several that are wrapped together, and takes a plain value for a field', async () => {
	await activate('leadCreated');
	await post({ Current: [{ ProspectID: 'l1' }, { ProspectID: 'l2' }] });
	await post({ FirstName: 'Asha', Data: 'yes', Current: 3 });
	expect(items().map(({ id }) => id)).toEqual(['l1', 'l2', null]);
});
