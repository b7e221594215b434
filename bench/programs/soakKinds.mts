/** The executions of the soak, as a small company has them: mostly few items, now and then an import. */

import type { IBinaryKeyData, IDataObject, INodeParameters, OnError } from 'n8n-workflow';
import { guid, kinds, seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { activityParameters, taskParameters } from './parameters.mts';
import { contactId, leadNumber, perEpoch, taskId } from './soakIds.mts';

export interface SoakKind {
	node: 'ivvy' | 'leadSquared';
	parameters: INodeParameters;
	/** How many items an execution has. */
	items: number;
	/** Of each of its items, by the number of the execution in its epoch. */
	item(epoch: number, nth: number, index: number): IDataObject;
	/** Items that come out, of both outputs, for each that goes in; 1 where nothing else is said. */
	gives?: number;
	onError?: OnError;
	files?: IBinaryKeyData;
	/** It is stopped by an item that cannot be sent. */
	stops?: true;
}

const locator = (value: string) => ({ __rl: true, mode: 'id', value });
const mapped = (value: IDataObject) => ({ mappingMode: 'defineBelow', value }) as never;
const goesOn = 'continueErrorOutput' as const;

/** Another record each time, in turn. */
const turn = (nth: number, index: number) => (nth * 7 + index) % perEpoch;

const task = (epoch: number, nth: number, index: number) => ({
	id: taskId(epoch, turn(nth, index)),
	name: `Final numbers ${epoch}.${nth}.${index}`,
	status: index % 5,
});
const newTask = (epoch: number, nth: number, index: number) => ({
	name: `Send the menu ${epoch}.${nth}.${index}`,
	endDatetime: '2026-12-01 10:00:00',
	contactId: 10001,
	status: index % 5,
});
const lead = (epoch: number, nth: number, index: number) => ({
	leadId: guid(kinds.lead, leadNumber(epoch, turn(nth, index))),
	title: `Head of events ${epoch}.${nth}.${index}`,
});
const note = (epoch: number, nth: number, index: number) => ({
	note: `Seating plan ${epoch}.${nth}.${index}`,
	opportunityId: seedIds.opportunities[index % 4],
	owner: seedIds.activeEmail,
	email: `guest-${epoch}-${nth}-${index}@example.com`,
	contactId: contactId(epoch, turn(nth, index)),
});

const preview = (parameters: INodeParameters): INodeParameters => ({
	...parameters,
	sendOptions: { ...(parameters.sendOptions as IDataObject), previewOnly: true },
});

const leadUpdate: INodeParameters = {
	resource: 'lead',
	operation: 'update',
	leadId: locator('={{ $json.leadId }}'),
	attributes: mapped({ JobTitle: '={{ $json.title }}' }),
	updateFields: {},
};

const ivvyKinds: Array<Omit<SoakKind, 'node'>> = [
	{ parameters: taskParameters('never'), items: 20, item: task },
	{ parameters: taskParameters('automatic'), items: 120, item: task },
	{ parameters: taskParameters('always', 'create'), items: 100, item: newTask },
	{ parameters: taskParameters('never', 'create'), items: 6, item: newTask },
	{ parameters: preview(taskParameters('automatic', 'create')), items: 25, item: newTask },
	{
		// Of these some get no answer and are looked up.
		parameters: {
			resource: 'activity',
			operation: 'create',
			name: '={{ $json.note }}',
			subType: 2,
			recordDescription: 'Vegan options',
			additionalFields: { contactId: locator('={{ $json.contactId }}') },
			sendOptions: { sendAsBatch: 'never' },
		},
		items: 8,
		item: note,
		onError: goesOn,
	},
	{
		// Every fifth is of a contact that there is not.
		parameters: {
			resource: 'contact',
			operation: 'get',
			id: locator('={{ $json.id }}'),
			output: 'simple',
			additionalFields: {},
		},
		items: 20,
		item: (epoch, nth, index) => ({
			id: index % 5 === 4 ? 999_000_000 + index : contactId(epoch, turn(nth, index)),
		}),
		onError: goesOn,
	},
	{
		parameters: { resource: 'task', operation: 'getAll', returnAll: false, limit: 5, filters: {} },
		items: 4,
		item: () => ({}),
		gives: 5,
	},
	{
		parameters: {
			resource: 'bookingDocument',
			operation: 'upload',
			venueId: 101,
			bookingId: 5001,
			fileId: 'data',
			type: 4,
			status: 4,
		},
		items: 2,
		item: () => ({}),
		files: {
			data: {
				fileName: 'menu.pdf',
				mimeType: 'application/pdf',
				data: Buffer.alloc(20_000, 'menu ').toString('base64'),
			},
		},
	},
	{
		// The second one has no name.
		parameters: taskParameters('never', 'create'),
		items: 3,
		item: (epoch, nth, index) => ({
			...newTask(epoch, nth, index),
			...(index === 1 ? { name: '' } : {}),
		}),
		stops: true,
	},
];

const leadSquaredKinds: Array<Omit<SoakKind, 'node'>> = [
	{ parameters: activityParameters, items: 250, item: note },
	{ parameters: leadUpdate, items: 120, item: lead },
	{ parameters: leadUpdate, items: 8, item: lead },
	{ parameters: preview(leadUpdate), items: 40, item: lead },
	{
		// Every tenth has no form of an email.
		parameters: {
			resource: 'lead',
			operation: 'createBulk',
			attributes: mapped({ EmailAddress: '={{ $json.email }}', FirstName: 'Priya' }),
			additionalFields: {},
		},
		items: 100,
		item: (epoch, nth, index) => ({
			...note(epoch, nth, index),
			...(index % 10 === 9 ? { email: 'nobody' } : {}),
		}),
		onError: goesOn,
	},
	{
		parameters: {
			resource: 'activity',
			operation: 'create',
			relatedProspectId: locator(seedIds.leads[1]),
			activityEvent: locator('201'),
			additionalFields: { activityNote: '={{ $json.note }}' },
			sendOptions: { sendAsBatch: 'never' },
		},
		items: 8,
		item: note,
		onError: goesOn,
	},
	{
		parameters: {
			resource: 'lead',
			operation: 'get',
			id: locator('={{ $json.leadId }}'),
			output: 'simple',
		},
		items: 20,
		item: lead,
		onError: goesOn,
	},
	{
		parameters: { resource: 'lead', operation: 'getAll', returnAll: false, limit: 10, filters: {} },
		items: 3,
		item: () => ({}),
		gives: 10,
	},
];

/** In turns; a trigger's run after each round. */
export const soakKinds: SoakKind[] = [
	...ivvyKinds.map((kind) => ({ ...kind, node: 'ivvy' as const })),
	...leadSquaredKinds.map((kind) => ({ ...kind, node: 'leadSquared' as const })),
];
