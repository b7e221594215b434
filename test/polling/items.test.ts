import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { lists as ivvyLists } from '../../nodes/Ivvy/trigger/lists';
import { lists as leadSquaredLists } from '../../nodes/LeadSquared/trigger/lists';
import { sandboxKeys } from '../../sandbox/index.mts';
import { rowsOf } from '../../sandbox/ivvy/wire/tables.mts';
import { runNode } from '../harness/n8n.mts';
import { usePolling } from '../harness/polling.mts';
import { expectForm } from '../harness/triggerItems.mts';

const world = usePolling();

const neverPolled = ['changedFields', 'previous', 'message'];
const now = () => new Date().toISOString().slice(0, 19).replace('T', ' ');

/** Activates, lets something happen, and gives what the next poll gives of it. */
async function polled(
	vendor: 'ivvy' | 'leadSquared',
	parameters: INodeParameters,
	happen: () => void,
): Promise<IDataObject> {
	const trigger = world[vendor](parameters);
	await trigger.activate();
	happen();
	const items = await trigger.poll();
	expect(items).toHaveLength(1);
	return items[0];
}

/** Has the node give all fields of these items' records. */
const fieldsOf = (...items: IDataObject[]): INodeParameters => {
	const names = new Set(items.flatMap(({ record }) => Object.keys(record as IDataObject)));
	return { output: 'fields', selectedFields: [...names].join(', ') };
};

/** What the node gives for the same account, of all records. */
async function fromNode(
	node: 'ivvy' | 'leadSquared',
	parameters: INodeParameters,
): Promise<IDataObject[]> {
	const { ivvyUrl, leadSquaredUrl } = world.sandbox;
	const credentials = {
		ivvyApi: { region: 'AU', ...sandboxKeys.ivvy, baseUrl: ivvyUrl },
		leadSquaredApi: {
			...{ region: 'api.leadsquared.com', ...sandboxKeys.leadSquared },
			...{ baseUrl: leadSquaredUrl, plan: 'custom' },
			...{ callsPerWindow: 1_000_000, bulkCallsPerWindow: 1_000_000 },
		},
	};
	const { output, error } = await runNode({
		node,
		parameters: { returnAll: true, ...parameters },
		credentials: { [`${node}Api`]: credentials[`${node}Api`] },
	});
	if (error) throw new Error(error.message);
	return output.map(({ json }) => json);
}

const eventNames = (created: string, either: string) => [
	{ change: 'created', event: created },
	{ change: 'updated', event: either },
];

