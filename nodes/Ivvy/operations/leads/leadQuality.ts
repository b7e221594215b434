import { flag, text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { checkNamed, checkValues, gone, noCause } from '../../parts/explain';
import { filter } from '../../parts/filters';
import { partOf } from '../../parts/known';
import { record } from '../../parts/locators';
import { upsert } from '../../parts/upsert';

export const leadQuality = resource(
	'leadQuality',
	'Lead Quality',
	...upsert('crm/addOrUpdateLeadQuality', {
		noun: 'lead quality',
		idField: record('id', 'Lead Quality', 'searchLeadQualities'),
		required: [text('label', 'Name')],
		optional: [flag('showOnDash', 'Show on Dashboard')],
		errors: {
			'24304': gone('Lead Quality'),
			'24305': noCause,
			'24306': checkNamed,
			'24307': checkValues,
		},
		lookUp:
			'The list of lead qualities does not tell when one was made, so that it could be an older equal one.',
		page: 'crm/add-or-update-lead-quality',
	}),
	getMany('crm/getLeadQualityList', {
		plural: 'lead qualities',
		filters: [partOf('label', 'Label'), filter],
		page: 'crm/get-lead-quality-list',
	}),
);
