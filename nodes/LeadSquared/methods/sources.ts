import { NodeOperationError, type IDataObject } from 'n8n-workflow';

import { textOf } from '../../shared/table/answer';
import type { Entry, Source } from '../../shared/wire/search';
import { rowsIn } from '../wire/rows';
import { flatPairs } from '../wire/simplify';

export const pageSize = 100;
/** For lists that no column without equal values is known to sort: within a page, no record takes the place of another. */
export const largestPage = 1000;

/** A list that LeadSquared gives whole, without paging or search. @param key of the rows, where they are no bare list */
export function whole(
	path: string,
	entry: (row: IDataObject) => Entry | undefined,
	key?: string,
): Source {
	return {
		first: 1,
		matchLabels: true,
		async page(ask) {
			const data = await ask({ method: 'GET', path });
			const entries = rowsIn(data, key)
				.map(entry)
				.filter((found) => found !== undefined);
			return { entries: entries.sort((a, b) => a.name.localeCompare(b.name)) };
		},
	};
}

/** LeadSquared stops a list with a page that is shorter than asked for. */
export function nextPage(rows: unknown[], page: number, size = pageSize): number | undefined {
	return rows.length < size ? undefined : page + 1;
}

/** Accounts of the account type that the form names; LeadSquared lists them by type only. */
export const accounts: Source = {
	first: 1,
	async page(ask, typed, page, context) {
		const type = textOf(context.getCurrentNodeParameter('companyTypeName'));
		if (type === '') {
			throw new NodeOperationError(
				context.getNode(),
				'Fill in Account Type to see its accounts here',
				{
					description: "Or choose 'By ID' and enter the account's ID.",
				},
			);
		}
		const data = await ask({
			method: 'POST',
			path: '/v2/CompanyManagement.svc/Company.Get',
			body: JSON.stringify({
				Query: { CompanyType: { CompanyTypeName: type }, ...(typed ? { SearchText: typed } : {}) },
				Columns: { Include_CSV: 'CompanyId,CompanyName' },
				Paging: { PageIndex: page, PageSize: pageSize },
			}),
		});
		const rows = rowsIn(data, 'Companies');
		const entries = rows.map(({ companyPropertyList }) => {
			const { CompanyId, CompanyName } = flatPairs(companyPropertyList) ?? {};
			return { name: textOf(CompanyName) || textOf(CompanyId), value: textOf(CompanyId) };
		});
		return { entries, next: nextPage(rows, page) };
	},
};

/** Lists of leads. LeadSquared sets the size of a page itself, so that only an empty one is the last. */
export function leadLists(type?: 'static'): Source {
	return {
		first: 1,
		async page(ask, typed, page) {
			const query = new URLSearchParams({
				PageIndex: String(page),
				...(type === 'static' ? { ListType: '0' } : {}),
				...(typed ? { SearchText: typed } : {}),
			});
			const data = await ask({
				method: 'GET',
				path: `/v2/LeadManagement.svc/Lists.Get?${query.toString()}`,
			});
			const rows = rowsIn(data);
			const entries = rows.map((row) => ({
				name: [textOf(row.ListName), textOf(row.ListType)].filter(Boolean).join(' · '),
				value: textOf(row.ListId),
			}));
			return { entries, next: rows.length > 0 ? page + 1 : undefined };
		},
	};
}
