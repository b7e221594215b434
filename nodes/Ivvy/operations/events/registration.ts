import { dateTime } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { get, getMany } from '../../parts/build';
import { ofEvent } from './event';
import { gone } from '../../parts/explain';
import { filter, modifiedSince } from '../../parts/filters';
import { byPerson } from '../../parts/known';
import { record } from '../../parts/locators';

const simplified = [
	'id',
	'currentStatus',
	'currentStatusName',
	'mainContactId',
	'firstName',
	'lastName',
	'phone',
	'completedDate',
	'invoiceTotalCost',
	'invoiceTotalPaid',
];

/** Registrations for an event; each may bring several attendees. */
export const registration = resource(
	'registration',
	'Registration',
	get('event/getRegistration', {
		noun: 'registration',
		required: [ofEvent, record('id', 'Registration', 'searchRegistrations')],
		simplified,
		errors: {
			'24207': gone('Event'),
			'24208': 'Check Registration: iVvy takes no such ID.',
			'24209':
				'Check Registration and Event: the registration may have been deleted, or belong to another event.',
		},
		page: 'events/get-registration',
	}),
	getMany('event/getRegistrationList', {
		plural: 'registrations',
		required: [ofEvent],
		filters: [
			...byPerson,
			{ ...modifiedSince(), fields: [dateTime('modifiedDate', 'Modified Since')] },
			filter,
		],
		simplified,
		errors: { '24206': gone('Event') },
		page: 'events/get-registration-list',
	}),
);
