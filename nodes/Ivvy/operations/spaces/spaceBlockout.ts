import { dateTime, text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany, remove } from '../../parts/build';
import { range } from '../../parts/dateRange';
import { gone, noCause } from '../../parts/explain';
import { functionSpace, owningVenue, record } from '../../parts/locators';
import { upsert } from '../../parts/upsert';

const blockout = record('id', 'Blockout', 'searchSpaceBlockouts');

/** Times at which a function space cannot be booked. */
export const spaceBlockout = resource(
	'spaceBlockout',
	'Space Blockout',
	...upsert('venue/addOrUpdateSpaceBlockout', {
		noun: 'space blockout',
		idField: blockout,
		always: [owningVenue],
		required: [
			text('name', 'Name'),
			functionSpace,
			dateTime('startDateTime', 'Start'),
			dateTime('endDateTime', 'End'),
		],
		optional: [record('bookedById', 'Coordinator', 'searchUsers')],
		rules: [range('startDateTime', 'endDateTime')],
		errors: {
			'24270': 'Add at least one field to change.',
			'24271': gone('Blockout'),
			'24272': 'Check Function Space, Start and End. The blockout must not end before it starts.',
			'24273': noCause,
		},
		lookUp:
			'The list of space blockouts does not tell when one was made, so that it could be an older equal one.',
		page: 'venues/getoraddbookingdata/add-or-update-blockoutspace',
	}),
	getMany('venue/getSpaceBlockoutList', {
		plural: 'space blockouts',
		required: [owningVenue],
		filters: [],
		page: 'venues/venuedata/get-space-blockout-list',
	}),
	remove('venue/removeSpaceBlockout', {
		noun: 'space blockout',
		required: [owningVenue, blockout],
		errors: { '1': noCause, '24274': gone('Blockout') },
		page: 'venues/getoraddbookingdata/remove-blockoutspace',
	}),
);
