import { isObject } from '../../../shared/table/json';
import type { LookUp } from '../../../shared/table/lookUp';
import { byCreator, lagMs, madeOne, spanSince } from '../../parts/lookUp';
import { flatPairs } from '../../wire/simplify';

type Named = Record<string, unknown>;

const id = ({ CompanyId }: Named): unknown => CompanyId;

const propertiesOf = ({ CompanyProperties }: Named): Named =>
	isObject(CompanyProperties) ? CompanyProperties : {};

const typeName = 'CompanyType.CompanyTypeName';

export const accountLookUp: LookUp = {
	...byCreator,
	ask: ({ body }, since) => ({
		list: 'account.getAll',
		query: {},
		body: {
			[`Query.${typeName}`]: body[typeName],
			'Query.DateRange.DateField': 'CreatedOn',
			...spanSince(since, 'Query.DateRange'),
			'Columns.Include_CSV': [
				...new Set([
					...['CompanyId', 'CompanyName', 'CreatedOn', 'CreatedBy'],
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
