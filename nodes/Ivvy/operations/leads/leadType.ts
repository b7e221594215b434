import { text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { checkNamed, checkValues, gone, noCause } from '../../parts/explain';
import { filter } from '../../parts/filters';
import { partOf } from '../../parts/known';
import { record } from '../../parts/locators';
import { upsert } from '../../parts/upsert';

export const leadType = resource(
	'leadType',
	'Lead Type',
	...upsert('crm/addOrUpdateLeadType', {
		noun: 'lead type',
		idField: record('id', 'Lead Type', 'searchLeadTypes'),
		required: [text('type', 'Name')],
		optional: [],
		errors: {
			'24381': gone('Lead Type'),
			'24382': noCause,
			'24383': checkNamed,
			'24384': checkValues,
		},
		lookUp:
			'The list of lead types does not tell when one was made, so that it could be an older equal one.',
		page: 'crm/add-or-update-lead-type',
	}),
	getMany('crm/getLeadTypeList', {
		plural: 'lead types',
		filters: [partOf('type', 'Type'), filter],
		page: 'crm/get-lead-type-list',
	}),
);
