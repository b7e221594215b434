import { text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { record } from '../../parts/locators';
import { upsert } from '../../parts/upsert';
import { code } from '../../parts/identity';

/** Cost centers of the account; those of a venue belong to them. */
export const costCentre = resource(
	'costCentre',
	'Cost Center',
	...upsert('account/addOrUpdateCostCenter', {
		noun: 'cost center',
		idField: record('id', 'Cost Center', 'searchAccountCostCenters'),
		required: [text('name', 'Name'), code('code', 'Code', { placeholder: 'e.g. AB12' })],
		optional: [text('description', 'Description')],
		errors: {
			'24150':
				'Check Cost Center, Name and Code. iVvy uses this code for an account that it does not find, too.',
		},
		lookUp:
			'The list of cost centers does not tell when one was made, so that it could be an older equal one.',
		page: 'account/add-or-update-cost-center',
	}),
	getMany('account/getCostCenterList', {
		plural: 'cost centers',
		filters: [],
		isWhole: true,
		errors: { '24150': 'iVvy does not find the account. Check the credential.' },
		page: 'account/get-cost-center-list',
	}),
);
