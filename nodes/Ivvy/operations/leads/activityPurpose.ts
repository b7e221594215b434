import { choice, text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { checkNamed, checkValues, gone, noCause } from '../../parts/explain';
import { upsert } from '../../parts/upsert';

/** No action lists the purposes: their ids come from here, or from the activities that have one. */
export const activityPurpose = resource(
	'activityPurpose',
	'Activity Purpose',
	...upsert('crm/addOrUpdateActivityPurpose', {
		noun: 'activity purpose',
		required: [
			text('name', 'Name'),
			choice('type', 'Type', [
				[1, 'Account'],
				[2, 'Function'],
				[3, 'Corporate'],
				[4, 'Group'],
			]),
		],
		optional: [],
		errors: {
			'24300': gone('Activity Purpose ID'),
			'24301': noCause,
			'24302': checkNamed,
			'24303': checkValues,
		},
		lookUp: 'iVvy has no list of activity purposes.',
		page: 'crm/add-or-update-activity-purpose',
	}),
);
