import { guid } from '../../../sandbox/leadsquared/wire/ids.mts';
import { addManyLeads, manyLead } from './lead';
import { fromItem, type BulkRow } from './row';

/** A static list for each group. */
const listId = (group: number) => guid('11570000', 5001 + group);

export const listBulkRows: BulkRow[] = [
	{
		operation: 'list.addLeads',
		limit: 25,
		groups: 3,
		form: { listId: fromItem('list'), leadId: fromItem('id') },
		prepare: (state, count) => {
			addManyLeads(state, count);
			const [first] = state.lists;
			for (const group of [0, 1, 2])
				state.lists.push({
					...first,
					ListId: listId(group),
					ListName: `Group ${group}`,
					_leadIds: [],
				});
		},
		item: (index, group, bad) => ({
			list: listId(group),
			id: bad ? guid('ffffffff', index) : manyLead(index).ProspectID,
		}),
		output: ({ list, id }) => ({ ListId: list, LeadId: id, success: true }),
		stored: ({ list, id }, { lists }) => ({
			actual: lists
				.filter(({ _leadIds }) => _leadIds.includes(String(id)))
				.map((one) => one.ListId),
			expected: [list],
		}),
		failsTogether: 'refused',
	},
];
