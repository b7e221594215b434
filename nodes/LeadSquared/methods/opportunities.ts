import { textOf } from '../../shared/table/answer';
import type { Source } from '../../shared/wire/search';
import { rowsIn } from '../wire/rows';
import { largestPage, nextPage } from './sources';

/** How many positions each opportunity type takes up, so that type and page fit into one number. */
const pagesPerType = 100_000;

/** Opportunities of all types, one type after the other: LeadSquared searches them by type. Needs an admin's keys. */
export const opportunities: Source = {
	first: 1,
	matchLabels: true,
	async page(ask, _typed, position) {
		const path = '/v2/OpportunityManagement.svc/GetOpportunityTypes';
		const types = rowsIn(await ask({ method: 'GET', path }));
		const index = Math.floor(position / pagesPerType);
		const page = position % pagesPerType;
		const type = types[index];
		if (type === undefined) return { entries: [] };
		const code = Number(type.EventCode ?? type.OpportunityEventTypeId);
		const data = await ask({
			method: 'POST',
			path: '/v2/OpportunityManagement.svc/Retrieve/BySearchParameter',
			body: JSON.stringify({
				OpportunityEventCode: code,
				AdvancedSearch: JSON.stringify({
					GrpConOp: 'And',
					Conditions: [
						{
							Type: 'Activity',
							ConOp: 'and',
							RowCondition: [
								{
									SubConOp: 'And',
									LSO: 'ActivityEvent',
									LSO_Type: 'PAEvent',
									Operator: 'eq',
									RSO: String(code),
								},
							],
						},
					],
					QueryTimeZone: 'UTC',
				}),
				Paging: { PageIndex: page, PageSize: largestPage },
				Sorting: { ColumnName: 'CreatedOn', Direction: '1' },
				Columns: { Include_CSV: 'OpportunityId,mx_Custom_1,Status,CreatedOn' },
			}),
		});
		const rows = rowsIn(data, 'List');
		const label = textOf(type.DisplayName) || textOf(type.Name) || `Type ${code}`;
		const entries = rows.map((row) => ({
			name: [textOf(row.mx_Custom_1) || textOf(row.OpportunityId), label, textOf(row.Status)]
				.filter(Boolean)
				.join(' · '),
			value: textOf(row.OpportunityId),
		}));
		const more = nextPage(rows, page, largestPage);
		const nextType = index + 1 < types.length ? (index + 1) * pagesPerType + 1 : undefined;
		return { entries, next: more === undefined ? nextType : index * pagesPerType + more };
	},
};
