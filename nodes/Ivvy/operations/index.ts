import type { Resource } from '../../shared/operation';
import { activity } from './activity';
import { account } from './areas/account';
import { billing } from './areas/billing';
import { bookings } from './areas/bookings';
import { contacts } from './areas/contacts';
import { events } from './areas/events';
import { leads } from './areas/leads';
import { sessions } from './areas/sessions';
import { spaces } from './areas/spaces';
import { stays } from './areas/stays';
import { venues } from './areas/venues';
import { task } from './task';

/** Every resource of the iVvy node. */
export const resources: Resource[] = [
	activity,
	task,
	...account,
	...billing,
	...bookings,
	...contacts,
	...events,
	...leads,
	...sessions,
	...spaces,
	...stays,
	...venues,
];
