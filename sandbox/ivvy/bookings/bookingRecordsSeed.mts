import type { Row } from '../../types.mts';

const file = (name: string) => ({
	url: `https://files.example.com/${name}`,
	urlExpiry: '2026-05-06 04:10:54 UTC',
	filename: name,
});

const created = { createdDate: '2026-03-02 01:30:00 UTC', modifiedDate: '2026-03-02 01:30:00 UTC' };

const note = (id: number, bookingId: number, typeId: number, description: string): Row => ({
	id,
	venueId: bookingId % 2 === 1 ? 101 : 102,
	bookingId,
	isPrivate: typeId === 3,
	description,
	typeId,
	createdBy: typeId === 3 ? 501 : 502,
	...created,
	bookingDays: [1],
});

const attendee = (
	id: number,
	bookingId: number,
	[firstName, lastName]: string[],
	dietaryRequirement: string,
): Row => ({
	id,
	venueId: bookingId % 2 === 1 ? 101 : 102,
	bookingId,
	firstName,
	lastName,
	phone: `+61 4 5550 ${id}`,
	email: `${firstName}.${lastName}@example.com`.toLowerCase(),
	isFromCateringWebsite: true,
	dietaryRequirement,
	menuItems: [],
	_hash: `a58cac7da5865295bec0a0136c61${id}`,
});

const document = (
	id: number,
	bookingId: number,
	type: number,
	[documentNumber, version]: [number, number] | [null, null],
	status: number,
): Row => ({
	id,
	venueId: bookingId % 2 === 1 ? 101 : 102,
	bookingId,
	type,
	documentNumber,
	version,
	file: status >= 4 ? file(`document-${id}.pdf`) : null,
	templateName: type === 1 ? 'Quote' : type === 2 ? 'Contract' : null,
	status,
	...created,
});

const beo = (
	id: number,
	bookingId: number,
	beoNumber: number,
	version: number,
	status: number,
): Row => ({
	id,
	venueId: bookingId % 2 === 1 ? 101 : 102,
	bookingId,
	beoType: 3,
	beoNumber,
	version,
	versionNote: version > 1 ? 'Numbers went up' : '',
	file: status >= 4 ? file(`beo-${id}.pdf`) : null,
	templateName: 'Generic Venue Booking BEO',
	status,
	createdBy: 501,
	createdDate: created.createdDate,
});

const tax = (id: number, bookingId: number, name: string, type: number, amount: number): Row => ({
	id,
	venueId: bookingId % 2 === 1 ? 101 : 102,
	bookingId,
	name,
	type,
	appliesTo: 1,
	amountType: 1,
	amount,
	taxIds: [],
	costcenterIds: [],
	excludedTaxIds: [],
	calculateExclusively: false,
	unitType: null,
	venueTaxId: type === 1 ? 1701 : 1702,
});

const change = (
	id: number,
	bookingId: number,
	refType: number,
	refId: number,
	noteText: string,
): Row => ({
	id,
	venueId: bookingId % 2 === 1 ? 101 : 102,
	bookingId,
	beoId: null,
	sessionId: refType === 3 ? String(refId) : null,
	recordedByUserId: '502',
	refType,
	refId,
	noteText,
	...created,
});

export const seedBookingRecords = (): Record<string, Row[]> => ({
	bookingNotes: [
		note(5601, 5001, 23, '<p>VIP arrives at 9</p>'),
		note(5602, 5001, 3, 'Send one invoice per day'),
		note(5603, 5002, 22, 'Two vegan meals'),
	],
	bookingAttendees: [
		attendee(5701, 5001, ['Nora', 'Weiss'], 'Gluten free'),
		attendee(5702, 5001, ['Ben', 'Adler'], ''),
		attendee(5703, 5002, ['Ines', 'Costa'], 'Vegan'),
	],
	bookingDocuments: [
		document(5301, 5001, 1, [20, 1], 4),
		document(5302, 5001, 1, [20, 2], 5),
		document(5303, 5001, 4, [null, null], 4),
		document(5304, 5002, 2, [21, 1], 3),
		document(5305, 5002, 1, [22, 1], 8),
	],
	bookingBeos: [
		beo(5401, 5001, 348, 1, 4),
		beo(5402, 5001, 348, 2, 9),
		beo(5403, 5001, 349, 1, 3),
		beo(5404, 5002, 350, 1, 4),
	],
	bookingTaxes: [
		tax(5501, 5001, 'GST', 1, 10),
		tax(5502, 5001, 'Service Fee', 2, 3.5),
		tax(5503, 5002, 'GST', 1, 10),
	],
	bookingReleases: [
		{
			bookingId: 5002,
			venueId: 102,
			type: 1,
			numDaysFromEvent: 30,
			numOfRooms: 0,
			percentageOfRooms: 25,
		},
		{
			bookingId: 5002,
			venueId: 102,
			type: 0,
			numDaysFromEvent: 14,
			numOfRooms: 10,
			percentageOfRooms: 0,
		},
		{
			bookingId: 5008,
			venueId: 102,
			type: 1,
			numDaysFromEvent: 21,
			numOfRooms: 0,
			percentageOfRooms: 50,
		},
	],
	bookingChangelog: [
		change(58001, 5001, 3, 5101, 'Session moved to 10:00'),
		change(58002, 5001, 1, 5001, 'Status changed to Confirmed'),
		change(58003, 5002, 2, 5201, 'Room block added'),
	],
});
