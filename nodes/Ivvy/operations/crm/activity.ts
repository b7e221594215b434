import { choice, dateTime, id, text } from '../../../shared/table/fields';
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

export const activity = resource(
	'activity',
	'Activity',
	...upsert('crm/addOrUpdateActivity', {
		noun: 'activity',
		idField: record('id', 'Activity', 'searchActivities'),
		required: [
			text('name', 'Name'),
			choice('subType', 'Type', [
				[1, 'Meeting'],
				[2, 'Call'],
				[3, 'Email'],
			]),
			description,
		],
		optional: [
			venue,
			lead,
			contact,
			company,
			assignedUser,
			priority,
			// No action lists the purposes, so there is nothing to pick from.
			id('purposeId', 'Purpose ID'),
			dateTime('startDatetime', 'Start'),
			dateTime('endDatetime', 'End'),
			text('location', 'Location'),
			companyContact,
		],
		usual: [contact, company, lead],
		rules: [oneParent('activity')],
		errors: {
			'24397':
				'Check Lead or Opportunity. An opportunity is found only if Venue is set to its venue.',
			'24398': 'Check Contact: the contact may have been deleted or merged.',
			'24399': 'Check Company: the company may have been deleted or merged.',
			'24400': 'Check Activity ID: the activity may have been deleted.',
			'24401': noCause,
			'24402': 'Check the values that iVvy names.',
			'24403': 'Check the values of this item, above all ids and dates.',
			'24404':
				'Set Contact, or Company (with or without Contact), or Lead or Opportunity, not several of them.',
		},
		lookUp: inList('activity.getAll', {
			tells: ['name', 'subType'],
			also: [
				...parentNames,
				...[
					'description',
					'assignedUserId',
					'purposeId',
					'startDatetime',
					'endDatetime',
					'location',
				],
			],
			places: { contactId: contactOrCompanys },
		}),
		page: 'crm/add-or-update-activity',
	}),
	getMany('crm/getActivityList', {
		plural: 'activities',
		filters: [venue, ...byNameAndAssigned, modifiedSince(), filter],
		simplified: [
			'id',
			'name',
			'subType',
			'subTypeName',
			'startDatetime',
			'endDatetime',
			'assignedUserFullName',
			'contactId',
			'companyId',
			'leadId',
		],
		page: 'crm/get-activity-list',
	}),
);
