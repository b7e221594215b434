import type { Row } from '../../types.mts';
import { ivvySeedIds } from '../wire/ids.mts';
import { seedNameOf } from '../contacts/seedPeople.mts';
import { seedUserNames } from '../venues/seedVenues.mts';

const bookingIds = [5001, 5002, 5003, 5004, 5005, 5006, 5007, 5008];

const zones: Record<number, string> = {
	101: 'Australia/Sydney',
	102: 'Australia/Brisbane',
	103: 'Australia/Melbourne',
};

const commission = ['Accommodation', 'Space', 'Food', 'Beverage', 'AudioVisual'];

/** A booking with nothing in it. Unset dates are empty texts, as iVvy answers. */
export const blankBooking = (venueId: number): Row => ({
	venueId,
	leadId: null,
	opportunityId: null,
	code: null,
	name: null,
	eventType: null,
	eventTypeId: null,
	eventSubTypeId: null,
	companyId: null,
	company: null,
	contactId: null,
	contact: null,
	isConfidential: false,
	currentStatus: 1,
	totalAmount: 0,
	totalTaxAmount: 0,
	amountOutstanding: 0,
	accountTimezone: 'Australia/Sydney',
	venueTimezone: zones[venueId],
	bookingType: 1,
	dateEventStart: '',
	dateEventEnd: '',
	convertedToTentative: '',
	convertedToConfirmed: '',
	convertedToCancelled: '',
	isAccommIncluded: false,
	dateAccomStart: '',
	dateAccomEnd: '',
	focRoomsDenominator: 0,
	maxNumFocRoomsPerDay: 0,
	hasPackages: false,
	decisionDate: '',
	canBeMoved: false,
	bookedById: null,
	beoNumbers: [],
	isBeoFinalised: false,
	beoFinalisedDate: '',
	accommReservationMethod: [],
	otaFolioRef: '',
	accommCutOffDate: '',
	accommCancellationDate: '',
	accommChargingMethod: 0,
	accommGuaranteeRequired: false,
	accommExternalBlockId: '',
	hasCommissions: 0,
	hasCommissionPaid: 0,
	agentCompanyId: null,
	agentCompany: null,
	agentContactId: null,
	agentContact: null,
	...Object.fromEntries(
		commission.flatMap((part) => [
			[`commission${part}Type`, null],
			[`commission${part}`, null],
		]),
	),
	dailyRevenue: [],
	products: [],
	additionalItems: [],
	serviceFees: [],
	salesPersonUser: null,
	bookedByUser: null,
	foodBeveragePayableBy: 1,
	totalAttendees: 0,
	agent: null,
	commissionByCostCentres: [],
	hasCateringWebsite: false,
	externalUrls: [],
	customFields: [],
	_payments: [],
	_refunds: [],
});

const two = (value: number) => String(value).padStart(2, '0');

const user = (index: number): Row => {
	const [firstName, lastName] = seedUserNames[index];
	const email = `${firstName}.${lastName}@example.com`.toLowerCase();
	return { id: ivvySeedIds.users[index], firstName, lastName, email, phone: '' };
};

const contact = (index: number): Row => {
	const id = ivvySeedIds.contacts[index];
	const name = seedNameOf(index);
	const email = `${name.firstName}.${name.lastName}.${id}@example.com`.toLowerCase();
	return { id, ...name, email, phone: `+61 4 5550 ${1000 + index}` };
};

/** The bookings of opportunities have their contact. */
const contactOf = (index: number) => contact(index === 2 || index === 3 ? index + 31 : index);

/** Name, status, total with tax, paid so far. */
const events: Array<[name: string, currentStatus: number, total: number, paid: number]> = [
	['Bayside Annual Conference', 3, 7700, 1100],
	['Hartley Wedding', 3, 8800, 40],
	['Spring Product Launch', 1, 0, 0],
	['Partner Summit', 2, 4400, 0],
	['Charity Gala', 9, 0, 0],
	['Winter Ball', 4, 0, 0],
	['Board Retreat', 2, 2200, 0],
	['Touring Crew Rooms', 3, 3300, 0],
];

/** Payments of the first bookings are those of the billing area's invoices. */
const payment = (index: number, amountPaid: number): Row => ({
	id: 88501 + index,
	amountPaid,
	invoiceId: [8501, 8503][index],
});

export const seedBookings = (): Row[] =>
	events.map(([name, currentStatus, totalAmount, paid], index) => {
		const id = bookingIds[index];
		const venueId = index % 2 === 0 ? 101 : 102;
		const isRoomsOnly = index === 7;
		const first = `2026-10-${two(index * 2 + 5)}`;
		const last = `2026-10-${two(index * 2 + 7)}`;
		const created = `2026-01-${two(index + 11)} 01:00:00 UTC`;
		const modified = `2026-03-${two(index + 11)} 05:00:00 UTC`;
		const opportunityId = index === 2 ? 4504 : index === 3 ? 4505 : null;
		return {
			id,
			...blankBooking(venueId),
			leadId: opportunityId,
			opportunityId,
			code: `BK${id}`,
			name,
			eventType: ['Conference', 'Wedding', 'Meeting'][index % 3],
			eventTypeId: 1801 + (index % 3),
			eventSubTypeId: index % 3 === 0 ? 1 : null,
			contactId: contactOf(index).id,
			contact: contactOf(index),
			// The first contact works for the first company.
			...(index === 0
				? { companyId: 2001, company: { id: 2001, businessName: 'Bayside Catering' } }
				: {}),
			currentStatus,
			totalAmount,
			totalTaxAmount: totalAmount / 11,
			amountOutstanding: totalAmount - paid,
			bookingType: isRoomsOnly ? 4 : 1,
			...(isRoomsOnly
				? {}
				: { dateEventStart: `${first} 00:00:00 UTC`, dateEventEnd: `${last} 00:00:00 UTC` }),
			...(venueId === 102
				? {
						isAccommIncluded: true,
						dateAccomStart: `${first} 00:00:00 UTC`,
						dateAccomEnd: `${last} 00:00:00 UTC`,
					}
				: {}),
			...([2, 3].includes(currentStatus)
				? { convertedToTentative: '2026-02-02 03:00:00 UTC' }
				: {}),
			...(currentStatus === 3 ? { convertedToConfirmed: '2026-02-09 03:00:00 UTC' } : {}),
			...(currentStatus === 4 ? { convertedToCancelled: '2026-02-16 03:00:00 UTC' } : {}),
			bookedById: ivvySeedIds.users[index % 3],
			bookedByUser: user(index % 3),
			salesPersonUser: user(0),
			beoNumbers: index === 0 ? ['18-1', '19-1'] : [],
			totalAttendees: 40 + index * 10,
			leadBccEmail: `booking.${id}@example.com`,
			createdDate: created,
			modifiedDate: modified,
			lastModifiedDate: modified,
			_payments: paid > 0 ? [payment(index, paid)] : [],
		};
	});
