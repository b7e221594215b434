import type { Row } from '../../types.mts';
import { invalidInput } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import type { LeadSquaredState } from '../state.mts';

/** What ColumnName filters by; two spellings of one column are documented. */
const filters: Record<string, (type: Row) => unknown> = {
	TaskTypeId: (type) => type.Id,
	TaskTypeName: (type) => type.Name,
	TaskName: (type) => type.Name,
	Category: (type) => type.Category,
};

const list: Handler = ({ query, state }) => {
	const [name, value] = [query.get('ColumnName'), query.get('ColumnValue')];
	if (Boolean(name) !== Boolean(value))
		throw invalidInput('ColumnName and ColumnValue belong together');
	const read = name ? filters[name] : undefined;
	if (name && !read) throw invalidInput(`Invalid ColumnName '${name}'`);
	const rows = read
		? state.taskTypes.filter((type) => String(read(type)) === value)
		: state.taskTypes;
	return rows.map(({ _minutes, _allowsConflicts, ...type }) => type);
};

export const typeOfTask = (state: LeadSquaredState, task: Row): Row =>
	state.taskTypes.find((type) => type.Id === task.TaskTypeId) ?? {};

export const taskTypeHandlers: Record<string, Handler> = { '/v2/Task.svc/RetrieveTaskType': list };
