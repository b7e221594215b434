import { resource } from '../../../shared/table/operation';
import { get, getMany } from '../../parts/build';
import { ofEvent } from './event';
import { gone } from '../../parts/explain';
import { record } from '../../parts/locators';

/** People who attend an event, one for each ticket. */
export const attendee = resource(
	'attendee',
	'Attendee',
	get('event/getAttendee', {
		noun: 'attendee',
		required: [ofEvent, record('id', 'Attendee', 'searchAttendees')],
		simplified: [
			'id',
			'registrationId',
			'registrationStatus',
			'registrationStatusName',
			'contactId',
			'firstName',
			'lastName',
			'email',
			'ticketTitle',
			'hasAttended',
		],
		errors: {
			'24211': gone('Event'),
			'24212': 'Check Attendee: iVvy takes no such ID.',
			'24213':
				'Check Attendee and Event: the attendee may have been deleted, or belong to another event.',
		},
		page: 'events/get-attendee',
	}),
	getMany('event/getAttendeeList', {
		plural: 'attendees',
		required: [ofEvent],
		filters: [],
		simplified: [
			'id',
			'registrationStatus',
			'registrationStatusName',
			'contactId',
			'firstName',
			'lastName',
			'email',
			'ticketTitle',
			'hasAttended',
			'modifiedDate',
		],
		errors: { '24210': gone('Event') },
		page: 'events/get-attendee-list',
	}),
);
