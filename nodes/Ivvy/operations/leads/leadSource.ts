import { color, decimal, flag, text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { checkNamed, checkValues, gone, noCause } from '../../parts/explain';
import { filter } from '../../parts/filters';
import { byName } from '../../parts/known';
import { record } from '../../parts/locators';
import { upsert } from '../../parts/upsert';

export const leadSource = resource(
	'leadSource',
	'Lead Source',
	...upsert('crm/addOrUpdateLeadSource', {
		noun: 'lead source',
		idField: record('id', 'Lead Source', 'searchLeadSources'),
		required: [text('name', 'Name')],
		optional: [
			decimal('cost', 'Cost'),
			color('colour', 'Colour'),
			flag('isReferral', 'Is Referral'),
			text('description', 'Description'),
		],
		errors: {
			'24325': gone('Lead Source'),
			'24326': 'iVvy does not let this source be changed. Choose another one.',
			'24327': noCause,
			'24328': checkNamed,
			'24329': checkValues,
		},
		lookUp:
			'The list of lead sources does not tell when one was made, so that it could be an older equal one.',
		page: 'crm/add-or-update-lead-source',
	}),
	getMany('crm/getLeadSourceList', {
		plural: 'lead sources',
		filters: [byName, filter],
		page: 'crm/get-lead-source-list',
	}),
);
