import { ids } from '../../../shared/table/fields';
import { fixedCollection } from '../../../shared/table/nested';
import type { Field, Operation } from '../../../shared/table/operation';
import { command } from '../../parts/build';
import { firstDay, lastDay, range, rangeOfRows } from '../../parts/dateRange';
import { owningVenue } from '../../parts/locators';
import { makesNoRecord } from '../../../shared/table/lookUp';

// What rates, booking rules and inventory of rooms, day by day, have in common.

export const roomIds = ids('roomIds', 'Room Type IDs');

export const upToAMonth = range('startDate', 'endDate', 31);

const limits = 'iVvy takes it only for venues with a distribution channel';

/** What iVvy's answer without a code of its own most likely means. */
export const channelHint = `Check the ids and days of this item. ${limits}.`;

/** Sets values for ranges of days, several at once: rates, booking rules and room counts all work like this. */
export function updateRanges(
	call: string,
	spec: {
		plural: string;
		row: string;
		before: Field[];
		after: Field[];
		optional?: Field[];
		page: string;
	},
): Operation {
	const { plural, row, before, after, optional, page } = spec;
	const required = [...before, firstDay, lastDay, ...after];
	return command(call, {
		value: 'update',
		name: 'Update',
		action: `Update ${plural}`,
		description: `Set ${plural} for ranges of days. ${limits}.`,
		repeat: 'never',
		lookUp: makesNoRecord,
		changes: [['venueId']],
		required: [owningVenue, fixedCollection('items', 'Ranges', row, { required, optional })],
		rules: [rangeOfRows('items')],
		errors: { '400': channelHint },
		page,
	});
}
