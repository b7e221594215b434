import { isObject } from '../../../shared/table/json';
import type { LookUp } from '../../../shared/table/lookUp';
import { lagMs, madeOne, spanSince } from '../../parts/lookUp';
import { flatPairs } from '../../wire/simplify';

type Named = Record<string, unknown>;

const id = ({ CompanyId }: Named): unknown => CompanyId;

const propertiesOf = ({ CompanyProperties }: Named): Named =>
	isObject(CompanyProperties) ? CompanyProperties : {};

const typeName = 'CompanyType.CompanyTypeName';

/** The list of accounts documents no creator; LeadSquared takes no second account of a type with the same name. */
export const accountLookUp: LookUp = {
	ask: ({ body }, since) => ({
		list: 'account.getAll',
		query: {},
		body: {
			[`Query.${typeName}`]: body[typeName],
			'Query.DateRange.DateField': 'CreatedOn',
			...spanSince(since, 'Query.DateRange'),
			'Columns.Include_CSV': [
				...new Set([
					...['CompanyId', 'CompanyName', 'CreatedOn'],
					...Object.keys(propertiesOf(body)).sort(),
				]),
			].join(','),
		},
	}),
	rows: ({ companyPropertyList }) => [flatPairs(companyPropertyList) ?? {}],
	sent: ({ body }) => propertiesOf(body),
	seen: (account) => account,
	tells: ['CompanyName'],
	id,
	createdAt: ({ CreatedOn }) => CreatedOn,
	lagMs,
	answer: (account) => madeOne(id(account)),
};
