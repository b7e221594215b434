import type { Labels, Meanings } from '../../../shared/table/labels';
import { consentSources, invitationResponses } from './common';

const attendeeStatus: Meanings = {
	1: 'In Progress',
	2: 'Completed',
	3: 'Cancelled',
	4: 'Payment',
	5: 'Deleted',
	6: 'Checkout',
	7: 'Incomplete',
};

const eventTypes: Meanings = {
	0: 'Other',
	1: 'Party',
	2: 'Festival',
	3: 'Golf Day',
	4: 'Wedding',
	5: 'Meeting',
	6: 'Seminar',
	7: 'Conference',
	8: 'Exhibition',
	9: 'Roadshow',
	10: 'Simple',
	11: 'Party (21st / 18th)',
	12: 'Record Event Details',
};

const eventStatus: Meanings = { 0: 'Draft', 1: 'Closed', 3: 'Launched' };

const registrationStatus: Meanings = { 1: 'In Progress', 2: 'Completed', 4: 'Payment Waiting' };

export const eventsLabels: Record<string, Labels> = {
	'event/getAttendeeList': {
		registrationStatus: attendeeStatus,
		'privacyConsentData.source': consentSources,
	},
	'event/getAttendee': {
		registrationStatus: attendeeStatus,
		'privacyConsentData.source': consentSources,
	},
	'event/getEventList': {
		eventType: eventTypes,
		currentStatus: eventStatus,
	},
	'event/getEvent': {
		eventType: eventTypes,
		currentStatus: eventStatus,
	},
	'event/getInvitedContactList': {
		response: invitationResponses,
	},
	'event/getRegistrationList': {
		currentStatus: registrationStatus,
		'privacyConsentData.source': consentSources,
	},
	'event/getRegistration': {
		currentStatus: registrationStatus,
		'privacyConsentData.source': consentSources,
	},
};
