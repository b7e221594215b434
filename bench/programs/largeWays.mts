/** The ways of sending, each as a user would set it up: the rows of the source, the node, and what comes of it. */

import type { INodeParameters } from 'n8n-workflow';
import { activityParameters, lists, taskParameters } from './parameters.mts';

export type WayName =
	| 'single'
	| 'batch'
	| 'bulk'
	| 'inBulk'
	| 'reads'
	| 'ivvyList'
	| 'leadSquaredList';

export interface Way {
	title: string;
	node: 'ivvy' | 'leadSquared';
	parameters: INodeParameters;
	/** One row of the source as an expression of its `index`; a list has none, and gives all records for one item. */
	row?: string;
	/** The field of an output item that tells which record it is, where there is one. */
	id: string;
	/** How many items a call has, and how many calls go with it. */
	itemsInCall: number;
	callsEach?: number;
}

const locator = (value: string) => ({ __rl: true, mode: 'id', value });

const leadUpdate: INodeParameters = {
	resource: 'lead',
	operation: 'update',
	leadId: locator('={{ $json.leadId }}'),
	attributes: { mappingMode: 'defineBelow', value: { JobTitle: '={{ $json.title }}' } },
	updateFields: {},
};

const contactRead: INodeParameters = {
	resource: 'contact',
	operation: 'get',
	id: locator('={{ $json.id }}'),
	output: 'simple',
	additionalFields: {},
	sendAsBatch: 'never',
};

const taskRow =
	'{ id: 1000000 + index, name: `Confirm final numbers of event ${index} again`, status: index % 5, row: index }';

export const ways: Record<WayName, Way> = {
	single: {
		title: 'iVvy task updates, one call each',
		node: 'ivvy',
		parameters: taskParameters('never'),
		row: taskRow,
		id: 'id',
		itemsInCall: 1,
	},
	batch: {
		title: 'iVvy task updates, batches of 200',
		node: 'ivvy',
		parameters: taskParameters('automatic'),
		row: taskRow,
		id: 'id',
		itemsInCall: 200,
		// The batch, the question for its progress, its results.
		callsEach: 3,
	},
	bulk: {
		title: 'LeadSquared opportunity activities, bulk calls of 25',
		node: 'leadSquared',
		parameters: activityParameters,
		row: "{ opportunityId: '0bb00000-0000-4000-8000-' + String(1000 + (index % 40)).padStart(12, '0'), note: `Row ${index} of the import`, owner: 'maya.patel@example.com', row: index }",
		id: 'ProspectActivityId',
		itemsInCall: 25,
	},
	inBulk: {
		title: 'LeadSquared lead updates, by its bulk call of 25',
		node: 'leadSquared',
		parameters: leadUpdate,
		row: "{ leadId: '1ead0000-0000-4000-8000-' + String(1000 + index).padStart(12, '0'), title: `Head of events, desk ${index}`, row: index }",
		id: '',
		itemsInCall: 25,
	},
	reads: {
		title: 'iVvy contacts by id, one call each, side by side',
		node: 'ivvy',
		parameters: contactRead,
		row: '{ id: 2000000 + index, row: index }',
		id: 'id',
		itemsInCall: 1,
	},
	ivvyList: {
		title: 'iVvy tasks, Return All, pages of 100',
		node: 'ivvy',
		parameters: lists.tasks.parameters,
		id: 'id',
		itemsInCall: 100,
	},
	leadSquaredList: {
		title: 'LeadSquared activities, Return All, pages of 1,000',
		node: 'leadSquared',
		parameters: lists.activities.parameters,
		id: 'ProspectActivityId',
		itemsInCall: 1000,
	},
};

/** How many calls so many items take. */
export const callsOf = ({ itemsInCall, callsEach = 1 }: Way, items: number): number =>
	Math.ceil(items / itemsInCall) * callsEach;
