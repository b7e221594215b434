import {
	choice,
	choices,
	date,
	decimal,
	flag,
	locator,
	text,
	whole,
} from '../../../shared/table/fields';
import { mappedObject } from '../../../shared/table/mapper';
import type { Field, Rule } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { addOnly } from '../../parts/addOnly';
import { companyFields } from '../contacts/company';
import { contactFields, externalUrls } from '../contacts/contact';
import { customFields } from '../../parts/customFields';
import { canBeEmptied } from '../../parts/emptied';
import { industry, record, venuePackage } from '../../parts/locators';
import { requiredOfNew } from '../../parts/rules';
import { code } from '../../parts/identity';

/** Where iVvy documents most calls of bookings. */
export const pages = 'venues/getoraddbookingdata';

// The form of a booking.

export const itself = record('id', 'Booking', 'searchBookings');

const user = (wire: string, displayName: string) => record(wire, displayName, 'searchUsers');

export const bookingType = addOnly(
	choice('bookingType', 'Booking Type', [
		[1, 'Detailed'],
		[4, 'Accommodation Only'],
	]),
);

export const initialStatus = addOnly(
	choice('currentStatus', 'Status', [
		[1, 'Prospective'],
		[2, 'Tentative'],
		[3, 'Confirmed'],
		[5, 'Ordering'],
		[9, 'Prospective Hold'],
	]),
	'Ignored on updates: use Change Status',
);

export const bookedBy = user('bookedById', 'Coordinator');

export const totalAttendees = addOnly(whole('totalAttendees', 'Attendees'));

const eventStart = date('dateEventStart', 'Event Start Date');
const eventEnd = date('dateEventEnd', 'Event End Date');
const accommodationStart = date('dateAccomStart', 'Earliest Arrival Date');
const accommodationEnd = date('dateAccomEnd', 'Latest Departure Date');

export const bookingOptions: Field[] = [
	addOnly(record('leadId', 'Opportunity', 'searchOpportunities')),
	code('code', 'Code', { description: 'Unique reference; iVvy makes one when it is left out' }),
	record('companyId', 'Company', 'searchCompanies'),
	record('contactId', 'Contact', 'searchContacts'),
	industry,
	text('purchaseOrderNumber', 'Purchase Order Number'),
	record('eventSubTypeId', 'Event Sub Type', 'searchEventSubTypes', {
		description: 'Required when the event type has sub types',
	}),
	flag('canBeMoved', 'Dates Are Flexible'),
	eventStart,
	eventEnd,
	addOnly(venuePackage),
	addOnly(decimal('packagePrice', 'Package Price')),
	flag('isAccommIncluded', 'Includes Accommodation'),
	accommodationStart,
	accommodationEnd,
	canBeEmptied(
		date('accommCutOffDate', 'Accommodation Cut-Off Date'),
		null,
		'Leave empty under Update Fields to remove the date',
	),
	date('accommCancellationDate', 'Accommodation Cancellation Date'),
	choice('accommChargingMethod', 'Accommodation Charging Method', [
		[0, 'None'],
		[1, 'Individual Pays Own'],
		[2, 'Bill to Master'],
		[3, 'Combined'],
		[4, 'Complimentary'],
	]),
	flag('accommGuaranteeRequired', 'Accommodation Guarantee Required'),
	code('accommExternalBlockId', 'External Block ID'),
	choices('accommReservationMethod', 'Room Reservation Methods', [
		[1, 'Rooming List'],
		[2, 'Individual Call-In'],
		[3, 'Booking Engine'],
		[4, 'Housing Form'],
	]),
	date('accommReservationCancellationDate', 'Room Reservation Cancellation Date'),
	choice('accommArrivalMethod', 'Arrival Method', [
		[1, 'Together'],
		[2, 'Individually'],
	]),
	flag('isConfidential', 'Confidential'),
	code('otaFolioRef', 'External Folio ID'),
	...[1, 2, 3, 4, 5].map((role) =>
		locator(`bookingRoleUserId${role}`, `Role ${role} User`, 'searchUsers', {
			idType: 'text',
			example: '12',
		}),
	),
	code('discountCode', 'Discount Code'),
	externalUrls,
];

export const bookingMappers: Field[] = [
	mappedObject('company', 'Company Details', 'mapCompany', companyFields),
	mappedObject('contact', 'Contact Details', 'mapContact', contactFields),
	customFields('mapBookingCustomFields', 'fieldValue'),
];

const isNew = (body: Record<string, unknown>) => body.id === undefined;
const hasRooms = (body: Record<string, unknown>) =>
	body.bookingType === 4 || body.isAccommIncluded === true;

/** A template fills every event day, at most seven, of a detailed booking. */
const templateDays = rule(
	'Only for a detailed booking with at most 7 event days',
	({ body }) => {
		if (body.packageId === undefined || !isNew(body)) return undefined;
		if (body.bookingType === 4) {
			return {
				message: "'Package' needs a detailed booking",
				hint: 'Choose the booking type Detailed, or remove Package.',
			};
		}
		const days =
			(Date.parse(String(body.dateEventEnd)) - Date.parse(String(body.dateEventStart))) /
				86_400_000 +
			1;
		return days > 7
			? {
					message: `A booking with 'Package' has at most 7 event days, not ${days}`,
					hint: 'Shorten the event, or remove Package.',
				}
			: undefined;
	},
	{ of: 'packageId', newOnly: true },
);

const dates: Array<[Field, string, (body: Record<string, unknown>) => boolean]> = [
	[eventStart, 'a detailed booking without accommodation is added', (body) => !hasRooms(body)],
	[eventStart, 'Event End Date is set', (body) => body.dateEventEnd !== undefined],
	[eventEnd, 'Event Start Date is set', (body) => body.dateEventStart !== undefined],
	[accommodationStart, 'a booking with accommodation is added', hasRooms],
	[accommodationEnd, 'a booking with accommodation is added', hasRooms],
];

export const bookingRules: Rule[] = [
	...dates.map(([field, when, applies]) => requiredOfNew(field, when, applies)),
	templateDays,
];
