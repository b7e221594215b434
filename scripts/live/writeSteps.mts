/** What the check adds, changes and removes with `--write`. */

import type { Pool } from './pool.mts';
import { fromItsList } from './presets.mts';
import type { VendorName } from './types.mts';

/** The name of everything that the check adds. */
export const testName = 'n8n live check, may be deleted';

/** What was added so far: the step's name → the new record's id. */
export type Made = Record<string, unknown>;

export interface Step {
	/** `resource.operation` of the node. */
	operation: string;
	/** Keeps the id of the record that it adds under this name. */
	adds?: string;
	/** What comes into being with it. */
	addsToo?: string;
	/** The record that is gone, or asked to be gone, afterwards. */
	removes?: string;
	/** Records that it needs. */
	needs?: string[];
	/** The form; what is not in it is chosen from the form's own lists. */
	form(made: Made, pool: Pool): Record<string, unknown>;
}

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString().slice(0, 19);

/** A text that no record has: vendors keep addresses apart. */
const address = () => `n8n-live-check-${Date.now().toString(36)}@example.com`;

const ivvy: Step[] = [
	{
		operation: 'lead.create',
		adds: 'lead',
		addsToo: 'contact',
		form: () => ({
			name: testName,
			industryId: fromItsList,
			contact: { firstName: 'n8n', lastName: testName, email: address() },
		}),
	},
	{
		operation: 'lead.update',
		needs: ['lead'],
		form: ({ lead }) => ({ id: lead, updateFields: { description: testName } }),
	},
	{
		operation: 'task.create',
		adds: 'task',
		needs: ['lead'],
		form: ({ lead }) => ({ name: testName, endDatetime: inAnHour(), leadId: lead }),
	},
	{
		operation: 'task.update',
		needs: ['task', 'lead'],
		// iVvy wants to be told whose task it is with each change.
		form: ({ task, lead }) => ({ id: task, updateFields: { leadId: lead, status: 4 } }),
	},
	{
		operation: 'activity.create',
		adds: 'activity',
		needs: ['lead'],
		form: ({ lead }) => ({
			name: testName,
			recordDescription: testName,
			subType: 1,
			leadId: lead,
		}),
	},
	{
		operation: 'activity.update',
		needs: ['activity', 'lead'],
		form: ({ activity, lead }) => ({
			id: activity,
			updateFields: { leadId: lead, name: testName },
		}),
	},
	{
		operation: 'leadNote.create',
		adds: 'note',
		needs: ['lead'],
		form: ({ lead }) => ({ leadId: lead, note: testName }),
	},
	{
		operation: 'leadNote.update',
		needs: ['note', 'lead'],
		form: ({ note, lead }) => ({ id: note, leadId: lead, note: testName }),
	},
];

const leadSquared: Step[] = [
	{
		operation: 'lead.create',
		adds: 'lead',
		form: () => ({ firstName: 'n8n', lastName: testName, emailAddress: address() }),
	},
	{
		operation: 'lead.update',
		needs: ['lead'],
		form: ({ lead }) => ({
			leadId: lead,
			attributes: { mappingMode: 'defineBelow', value: { LastName: testName } },
		}),
	},
	{
		operation: 'leadNote.create',
		adds: 'note',
		needs: ['lead'],
		form: ({ lead }) => ({ relatedProspectId: lead, note: testName }),
	},
	{
		operation: 'activity.create',
		adds: 'activity',
		needs: ['lead'],
		form: ({ lead }, pool) => ({
			relatedProspectId: lead,
			activityEvent: pool.first('given.activityType'),
			activityNote: testName,
		}),
	},
	{
		operation: 'activity.update',
		needs: ['activity'],
		form: ({ activity }, pool) => ({
			prospectActivityId: activity,
			activityEvent: pool.first('given.activityType'),
			updateFields: { activityNote: testName },
		}),
	},
	{
		operation: 'task.createTodo',
		adds: 'task',
		needs: ['lead'],
		form: ({ lead }) => ({
			name: testName,
			taskType: fromItsList,
			relatedEntity: 1,
			relatedEntityId: lead,
			additionalFields: { dueDate: inAnHour() },
		}),
	},
	{
		operation: 'task.update',
		needs: ['task'],
		form: ({ task }) => ({ userTaskId: task, updateFields: { description: testName } }),
	},
	{
		operation: 'task.complete',
		needs: ['task'],
		form: ({ task }) => ({ id: task }),
	},
	{
		operation: 'task.deleteBulk',
		removes: 'task',
		needs: ['task'],
		form: ({ task }) => ({ taskId: task }),
	},
	{
		operation: 'lead.delete',
		removes: 'lead',
		needs: ['lead'],
		form: ({ lead }) => ({ leadId: lead }),
	},
];

export const steps: Record<VendorName, Step[]> = { ivvy, leadSquared };

/** What goes with the record that it belongs to. */
export const goesWith: Record<VendorName, Record<string, string>> = {
	ivvy: {},
	leadSquared: { note: 'lead', activity: 'lead' },
};
