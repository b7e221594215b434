import type { IDataObject } from 'n8n-workflow';

import { guid, kinds } from '../../../sandbox/leadsquared/wire/ids.mts';
import type { BulkRow, State } from './row';

/** Every third account is there already. */
function addManyAccounts(state: State, count: number): void {
	const [first] = state.accounts;
	for (let index = 0; index < count; index += 3) {
		for (const CompanyTypeName of state.accountTypes) {
			const number = 5001 + index * 2 + state.accountTypes.indexOf(CompanyTypeName);
			state.accounts.push({
				...first,
				CompanyId: guid(kinds.account, number),
				CompanyTypeName,
				CompanyName: `Company ${index}`,
			});
		}
	}
}

const accountOf = (state: State, { name, type }: IDataObject): IDataObject =>
	(state.accounts.find(
		({ CompanyName, CompanyTypeName }) => CompanyName === name && CompanyTypeName === type,
	) ?? {}) as IDataObject;

export const accountBulkRows: BulkRow[] = [
	{
		operation: 'account.upsertBulk',
		limit: 25,
		groups: 3,
		form: {
			companyTypeName: '={{ $json.type }}',
			searchBy: 'CompanyName',
			collisionResolutionStrategy: '={{ $json.strategy }}',
			companyName: '={{ $json.name }}',
			additionalFields: { city: '={{ $json.city }}', stage: '={{ $json.stage }}' },
		},
		prepare: addManyAccounts,
		item: (index, group, bad) => ({
			type: group === 0 ? 'Partners' : 'Customers',
			strategy: group === 2 ? 'FillMissingFields' : 'OverwriteAllFields',
			name: `Company ${index}`,
			city: `City ${index}`,
			stage: bad ? 'No such stage' : 'Prospect',
			isNew: index % 3 !== 0,
		}),
		output: (item, state) => ({
			CompanyId: accountOf(state, item).CompanyId,
			CompanyCreated: item.isNew,
			CompanyUpdated: !item.isNew,
			AffectedRows: 1,
		}),
		stored: (item, state) => ({ actual: accountOf(state, item).City, expected: item.city }),
	},
];
