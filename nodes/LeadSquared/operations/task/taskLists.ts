import {
	choice,
	date,
	dateTime,
	inQuery,
	inside,
	locator,
	text,
	textList,
} from '../../../shared/table/fields';
import type { Field, Operation, Values } from '../../../shared/table/operation';
import { getMany, sorting } from '../../parts/build';
import { lead, opportunity, record } from '../../parts/common';
import { offsets, pages, whole } from '../../parts/paging';
import { userCriteria } from '../../parts/userCriteria';
import { simplifiedTask, taskLabels, taskStatus } from './taskParts';

export const from = date('FromDate', 'From');
export const to = date('ToDate', 'To', { description: 'At most 100 days after From' });

export const userIds = textList('Users', 'User IDs', {
	placeholder: 'e.g. 3e4b1c7a-…',
	description: 'With commas between them',
});
export const userEmails = textList('Users', 'User Emails', {
	placeholder: 'e.g. maya@example.com',
	description: 'With commas between them',
});

export const spanErrors = {
	MXInvalidInputException: 'Check From and To: at most 100 days may lie between them.',
};

/** A task that concerns several of the users stands in their list for each of them. */
const ofSeveral = {
	key: 'List',
	id: 'UserTaskId',
	repeats: ({ body }: Values) => !Array.isArray(body.Users) || body.Users.length > 1,
};
const paging = pages(ofSeveral);

interface Listing {
	value: string;
	name: string;
	action: string;
	by: Field;
	page: string;
	paging?: Operation['paging'];
}

/** Tasks of one kind that some users have in a span of days. */
const ofUsers = (path: string, { by, paging: own = paging, ...rest }: Listing): Operation =>
	getMany(`POST /v2/Task.svc/${path}`, {
		simplified: simplifiedTask,
		labels: taskLabels,
		...rest,
		required: [from, to, by],
		paging: own,
		errors: spanErrors,
	});

export const taskLists: Operation[] = [
	getMany('POST /v2/Task.svc/Retrieve', {
		// It gives no id of the owner.
		simplified: simplifiedTask.map((name) => (name === 'OwnerId' ? 'OwnerEmailAddress' : name)),
		labels: taskLabels,
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many tasks',
		description:
			'Get the tasks of an owner. Those that only concern the user are among them, so that several owners may have the same task.',
		required: [
			inside(
				'Parameter',
				choice('LookupName', 'Owner By', [
					['OwnerEmailAddress', 'Email'],
					['OwnerId', 'ID'],
				]),
			),
			inside(
				'Parameter',
				locator('LookupValue', 'Owner', 'searchOwners', {
					by: 'Value',
					idType: 'text',
					example: 'maya@example.com',
				}),
			),
		],
		optional: [
			inside('Parameter', dateTime('FromDate', 'From')),
			inside('Parameter', dateTime('ToDate', 'To')),
			inside('Parameter', taskStatus),
			inside('Parameter', record('TypeName', 'Task Type', 'searchTaskTypeIds')),
			inside(
				'Columns',
				text('Exclude_CSV', 'Columns to Leave Out', {
					placeholder: 'e.g. ModifiedByName',
					description: 'With commas between them',
				}),
			),
			...sorting,
		],
		paging: offsets({ key: 'List', id: 'UserTaskId', insteadBy: 'UserTaskId' }),
		errors: {
			MXInvalidInputException:
				"Check the owner, who has to be given in the way that 'Owner By' says, and the filters.",
		},
		page: 'retrieve-tasks',
	}),
	getMany('GET /v2/LeadManagement.svc/RetrieveTaskByLeadId', {
		simplified: [
			'TaskID',
			'Name',
			'Description',
			'Status',
			'DueDate',
			'Reminder',
			'OwnerID',
			'OwnerName',
			'CreatedByName',
			'CreatedOn',
		],
		value: 'getByLead',
		name: 'Get Many by Lead',
		action: 'Get many tasks of lead',
		required: [inQuery(lead('leadId'))],
		paging: whole({ key: 'TaskList' }),
		page: 'retrieve-tasks-by-leadid',
	}),
	getMany('GET /v2/OpportunityManagement.svc/RetrieveTasksByOpportunityId', {
		value: 'getByOpportunity',
		name: 'Get Many by Opportunity',
		action: 'Get many tasks of opportunity',
		required: [inQuery(opportunity('opportunityId'))],
		paging: whole({ key: 'List' }),
		errors: {
			MXUnAuthorizedAccessException:
				'The user who owns the keys may not see the opportunity or tasks. Use the keys of another user, or have the permission added.',
		},
		page: 'retrieve-tasks-by-opportunity-id',
	}),
	ofUsers('RetrieveAppointments/ByUserId', {
		value: 'getAppointmentsByUserId',
		name: 'Get Appointments by User ID',
		action: 'Get appointments by user ID',
		by: userIds,
		page: 'get-appointments-by-user-id',
	}),
	ofUsers('RetrieveAppointments/ByUserEmailAddress', {
		value: 'getAppointmentsByEmail',
		name: 'Get Appointments by User Email',
		action: 'Get appointments by user email',
		by: userEmails,
		page: 'get-appointments-by-email-address',
	}),
	ofUsers('RetrieveAppointments/ByUserSearchCriteria', {
		value: 'getAppointmentsBySearch',
		name: 'Get Appointments by User Search',
		action: 'Get appointments by user search',
		by: userCriteria,
		page: 'get-appointments-by-search-criteria',
	}),
	ofUsers('RetrieveToDos/ByUserId', {
		value: 'getTodosByUserId',
		name: 'Get To-Dos by User ID',
		action: 'Get to dos by user ID',
		by: userIds,
		page: 'get-to-dos-by-user-id',
	}),
	ofUsers('RetrieveToDos/ByUserEmailAddress', {
		value: 'getTodosByEmail',
		name: 'Get To-Dos by User Email',
		action: 'Get to dos by user email',
		by: userEmails,
		page: 'get-to-dos-by-email-address',
	}),
	ofUsers('RetrieveToDos/ByUserSearchCriteria', {
		value: 'getTodosBySearch',
		name: 'Get To-Dos by User Search',
		action: 'Get to dos by user search',
		by: userCriteria,
		paging: whole(ofSeveral),
		page: 'get-to-dos-by-search-criteria',
	}),
];
