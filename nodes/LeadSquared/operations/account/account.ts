import type { IDataObject } from 'n8n-workflow';

import { choice, dateTime, flag, inQuery, inside, key, text } from '../../../shared/table/fields';
import { resource, type Field } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { allOf, keysOf } from '../../../shared/table/recordKeys';
import { booleanOf } from '../../wire/fieldTypes';
import { byAccountField } from '../../wire/lookedUp';
import { nest } from '../../wire/nest';
import {
	accountErrors,
	accountFields,
	accountOf,
	accountRecords,
	accountType,
	companyTypeName,
	hasName,
	hasProperties,
	matchesByGiven,
	nameField,
	propertyBody,
	propertyRows,
	sharedByRows,
} from './accountParts';
import { bulk, columns, create, getMany, remove, sorting, update } from '../../parts/build';
import { anyValue, comparison, nameOfField, searched } from '../../parts/common';
import { pages } from '../../parts/paging';
import { accountLookUp } from './accountLookUp';

const filterBy = (field: Parameters<typeof inside>[1]) => inside('Query.FilterBy', field);

const anyFilterValue = searched(anyValue('LookupValue', 'Filter Value'));

/** LeadSquared tells no types of the fields of accounts, so that true and false mean what they say. */
const filterValue: Field = {
	...anyFilterValue,
	read: (value, context) =>
		anyFilterValue.read(
			/^\s*(true|false)\s*$/i.test(String(value)) ? booleanOf(value) : value,
			context,
		),
};

const operator = comparison(
	'Filter Operator',
	[
		['<>', 'Does Not Equal'],
		['LIKE', 'Contains'],
		['>', 'Is Greater Than'],
		['>=', 'Is Greater Than or Equals'],
		['<', 'Is Less Than'],
		['<=', 'Is Less Than or Equals'],
	],
	'Equals',
);

const searchBy = choice(
	'SearchBy',
	'Match By',
	[
		['CompanyName', 'Account Name'],
		['CompanyNumber', 'Account Number'],
		['CompanyIdentifier', 'Account Identifier'],
	],
	{ description: 'What an existing account is found by' },
);

const strategy = choice('CollisionResolutionStrategy', 'If the Account Exists', [
	['FillMissingFields', 'Fill Empty Fields'],
	['OverwriteAllFields', 'Overwrite Given Fields'],
	['IgnoreDuplicate', 'Leave It as It Is'],
]);

export const account = resource(
	'account',
	'Account',
	create('POST /v2/CompanyManagement.svc/Company.Create', {
		value: 'create',
		lookUp: accountLookUp,
		name: 'Create',
		action: 'Create account',
		changes: accountRecords,
		required: [inside('CompanyType', companyTypeName), nameField],
		optional: accountFields,
		rules: [hasName],
		body: propertyBody,
		errors: accountErrors,
		page: 'create-an-account',
	}),
	update('POST /v2/CompanyManagement.svc/Company.Update', {
		value: 'update',
		name: 'Update',
		action: 'Update account',
		changes: allOf(keysOf({ account: ['companyId'] }), accountRecords),
		required: [accountType, inQuery(accountOf('companyId'))],
		optional: [nameField, ...accountFields],
		rules: [hasProperties],
		body: propertyBody,
		errors: accountErrors,
		page: 'update-an-account',
	}),
	bulk('POST /v2/CompanyManagement.svc/Company/Bulk/CreateOrUpdate', {
		value: 'upsertBulk',
		name: 'Create or Update Many',
		action: 'Create or update many accounts',
		description: 'Create or update one account per input item, up to 25 with one call',
		changes: accountRecords,
		required: [
			inside('CompanyType', companyTypeName),
			inside('Options', searchBy),
			inside('Options', strategy),
			nameField,
		],
		optional: accountFields,
		rules: [hasName, matchesByGiven],
		repeat: 'always',
		rows: {
			maxRows: 25,
			share: sharedByRows,
			body: propertyRows,
			id: 'CompanyId',
		},
		errors: accountErrors,
		page: 'create-or-update-accounts-in-bulk',
	}),
	getMany('POST /v2/CompanyManagement.svc/Company.Get', {
		simplified: [
			'CompanyId',
			'CompanyName',
			'CompanyTypeName',
			'Stage',
			'OwnerId',
			'OwnerName',
			'Phone',
			'Website',
			'CreatedOn',
			'ModifiedOn',
		],
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many accounts',
		description: 'Get the accounts of a type. To get one by its ID, filter by CompanyId.',
		whenEmpty: byAccountField,
		required: [inside('Query.CompanyType', companyTypeName)],
		optional: [
			inside(
				'Query',
				text('SearchText', 'Search Text', { description: 'Part of the account name' }),
			),
			inside(
				'Query.DateRange',
				choice(
					'DateField',
					'Date Field',
					[
						['ModifiedOn', 'Modified On'],
						['CreatedOn', 'Created On'],
					],
					{ description: 'Which date From and To are about' },
				),
			),
			inside('Query.DateRange', dateTime('FromDate', 'From')),
			inside('Query.DateRange', dateTime('ToDate', 'To')),
			filterBy(
				nameOfField(
					key('LookupName', 'Filter Field', {
						placeholder: 'e.g. Stage',
						description: 'Schema name of the field',
					}),
				),
			),
			filterBy(operator),
			filterBy(filterValue),
			columns,
			...sorting,
		],
		rules: [
			rule(
				'Needed with From or To',
				({ body }) =>
					(body['Query.DateRange.FromDate'] ?? body['Query.DateRange.ToDate']) === undefined ||
					body['Query.DateRange.DateField'] !== undefined
						? undefined
						: {
								message: "'From' and 'To' need a 'Date Field'",
								hint: 'Add it, so that it is clear which date they are about.',
							},
				{ of: 'Query.DateRange.DateField' },
			),
			rule(
				'Goes together with Filter Field',
				({ body }) =>
					(body['Query.FilterBy.LookupName'] === undefined) ===
					(body['Query.FilterBy.LookupValue'] === undefined)
						? undefined
						: {
								message: "'Filter Field' and 'Filter Value' go together",
								hint: 'Give both, or remove both.',
							},
				{ of: 'Query.FilterBy.LookupValue' },
			),
		],
		body: ({ body }): IDataObject =>
			nest(
				body['Query.FilterBy.LookupName'] === undefined
					? body
					: { 'Query.FilterBy.SqlOperator': '=', ...body },
			),
		paging: pages({
			key: 'Companies',
			sortBy: 'CreatedOn',
			id: 'CompanyId',
			insteadBy: 'CompanyId',
		}),
		errors: accountErrors,
		page: 'get-an-account',
	}),
	remove('GET /v2/CompanyManagement.svc/Company.Delete', {
		value: 'delete',
		name: 'Delete',
		action: 'Delete account',
		changes: { account: ['companyId'] },
		required: [
			accountType,
			inQuery(accountOf('companyId')),
			inQuery(
				flag('withLeadDelete', 'Delete Leads', {
					description:
						'Whether to delete the leads of the account too. Otherwise they stay without an account.',
				}),
			),
		],
		errors: accountErrors,
		page: 'delete-an-account',
	}),
);
