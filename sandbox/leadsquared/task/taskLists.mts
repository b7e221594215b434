import type { Row } from '../../types.mts';
import { invalidEntity, invalidInput } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { page, tiesMoved } from '../wire/paging.mts';
import { sameText } from '../user/people.mts';
import type { LeadSquaredState } from '../state.mts';
import {
	appointmentByEmailRow,
	appointmentRow,
	leadRow,
	opportunityRow,
	ownerListRow,
	todoRow,
} from './taskRows.mts';
import { readWindow, windowUsers } from './taskWindow.mts';
import { isGuid } from '../wire/validate.mts';

interface ByOwner {
	Parameter: {
		LookupName: 'OwnerId' | 'OwnerEmailAddress';
		LookupValue: string;
		FromDate?: string;
		ToDate?: string;
		StatusCode?: number;
		TypeName?: string;
	};
	Columns?: { Exclude_CSV?: string };
	Sorting?: { ColumnName?: string; Direction?: string | number };
	Paging?: { Offset?: number | string; RowCount?: number | string };
}

function meets(state: LeadSquaredState, task: Row, { Parameter: wanted }: ByOwner): boolean {
	const owner = state.users.find((user) => user.ID === task.OwnerId);
	const value = wanted.LookupName === 'OwnerId' ? task.OwnerId : owner?.EmailAddress;
	const due = task.DueDate as string;
	return (
		sameText(value, wanted.LookupValue) &&
		(!wanted.FromDate || due >= wanted.FromDate.slice(0, 19)) &&
		(!wanted.ToDate || due <= wanted.ToDate.slice(0, 19)) &&
		((wanted.StatusCode ?? null) === null || task.StatusCode === wanted.StatusCode) &&
		(!wanted.TypeName || task.TaskTypeId === wanted.TypeName.toLowerCase())
	);
}

/** The example sorts by 'Duedate': names of columns in any case. */
function sorted(rows: Row[], { Sorting: sorting, Paging: paging }: ByOwner): Row[] {
	if (!sorting?.ColumnName || !rows.length) return rows;
	const column = Object.keys(rows[0]).find((name) => sameText(name, sorting.ColumnName as string));
	if (!column) throw invalidInput(`Invalid ColumnName '${sorting.ColumnName}'`);
	const sign = String(sorting.Direction) === '1' ? -1 : 1;
	const valueOf = (row: Row) => String(row[column]);
	const all = rows.toSorted((a, b) => sign * valueOf(a).localeCompare(valueOf(b)));
	return tiesMoved(all, valueOf, Number(paging?.Offset ?? 0) + 1);
}

/** Offset and RowCount instead of pages. Their defaults and largest count are those of PageSize elsewhere. */
function window(rows: Row[], { Paging: paging = {} }: ByOwner): Row[] {
	const offset = Number(paging?.Offset ?? 0);
	const count = Math.min(Number(paging?.RowCount ?? 25), 1000);
	if (offset < 0 || count < 1) throw invalidInput('Offset starts at 0 and RowCount at 1');
	return rows.slice(offset, offset + count);
}

const listByOwner: Handler = ({ body, state }) => {
	const wanted = body as ByOwner;
	const { LookupName, LookupValue, FromDate, ToDate, TypeName } = wanted.Parameter;
	if (LookupName === 'OwnerId' && !isGuid(LookupValue))
		throw invalidInput(`'${LookupValue}' is not a valid OwnerId`);
	if (!LookupValue) throw invalidInput('LookupValue is empty');
	if (FromDate && ToDate && FromDate > ToDate) throw invalidInput('FromDate is after ToDate');
	if (TypeName && !state.taskTypes.some((type) => type.Id === TypeName.toLowerCase()))
		throw invalidInput(`Invalid TypeName '${TypeName}'`);
	const rows = state.tasks
		.filter((task) => meets(state, task, wanted))
		.map((task) => ownerListRow(state, task));
	// The example excludes columns of leads, which no row has: unknown names do nothing.
	const excluded = (wanted.Columns?.Exclude_CSV ?? '').split(',').map((name) => name.trim());
	const shown = (row: Row) =>
		Object.fromEntries(Object.entries(row).filter(([name]) => !excluded.includes(name)));
	return { RecordCount: rows.length, List: window(sorted(rows, wanted), wanted).map(shown) };
};

const related = (state: LeadSquaredState, entity: number, id: unknown) =>
	state.tasks.filter((task) => task.RelatedEntity === entity && task.RelatedEntityId === id);

const listByLead: Handler = ({ query, state }) => {
	const id = query.get('leadId')?.toLowerCase();
	if (!state.leads.some((lead) => lead.ProspectID === id))
		throw invalidEntity('Lead does not exist');
	const rows = related(state, 1, id);
	return { RecordCount: rows.length, TaskList: rows.map((task) => leadRow(state, task)) };
};

const listByOpportunity: Handler = ({ query, state }) => {
	const id = query.get('opportunityId')?.toLowerCase();
	if (!state.opportunities.some((one) => one.OpportunityId === id)) {
		throw invalidEntity(
			`The Opportunity Id '${query.get('opportunityId')}' does not exist in the system`,
		);
	}
	const rows = related(state, 5, id);
	return { RecordCount: rows.length, List: rows.map((task) => opportunityRow(state, task)) };
};

type Shape = (state: LeadSquaredState, task: Row) => Row;

/** Tasks of one category that users have in a window of days. */
const listByUsers =
	(category: number, by: 'id' | 'email' | 'search', shape: Shape): Handler =>
	({ body, state }) => {
		const { from, to } = readWindow(body);
		const ids = windowUsers(state, body, by).map((user) => user.ID);
		const rows = state.tasks.filter(
			(task) =>
				task.Category === category &&
				ids.includes(task.OwnerId) &&
				(task.DueDate as string) >= from &&
				(task.DueDate as string) <= to,
		);
		// The search for to-dos has no Paging: everything comes at once.
		const all = category === 1 && by === 'search';
		return {
			RecordCount: rows.length,
			List: (all ? rows : page(rows, body)).map((task) => shape(state, task)),
		};
	};

export const taskListHandlers: Record<string, Handler> = {
	'/v2/Task.svc/Retrieve': listByOwner,
	'/v2/LeadManagement.svc/RetrieveTaskByLeadId': listByLead,
	'/v2/OpportunityManagement.svc/RetrieveTasksByOpportunityId': listByOpportunity,
	'/v2/Task.svc/RetrieveAppointments/ByUserId': listByUsers(0, 'id', appointmentRow),
	'/v2/Task.svc/RetrieveAppointments/ByUserEmailAddress': listByUsers(
		0,
		'email',
		appointmentByEmailRow,
	),
	'/v2/Task.svc/RetrieveAppointments/ByUserSearchCriteria': listByUsers(
		0,
		'search',
		appointmentRow,
	),
	'/v2/Task.svc/RetrieveToDos/ByUserId': listByUsers(1, 'id', todoRow),
	'/v2/Task.svc/RetrieveToDos/ByUserEmailAddress': listByUsers(1, 'email', todoRow),
	'/v2/Task.svc/RetrieveToDos/ByUserSearchCriteria': listByUsers(1, 'search', todoRow),
};
