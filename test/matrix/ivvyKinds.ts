import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox/index.mts';
import { ivvySeedIds } from '../../sandbox/seed.mts';
import { count, files, madeIn, mark, marked, one, type MatrixKind } from './kind';

const task: INodeParameters = {
	resource: 'task',
	name: mark,
	endDatetime: '2026-12-01T10:00:00',
	additionalFields: { contactId: ivvySeedIds.contacts[0] },
	sendOptions: one,
};
const create = { ...task, operation: 'create' };
const tasks = ivvySeedIds.tasks.slice(0, count);
const madeTask = madeIn('tasks', (row) => row.name);
const ofTasks = marked.map((item, index) => ({ ...item, id: tasks[index] }));
const changedTask = ({ state }: Sandbox, { id, mark }: IDataObject) =>
	state.ivvy.tasks.filter((row) => row.id === id && row.name === mark).length;

const batch = (match: string): Omit<MatrixKind, 'vendor'> => ({
	name: `${match.replace('batch/', '')} of a batch`,
	parameters: { ...create, sendOptions: { sendAsBatch: 'always' } },
	items: marked,
	match,
	skip: 0,
	prepare: ({ settings }) => {
		settings.ivvy.batch.polls = 1;
	},
	effects: madeTask,
	share: count,
});

export const ivvyKinds: Array<Omit<MatrixKind, 'vendor'>> = [
	{
		name: 'list',
		parameters: { resource: 'task', operation: 'getAll', returnAll: true },
		items: marked.slice(0, 3),
		match: 'getTaskList',
		skip: 1,
		prepare: ({ settings }) => {
			settings.ivvy.pageCap = 5;
		},
	},
	{
		name: 'get',
		parameters: { resource: 'contact', operation: 'get', id: '={{ $json.id }}' },
		items: ivvySeedIds.contacts.slice(0, count).map((id) => ({ id })),
		match: 'getContact',
		skip: 1,
	},
	{
		name: 'update',
		parameters: {
			resource: 'task',
			operation: 'update',
			id: '={{ $json.id }}',
			updateFields: { name: mark },
			sendOptions: one,
		},
		items: ofTasks,
		match: 'addOrUpdateTask',
		skip: 1,
		effects: changedTask,
	},
	{
		name: 'create',
		parameters: create,
		items: marked,
		match: 'addOrUpdateTask',
		skip: 1,
		effects: madeTask,
	},
	{
		name: 'create or update, with an id',
		parameters: { ...task, operation: 'upsert', id: '={{ $json.id }}', additionalFields: {} },
		items: ofTasks,
		match: 'addOrUpdateTask',
		skip: 1,
		effects: changedTask,
	},
	{
		name: 'create or update, without one',
		parameters: { ...task, operation: 'upsert', id: '' },
		items: marked,
		match: 'addOrUpdateTask',
		skip: 1,
		effects: madeTask,
	},
	batch('batch/run'),
	batch('batch/progress'),
	batch('batch/results'),
	{
		name: 'upload',
		parameters: {
			resource: 'bookingDocument',
			operation: 'upload',
			venueId: 101,
			bookingId: 5001,
			fileId: 'data',
			type: 4,
			status: 4,
			additionalFields: {},
		},
		items: marked,
		files,
		match: 'uploadBookingDocument',
		skip: 1,
		effects: madeIn('bookingDocuments', (row) => String(row.file).replace('.txt', '')),
	},
];
