import { flag, textList } from '../../../shared/table/fields';
import type { Field, Operation } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { pages } from '../../parts/paging';
import { from, spanErrors, to, userEmails } from './taskLists';
import { userCriteria } from '../../parts/userCriteria';

const withConflicts = flag('IncludeAllowedConflictSlots', 'Include Conflicting Slots', {
	description: 'Whether a slot is free where the only appointments allow others beside them',
});

const slotsBy = (
	path: string,
	by: Field,
	texts: { value: string; name: string; action: string; page?: string },
): Operation =>
	getMany(`POST /v2/Task.svc/RetrieveAvailableSlots/${path}`, {
		...texts,
		required: [from, to, by],
		optional: [withConflicts],
		paging: pages({ key: 'List' }),
		errors: spanErrors,
	});

/** When users are free, day by day. */
export const taskSlots: Operation[] = [
	slotsBy(
		'ByUserId',
		textList('UserIds', 'User IDs', {
			placeholder: 'e.g. 3e4b1c7a-…',
			description: 'With commas between them',
		}),
		{
			value: 'getAvailableSlotsByUserId',
			name: 'Get Available Slots by User ID',
			action: 'Get available slots by user ID',
		},
	),
	slotsBy('ByUserEmailAddress', userEmails, {
		value: 'getAvailableSlotsByEmail',
		name: 'Get Available Slots by User Email',
		action: 'Get available slots by user email',
		page: 'get-available-slots-of-users-by-user-email-address',
	}),
	slotsBy('ByUserSearchCriteria', userCriteria, {
		value: 'getAvailableSlotsBySearch',
		name: 'Get Available Slots by User Search',
		action: 'Get available slots by user search',
		page: 'get-available-slots-of-users-by-user-search-criteria',
	}),
];
