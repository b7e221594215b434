import {
	choice,
	choices,
	dateTime,
	decimal,
	flag,
	id,
	ids,
	locator,
	text,
	whole,
} from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { addOnly } from '../../parts/addOnly';
import { command, get, getMany } from '../../parts/build';
import { condition } from '../../parts/condition';
import { gone } from '../../parts/explain';
import { filter, modifiedSince } from '../../parts/filters';
import { byCode, byEmail, byPerson, byTitle, exactly, partOf } from '../../parts/known';
import { accountCostCenter, record } from '../../parts/locators';
import { upsert } from '../../parts/upsert';
import { simplify } from '../../wire/simplify';

/** The event that a record belongs to. */
export const ofEvent = record('eventId', 'Event', 'searchEvents');

/** The same for the actions that leave "Id" out of the name. */
export const event = record('event', 'Event', 'searchEvents');

const eventId = record('id', 'Event', 'searchEvents');

const end = dateTime('endDateTime', 'End');

const endsAfterStart = rule(
	'Not before the start',
	({ body }) =>
		String(body.endDateTime ?? '9') < String(body.startDateTime ?? '')
			? {
					message: `'${end.property.displayName}' is before the start of the event`,
					hint: 'Set an end at or after the start.',
				}
			: undefined,
	{ of: end.wire },
);

/** Events of iVvy's registration websites. */
export const eventResource = resource(
	'event',
	'Event',
	...upsert('event/addOrUpdateEvent', {
		noun: 'event',
		idField: eventId,
		required: [
			addOnly(choice('eventType', 'Event Type', [[12, 'Record Event Details']])),
			text('title', 'Title', { description: 'Up to 140 characters' }),
			locator('timezone', 'Time Zone', 'searchTimeZones', {
				idType: 'text',
				example: 'Australia/Sydney',
			}),
			dateTime('startDateTime', 'Start'),
			end,
		],
		optional: [
			id('businessUnitId', 'Business Unit ID', {
				description: 'Needed where the account has business units',
			}),
			whole('capacity', 'Capacity', { description: 'Most attendees; 0 means unlimited' }),
			decimal('budget', 'Budget'),
			accountCostCenter,
			record('primaryContactUserId', 'Primary Contact', 'searchUsers'),
			ids('eventTypeIds', 'Event Type IDs'),
			flag('isAccommIncluded', 'Includes Accommodation'),
		],
		rules: [endsAfterStart],
		errors: {
			'success: false':
				'Check the event, the time zone, the ids and the dates, and set a business unit if the account has any.',
		},
		lookUp:
			'The list of events tells when one was changed, not when it was made, so that it could be an older equal one.',
		page: 'events/add-or-update-event',
	}),
	get('event/getEvent', {
		noun: 'event',
		required: [eventId],
		simplified: [
			'id',
			'code',
			'title',
			'eventType',
			'eventTypeName',
			'currentStatus',
			'currentStatusName',
			'startDateTime',
			'endDateTime',
			'numRegistered',
		],
		errors: { '24097': gone('Event') },
		page: 'events/get-event',
	}),
	getMany('event/getEventList', {
		plural: 'events',
		filters: [
			flag('includeVenueDetails', 'Include Venue', {
				description: 'Whether to add the venue. Not kept by Simplified.',
			}),
			flag('includeTicketDetails', 'Include Tickets', {
				description: 'Whether to add the tickets. Not kept by Simplified.',
			}),
			flag('includeInformationDetails', 'Include Website Information', {
				description: 'Whether to add the website information. Not kept by Simplified.',
			}),
			flag('includeHomepageContent', 'Include Home Page', {
				description: 'Whether to add the HTML of the home page. Not kept by Simplified.',
			}),
			choice('orderBy', 'Sort By', [['startDate', 'Start Date']]),
			choice('orderDir', 'Sort Direction', [
				['asc', 'Ascending'],
				['desc', 'Descending'],
			]),
			condition(dateTime('afterDate', 'Starts On or After')),
			condition(dateTime('beforeDate', 'Ends On or Before')),
			condition(
				choices('status', 'Status', [
					[0, 'Draft'],
					[1, 'Closed'],
					[3, 'Launched'],
				]),
			),
			byCode,
			byTitle,
			partOf('domainName', 'Domain Name'),
			exactly('contactEmail', 'Contact Email'),
			modifiedSince(),
			filter,
		],
		simplified: [
			'id',
			'code',
			'title',
			'eventType',
			'eventTypeName',
			'currentStatus',
			'currentStatusName',
			'startDateTime',
			'endDateTime',
			'numRegistered',
		],
		page: 'events/get-event-list',
	}),
	command('event/createLoginToken', {
		value: 'createLoginToken',
		name: 'Create Login Token',
		action: 'Create login token for event',
		description:
			'Create a link that logs a registered contact in to the event website once, within a short time',
		repeat: 'never',
		lookUp: 'iVvy has no list of login tokens.',
		changes: [],
		required: [event, record('contact', 'Contact', 'searchContacts')],
		optional: [
			text('referrer', 'Referring Site', { description: 'Site that the browser has to come from' }),
		],
		errors: {
			'24098': gone('Event'),
			'24099':
				'Check Contact: only contacts who registered for the event can log in. If it is right, try again.',
		},
		page: 'events/create-login-token',
	}),
	command('event/inviteContacts', {
		value: 'inviteContacts',
		name: 'Invite Contacts',
		action: 'Invite contacts to event',
		description:
			'Invite contacts to an event. The answer tells for each contact whether it worked.',
		repeat: 'never',
		lookUp:
			'The list of invited contacts does not tell when one was invited, and a second invitation is another message.',
		changes: [['event', 'contacts']],
		required: [event, ids('contacts', 'Contact IDs')],
		page: 'events/invite-contacts',
	}),
	getMany('event/getInvitedContactList', {
		value: 'getInvitedContacts',
		name: 'Get Invited Contacts',
		action: 'Get contacts invited to event',
		required: [ofEvent],
		filters: [...byPerson, byEmail, modifiedSince(), filter],
		page: 'events/get-invited-contact-list',
		simplify,
	}),
);