describe('LeadSquared', () => {
	const state = () => world.sandbox.state.leadSquared;
	const window = { fromDate: '2020-01-01T00:00:00Z', toDate: '2099-01-01T00:00:00Z' };
	const id = (value: unknown) => ({ __rl: true, mode: 'id', value: value as string });

	interface Kind {
		resource: keyof typeof leadSquaredLists;
		table: 'leads' | 'activities' | 'opportunities' | 'accounts' | 'tasks';
		parameters(row: IDataObject): IDataObject;
		/** The operation of the node that reads the same records. */
		reads(row: IDataObject): IDataObject;
		lacks?: string[];
	}
	const kinds: Kind[] = [
		{
			resource: 'account',
			table: 'accounts',
			parameters: () => ({ companyTypeName: 'Customers' }),
			reads: () => ({ resource: 'account', operation: 'getAll', companyTypeName: 'Customers' }),
			lacks: ['leadId'],
		},
		{
			resource: 'activity',
			table: 'activities',
			parameters: ({ ActivityEvent }) => ({ activityEvent: id(ActivityEvent) }),
			reads: ({ ActivityEvent }) => ({
				...{ resource: 'activity', operation: 'getByType' },
				...{ activityEvent: id(ActivityEvent), ...window },
			}),
		},
		{
			resource: 'lead',
			table: 'leads',
			parameters: () => ({}),
			reads: () => ({ resource: 'lead', operation: 'getRecentlyModified', ...window }),
		},
		{
			resource: 'opportunity',
			table: 'opportunities',
			parameters: ({ _eventCode }) => ({ opportunityEventCode: id(_eventCode) }),
			reads: ({ _eventCode }) => ({
				...{ resource: 'activity', operation: 'getRecentlyModified', ...window },
				filters: { activityEvent: id(_eventCode), includeCustomFields: true },
			}),
		},
		{
			resource: 'task',
			table: 'tasks',
			parameters: ({ OwnerId }) => ({ ownerId: id(OwnerId) }),
			reads: ({ OwnerId }) => ({
				...{ resource: 'task', operation: 'getAll' },
				...{ lookupName: 'OwnerId', lookupValue: id(OwnerId) },
			}),
		},
	];

	it('every list is tried here', () => {
		expect(kinds.map(({ resource }) => resource)).toEqual(Object.keys(leadSquaredLists));
	});

	const idColumns = {
		leads: 'ProspectID',
		activities: 'ProspectActivityId',
		opportunities: 'OpportunityId',
		accounts: 'CompanyId',
		tasks: 'UserTaskId',
	};

	describe.each(kinds)('$resource', ({ resource, table, parameters, reads, lacks = [] }) => {
		/** A new record like the first one, with values that LeadSquared writes as text. */
		const add = () => {
			const [first] = state()[table] as IDataObject[];
			const made = {
				...first,
				[idColumns[table]]: '5ba9e000-0000-4000-8000-00000000abcd',
				CreatedOn: now(),
				ModifiedOn: now(),
				_modifiedAt: Date.now(),
				...(table === 'leads' ? { DoNotEmail: '1', DoNotCall: '0' } : {}),
			};
			(state()[table] as IDataObject[]).push(made);
		};
		const first = () => (state()[table] as IDataObject[])[0];
		const given = (more: object) => ({ resource, ...parameters(first()), ...more }) as never;

		it.each(eventNames(`${resource}Created`, `${resource}CreatedOrUpdated`))(
			'has the form of all triggers, $event',
			async ({ change, event }) => {
				for (const includeRaw of [false, true]) {
					world.reset();
					const item = await polled('leadSquared', given({ change, options: { includeRaw } }), add);
					expectForm(item, [...neverPolled, ...lacks, ...(includeRaw ? [] : ['raw'])]);
					expect(item).toMatchObject({ event, resource, id: expect.stringMatching(/abcd$/) });
					expect(item.time).not.toBeNull();
				}
			},
		);

		it('is the record that the node gives', async () => {
			const item = await polled('leadSquared', given({ change: 'created' }), add);
			const listed = await fromNode('leadSquared', {
				...(reads(first()) as INodeParameters),
				...fieldsOf(item),
			});
			expect(listed.length).toBeGreaterThan(1);
			expect(listed).toContainEqual(item.record);
			if (resource === 'lead')
				expect(item.record).toMatchObject({ DoNotEmail: true, DoNotCall: false });
		});

		it('gives samples of the same form in a test in the editor', async () => {
			const samples = await world.leadSquared(given({ change: 'updated' })).sample();
			expect(samples.length).toBeGreaterThan(0);
			for (const sample of samples) expectForm(sample, [...neverPolled, ...lacks, 'raw']);
			const listed = await fromNode('leadSquared', {
				...(reads(first()) as INodeParameters),
				...fieldsOf(...samples),
			});
			expect(listed).toEqual(expect.arrayContaining(samples.map(({ record }) => record)));
		});
	});

	it('a lead comes as LeadSquared listed it, where that is wanted', async () => {
		const options = { includeRaw: true };
		const [sample] = await world
			.leadSquared({ resource: 'lead', change: 'updated', options })
			.sample();
		expect(sample.raw).toMatchObject({
			LeadPropertyList: expect.arrayContaining([
				expect.objectContaining({
					Attribute: 'DoNotEmail',
					Value: expect.stringMatching(/^[01]$/),
				}),
			]),
		});
	});

	it("nothing is lost where the account's fields cannot be read: it comes with the next poll", async () => {
		const trigger = world.leadSquared({ resource: 'lead', change: 'updated' });
		await trigger.activate();
		state().leads[0].ModifiedOn = now();
		state().leads[0]._modifiedAt = Date.now();
		const ExceptionMessage = 'You may not';
		world.sandbox.fault({
			vendor: 'leadSquared',
			match: 'LeadsMetaData',
			times: 2,
			kind: 'respond',
			status: 500,
			body: { Status: 'Error', ExceptionType: 'MXUnAuthorizedAccessException', ExceptionMessage },
		});
		const words = 'leads: the fields of the account could not be read: You may not';
		await expect(trigger.poll()).rejects.toThrow(words);
		// As n8n starts, an error would take the workflow down.
		expect(await trigger.restart()).toEqual([]);
		expect(world.warnings).toEqual([expect.stringContaining(words)]);
		expect(await trigger.poll()).toMatchObject([{ id: state().leads[0].ProspectID }]);
	});
});

