import { choice, inQuery, text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { getMany } from '../../parts/build';
import { whole } from '../../parts/paging';

export const taskType = resource(
	'taskType',
	'Task Type',
	getMany('GET /v2/Task.svc/RetrieveTaskType', {
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many task types',
		optional: [
			inQuery(
				choice('ColumnName', 'Field', [
					['TaskTypeName', 'Name'],
					['TaskName', 'Name (Newer Spelling)'],
					['TaskTypeId', 'ID'],
					['Category', 'Category'],
				]),
			),
			inQuery(
				text('ColumnValue', 'Value', {
					description: 'For Category: 0 for appointments, 1 for to-dos',
				}),
			),
		],
		rules: [
			rule(
				'Goes together with Field',
				({ query }) =>
					Boolean(query.ColumnName) === Boolean(query.ColumnValue)
						? undefined
						: {
								message: "'Field' and 'Value' belong together",
								hint: 'Fill in both, or remove both.',
							},
				{ of: 'ColumnValue' },
			),
		],
		paging: whole(),
		page: 'get-list-of-task-types-2',
	}),
);
