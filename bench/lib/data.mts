/** The same data for every program of a comparison. */

import { guid, kinds } from '../../sandbox/leadsquared/wire/ids.mts';

export interface ActivityItem {
	opportunityId: string;
	note: string;
	owner: string;
	[more: string]: string | number;
}

/** Up to 100 opportunities, each with enough activities for a full call. */
export const opportunitiesFor = (activities: number) => Math.min(100, Math.ceil(activities / 25));

/** Activities spread over the opportunities, in mixed order, as rows of a spreadsheet come. */
export function activityItems(count: number): ActivityItem[] {
	const opportunities = opportunitiesFor(count);
	return Array.from({ length: count }, (_, index) => ({
		opportunityId: guid(kinds.opportunity, 1000 + (index % opportunities)),
		note: `Row ${index} of the import: seating plan confirmed by phone`,
		owner: 'maya.patel@example.com',
		row: index,
	}));
}

export const activityType = 201;

/** What is written about a task; `row` is a column of the import that goes nowhere. */
export interface TaskItem {
	name: string;
	row: number;
	[more: string]: string | number;
}

export type TaskWrite = 'update' | 'create';

const task: Record<TaskWrite, (index: number) => TaskItem> = {
	update: (index) => ({
		id: 1_000_000 + index,
		name: `Confirm final numbers of event ${index} again`,
		status: index % 5,
		row: index,
	}),
	create: (index) => ({
		name: `Send the menu of event ${index}`,
		endDatetime: '2026-12-01 10:00:00',
		contactId: 10001,
		status: index % 5,
		row: index,
	}),
};

/** One write for each of so many tasks, with a name of its own. */
export const taskItems = (count: number, write: TaskWrite = 'update'): TaskItem[] =>
	Array.from({ length: count }, (_, index) => task[write](index));

/** So long iVvy is at work on each task of a batch, in ms; what a real account takes is not documented. */
export const jobMs = 5;
