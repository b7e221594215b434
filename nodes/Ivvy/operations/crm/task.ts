import { choice, dateTime, text, whole } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { upsert } from '../../parts/upsert';
import { contactOrCompanys, inList } from '../../parts/lookUp';
import { description, oneParent, parentNames, priority } from './parents';
import { noCause } from '../../parts/explain';
import { filter, modifiedSince } from '../../parts/filters';
import { byNameAndAssigned } from '../../parts/known';
import {
	assignedUser,
	company,
	companyContact,
	contact,
	lead,
	record,
	venue,
} from '../../parts/locators';

const status = choice('status', 'Status', [
	[0, 'Not Started'],
	[1, 'In Progress'],
	[2, 'On Hold'],
	[3, 'Cancelled'],
	[4, 'Completed'],
]);

export const task = resource(
	'task',
	'Task',
	...upsert('crm/addOrUpdateTask', {
		noun: 'task',
		idField: record('id', 'Task', 'searchTasks'),
		required: [text('name', 'Name'), dateTime('endDatetime', 'Due Date')],
		optional: [
			venue,
			lead,
			contact,
			company,
			assignedUser,
			status,
			priority,
			description,
			dateTime('startDatetime', 'Start Date', {
				description: 'Not in the public API pages, so iVvy may ignore it',
			}),
			whole('progress', 'Progress (%)', {
				description: 'Percent done. Not in the public API pages, so iVvy may ignore it.',
			}),
			companyContact,
		],
		usual: [contact, company, lead],
		rules: [oneParent('task')],
		errors: {
			'24389':
				'Check Lead or Opportunity. An opportunity is found only if Venue is set to its venue.',
			'24390': 'Check Contact: the contact may have been deleted or merged.',
			'24391': 'Check Company: the company may have been deleted or merged.',
			'24392': 'Check Task ID: the task may have been deleted.',
			'24393': noCause,
			'24394': 'Check the values that iVvy names.',
			'24395': 'Check the values of this item, above all ids and dates.',
			'24396':
				'Set Contact, or Company (with or without Contact), or Lead or Opportunity, not several of them.',
		},
		lookUp: inList('task.getAll', {
			tells: ['name', 'endDatetime'],
			also: [
				...parentNames,
				...['description', 'assignedUserId', 'status', 'priority', 'startDatetime', 'progress'],
			],
			places: { contactId: contactOrCompanys },
		}),
		page: 'crm/add-or-update-task',
	}),
	getMany('crm/getTaskList', {
		plural: 'tasks',
		filters: [venue, ...byNameAndAssigned, modifiedSince(), filter],
		simplified: [
			'id',
			'name',
			'status',
			'statusName',
			'priority',
			'endDatetime',
			'assignedUserFullName',
			'contactId',
			'companyId',
			'leadId',
		],
		page: 'crm/get-task-list',
	}),
);
