import type { Example } from '../example';
import { accountExamples } from './account';
import { billingExamples } from './billing';
import { bookingsExamples } from './bookings';
import { contactsExamples } from './contacts';
import { crmExamples } from './crm';
import { eventsExamples } from './events';
import { leadsExamples } from './leads';
import { sessionsExamples } from './sessions';
import { spacesExamples } from './spaces';
import { staysExamples } from './stays';
import { venuesExamples } from './venues';

export const ivvyExamples: Example[] = [
	...accountExamples,
	...billingExamples,
	...bookingsExamples,
	...contactsExamples,
	...crmExamples,
	...eventsExamples,
	...leadsExamples,
	...sessionsExamples,
	...spacesExamples,
	...staysExamples,
	...venuesExamples,
];
