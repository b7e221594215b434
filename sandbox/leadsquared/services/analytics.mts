import type { Row } from '../../types.mts';
import { endpointNamed } from '../wire/endpoints.mts';
import { invalidInput } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import { shownLead } from '../lead/leadReads.mts';
import { condition } from '../lead/leadSearch.mts';
import type { Parameter } from '../lead/leadSearch.mts';
import { page } from '../wire/paging.mts';
import type { LeadSquaredState } from '../state.mts';
import { usersMatching } from '../user/userSearch.mts';
import { checkRequest, isDateTime } from '../wire/validate.mts';

/*
 * The pages name these parts, yet show neither their inner shape nor an answer. What is not told is read in the form that
 * the rest of the API has for it, and refused when it cannot be understood: ignoring a filter would answer something else.
 */
export interface ReportBody {
	ReportFilter: { UserFilter?: Row; LeadFilter?: Row; ActivityFilters?: Row; TaskFilters?: Row };
	DateFilter?: Row;
	Output: Row;
}

interface Report {
	body: ReportBody;
	state: LeadSquaredState;
	now: number;
}

type Test = (lead: Row) => boolean;

const isGiven = (part: Row | undefined): part is Row =>
	Boolean(part) && Object.keys(part as Row).length > 0;

function checkKeys(part: Row, name: string, known: string[]): void {
	const odd = Object.keys(part).find((key) => !known.includes(key));
	if (odd) throw invalidInput(`Unknown field '${name}.${odd}'`);
}

/** As DateRange of the account search. */
function dateTest(filter: Row | undefined): Test {
	if (!isGiven(filter)) return () => true;
	checkKeys(filter, 'DateFilter', ['DateField', 'FromDate', 'ToDate']);
	const {
		DateField: field,
		FromDate: from,
		ToDate: to,
	} = filter as Record<string, string | undefined>;
	if (!field || !['CreatedOn', 'ModifiedOn'].includes(field))
		throw invalidInput(`Invalid DateField '${field}'`);
	for (const date of [from, to])
		if (date !== undefined && !isDateTime(date))
			throw invalidInput(`'${date}' is not a valid DateTime`);
	return (lead) => String(lead[field]) >= (from ?? '') && String(lead[field]) <= (to ?? '9999');
}

/** Condition groups as in the user search; they choose the leads' owners. */
function ownerTest({ body, state }: Report): Test {
	const filter = body.ReportFilter.UserFilter;
	if (!isGiven(filter)) return () => true;
	const owners = usersMatching(state, filter).map((user) => user.ID);
	return (lead) => owners.includes(lead.OwnerId);
}

/** As Parameter of the lead search. */
function leadTest({ body, state }: Report): Test {
	const filter = body.ReportFilter.LeadFilter;
	if (!isGiven(filter)) return () => true;
	checkRequest([endpointNamed('lead.search')], new URLSearchParams(), { Parameter: filter });
	return condition(state, filter as unknown as Parameter);
}

const valuesOf = (filter: Row | undefined) =>
	Object.values(filter ?? {})
		.flat()
		.map(String)
		.filter(Boolean);

/** Leads without any of the given activities, without any activity at all when none is given. */
function notContacted({ body, state }: Report): Test {
	const codes = valuesOf(body.ReportFilter.ActivityFilters);
	const wrong = codes.find(
		(code) => !state.activityTypes.some((type) => String(type.ActivityEvent) === code),
	);
	if (wrong) throw invalidInput(`Invalid ActivityEvent ${wrong}`);
	const rows = state.activities.filter(
		(row) => codes.length === 0 || codes.includes(String(row.ActivityEvent)),
	);
	const contacted = new Set(rows.map((row) => row.RelatedProspectId));
	return (lead) => !contacted.has(lead.ProspectID);
}

/** Open tasks of leads, narrowed by types (ids or names) and by Pending or Overdue. */
function openTasks({ body, state, now }: Report): Row[] {
	const wanted = valuesOf(body.ReportFilter.TaskFilters);
	const statuses = wanted.filter((one) => ['Pending', 'Overdue'].includes(one));
	const types = wanted
		.filter((one) => !statuses.includes(one))
		.map((one) => {
			const type = state.taskTypes.find(({ Id, Name }) => Id === one || Name === one);
			if (!type)
				throw invalidInput(`TaskFilters: '${one}' is no task type, 'Pending' or 'Overdue'`);
			return type.Id;
		});
	const statusOf = (task: Row) => (String(task.DueDate) < dateTime(now) ? 'Overdue' : 'Pending');
	return state.tasks.filter(
		(task) =>
			task.StatusCode === 0 &&
			(!types.length || types.includes(task.TaskTypeId)) &&
			(!statuses.length || statuses.includes(statusOf(task))),
	);
}

const hasTask = (tasks: Row[], lead: Row) =>
	tasks.some((task) => task.RelatedEntityId === lead.ProspectID);

const reports: Record<string, (report: Report) => Test> = {
	'/Leads/LeadDistribution/FilterByLeadField': () => () => true,
	'/Leads/LeadsNotContacted': notContacted,
	'/Tasks/LeadsWithNoActiveTasks': (report) => {
		const tasks = openTasks(report);
		return (lead) => !hasTask(tasks, lead);
	},
	'/Tasks/LeadsWithPendingTasks': (report) => {
		const tasks = openTasks(report);
		return (lead) => hasTask(tasks, lead);
	},
};

/** Whether Output says aggregate; it has to say that or list, as a key or a value. */
function isAggregate(output: Row): boolean {
	const words = [...Object.keys(output), ...Object.values(output)].map((word) =>
		String(word).toLowerCase(),
	);
	const [list, aggregate] = ['list', 'aggregate'].map((word) => words.includes(word));
	if (list === aggregate) throw invalidInput("Output must be 'list' or 'aggregate'");
	return aggregate;
}

/** The leads of a report, or how many there are. */
export function report(path: string, body: ReportBody, state: LeadSquaredState, now: number): Row {
	const input = { body, state, now };
	const tests = [
		ownerTest(input),
		leadTest(input),
		dateTest(body.DateFilter),
		reports[path](input),
	];
	const aggregate = isAggregate(body.Output);
	const rows = state.leads.filter((lead) => tests.every((test) => test(lead)));
	if (aggregate) return { RecordCount: 1, List: [{ Count: rows.length }] };
	return { RecordCount: rows.length, List: page(rows, body).map((lead) => shownLead(state, lead)) };
}
