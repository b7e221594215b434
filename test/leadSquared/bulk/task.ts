import { guid, kinds, seedIds } from '../../../sandbox/leadsquared/wire/ids.mts';
import { fromItem, type BulkRow } from './row';

const many = (index: number) => guid(kinds.task, 5001 + index);

const hooks = ['https://example.com/first', 'https://example.com/second'];

export const taskBulkRows: BulkRow[] = [
	{
		operation: 'task.createBulk',
		limit: 50,
		groups: 2,
		form: {
			name: '={{ $json.name }}',
			taskType: fromItem('type'),
			relatedEntity: 1,
			relatedEntityId: fromItem('lead'),
			additionalFields: { description: '={{ $json.text }}', statusWebhookURL: '={{ $json.hook }}' },
		},
		// LeadSquared tells later which tasks it did not take; only what it cannot read fails at once.
		item: (index, group, bad) => ({
			name: `Task ${index}`,
			type: index % 3 === 0 ? 'Meeting' : 'Call Back',
			lead: bad ? '404' : seedIds.leads[index % 40],
			text: `About ${index}`,
			hook: hooks[group],
		}),
		output: ({ name }) => ({ Name: name, Queued: true }),
		stored: ({ name, text, lead }, state) => {
			const [task, ...more] = state.tasks.filter((one) => one.Name === name);
			return { actual: [task.Description, task.RelatedEntityId, more], expected: [text, lead, []] };
		},
		failsTogether: 'refused',
	},
	{
		operation: 'task.deleteBulk',
		limit: 5_000,
		groups: 2,
		form: {
			taskId: '={{ $json.id }}',
			additionalFields: { statusWebhookURL: '={{ $json.hook }}' },
		},
		prepare: (state, count) => {
			const [first] = state.tasks;
			for (let index = 0; index < count; index++)
				state.tasks.push({ ...first, UserTaskId: many(index), _autoId: 5001 + index });
		},
		item: (index, group, bad) => ({
			id: bad ? guid('ffffffff', index) : many(index),
			hook: hooks[group],
		}),
		output: ({ id }) => ({ UserTaskId: id, deleted: true }),
		stored: ({ id }, state) => ({
			actual: state.tasks.filter((one) => one.UserTaskId === id),
			expected: [],
		}),
		// Only their number comes back.
		failsTogether: 'unknown',
	},
];
