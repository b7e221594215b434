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

interface TaskItem {
	id: number;
	name: string;
	status: number;
	[more: string]: string | number;
}

/** One update for each of so many tasks. */
export const taskItems = (count: number): TaskItem[] =>
	Array.from({ length: count }, (_, index) => ({
		id: 1_000_000 + index,
		name: `Confirm final numbers of event ${index} again`,
		status: index % 5,
		row: index,
	}));