describe('iVvy', () => {
	const kinds: Array<[resource: string, table: string, name: string]> = [
		['activity', 'activities', 'CrmEventActivity'],
		['attendee', 'attendees', 'Attendee'],
		['booking', 'bookings', 'Booking'],
		['company', 'companies', 'Company'],
		['contact', 'contacts', 'Contact'],
		['event', 'events', 'Event'],
		['invoice', 'invoices', 'Invoice'],
		['lead', 'leads', 'Lead'],
		['opportunity', 'opportunities', 'Opportunity'],
		['registration', 'registrations', 'Registration'],
		['task', 'tasks', 'CrmEventTask'],
	];

	it('every list is tried here', () => {
		expect(kinds.map(([resource]) => resource)).toEqual(Object.keys(ivvyLists));
	});

	describe.each(kinds)('%s', (resource, table, name) => {
		const rows = () => rowsOf(world.sandbox.state.ivvy, table);
		const eventId = () => rowsOf(world.sandbox.state.ivvy, 'events')[0].id as number;
		const isOfEvent = ['attendee', 'registration'].includes(resource);
		const ofEvent = () => (isOfEvent ? { eventId: eventId() } : {});
		const add = () =>
			rows().push({
				...rows()[0],
				...ofEvent(),
				id: 800_001,
				createdDate: `${now()} UTC`,
				modifiedDate: `${now()} UTC`,
			});
		const given = (more: object) => ({ resource, ...ofEvent(), ...more }) as never;
		const hasCreated = ivvyLists[resource].created !== undefined;

		it.each(eventNames(`${name}Added`, `${name}AddedOrUpdated`).slice(hasCreated ? 0 : 1))(
			'has the form of all triggers, $event',
			async ({ change, event }) => {
				for (const includeRaw of [false, true]) {
					world.reset();
					const item = await polled('ivvy', given({ change, options: { includeRaw } }), add);
					expectForm(item, [...neverPolled, 'leadId', ...(includeRaw ? [] : ['raw'])]);
					expect(item).toMatchObject({ event, resource, id: 800_001 });
				}
			},
		);

		it('has the values that the node gives', async () => {
			const item = await polled('ivvy', given({ change: 'updated' }), add);
			const listed = await fromNode('ivvy', {
				resource,
				operation: resource === 'booking' ? 'getAllForAccount' : 'getAll',
				...(isOfEvent ? { eventId: { __rl: true, mode: 'id', value: eventId() } } : {}),
			} as INodeParameters);
			const same = listed.find(({ id }) => id === 800_001) ?? {};
			expect(Object.keys(same).length).toBeGreaterThan(3);
			expect(item.record).toMatchObject(same);
			expect(item.time).toBe((item.record as IDataObject).modifiedDate ?? item.time);
		});
	});

	it('a record comes as iVvy listed it, where that is wanted', async () => {
		const options = { includeRaw: true };
		const [sample] = await world.ivvy({ resource: 'task', change: 'updated', options }).sample();
		expect(sample.raw).toMatchObject({ createdDate: expect.stringMatching(/ UTC$/) });
	});
});
