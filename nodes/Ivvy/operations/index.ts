import type { Resource } from '../../shared/table/operation';
import { account } from './account';
import { billing } from './billing';
import { bookings } from './bookings';
import { contacts } from './contacts';
import { crm } from './crm';
import { events } from './events';
import { leads } from './leads';
import { sessions } from './sessions';
import { spaces } from './spaces';
import { stays } from './stays';
import { venues } from './venues';

/** Every resource of the iVvy node, area by area. */
export const resources: Resource[] = [
	...crm,
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
