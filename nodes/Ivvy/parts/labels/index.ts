import type { Labels } from '../../../shared/table/labels';
import { accountLabels } from './account';
import { billingLabels } from './billing';
import { bookingsLabels } from './bookings';
import { contactsLabels } from './contacts';
import { crmLabels } from './crm';
import { eventsLabels } from './events';
import { leadsLabels } from './leads';
import { sessionsLabels } from './sessions';
import { spacesLabels } from './spaces';
import { staysLabels } from './stays';
import { venuesLabels } from './venues';

/** What the codes in iVvy's answers mean, by action. A test holds them against the documented answers. */
export const labels: Partial<Record<string, Labels>> = {
	...accountLabels,
	...billingLabels,
	...bookingsLabels,
	...contactsLabels,
	...crmLabels,
	...eventsLabels,
	...leadsLabels,
	...sessionsLabels,
	...spacesLabels,
	...staysLabels,
	...venuesLabels,
};
