import { text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { command } from '../../parts/build';
import { alone } from '../../parts/sameRecord';
import { makesNoRecord } from '../../../shared/table/lookUp';

const endpoints = [
	text('ariEndpoint', 'Availability and Rates URL'),
	text('companiesEndpoint', 'Companies URL'),
	text('contactsEndpoint', 'Contacts URL'),
	text('crmEndpoint', 'CRM URL', {
		description: 'Opportunities, tasks, activities and lead notes',
	}),
	text('eventsEndpoint', 'Events URL', {
		description: 'No messages about events are published yet',
	}),
	text('paymentsEndpoint', 'Invoices URL'),
	text('venuesEndpoint', 'Bookings URL'),
];

const atLeastOne = rule('At least one URL is needed', ({ body }) =>
	Object.keys(body).length > 0
		? undefined
		: {
				message: 'Give at least one URL',
				hint: "Use 'Add Field' to set the HTTPS URL for the kind of message that you mean.",
			},
);

const shared = {
	repeat: 'never' as const,
	lookUp: makesNoRecord,
	required: [],
	optional: endpoints,
	rules: [atLeastOne],
	errors: {
		'403': 'Use an API key of the primary user of the iVvy account, or one without a user.',
	},
	page: 'notifications/notifications',
};

/** Messages that iVvy posts to URLs, for those who do not receive them with the iVvy Trigger. */
export const notification = resource(
	'notification',
	'Notification',
	alone(
		command('account/subscribeToNotifications', {
			...shared,
			value: 'subscribe',
			name: 'Subscribe',
			action: 'Subscribe to notifications',
			description:
				'Have notifications sent to HTTPS URLs. Each URL must confirm the subscription once.',
		}),
	),
	alone(
		command('account/unsubscribeFromNotifications', {
			...shared,
			value: 'unsubscribe',
			name: 'Unsubscribe',
			action: 'Unsubscribe from notifications',
			description: 'Stop notifications, with the same URLs and the same API key that subscribed',
		}),
	),
);
