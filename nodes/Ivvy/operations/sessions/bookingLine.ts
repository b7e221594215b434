import { choice, decimal, flag, id, ids, text, time, whole } from '../../../shared/table/fields';
import type { Field, Rule, Values } from '../../../shared/table/operation';
import { record } from '../../parts/locators';
import { requiredWhen } from '../../parts/rules';

// What the lines of a booking share: its sessions, and what is served and used in them.

/** A session of the booking chosen above it. */
export const session = record('sessionId', 'Session', 'searchBookingSessions');

export const attendees = whole('minAttendeesGuaranteed', 'Attendees');
export const name = text('name', 'Name');
/** iVvy says nothing of it; its clients convert by the zone of the venue. */
export const atVenue = { description: 'Local time at the venue' };

export const startTime = time('startTime', 'Start Time', atVenue);
export const endTime = time('endTime', 'End Time', atVenue);
export const sortOrder = whole('sortOrder', 'Sort Order');
export const cost = decimal('cost', 'Price');
export const bookingPackageId = id('bookingPackageId', 'Booking Package ID');
export const includeInPackage = flag('includeInPackage', 'Include in Package', {
	description: 'Whether it is paid for with a package of the booking',
});
export const sameAsSessionTime = flag('sameAsSessionTime', 'Same Time as Session');

const taxIds = ids('excludedTaxIds', 'Excluded Tax IDs');

/** iVvy wants the list even when no tax is left out, so a field that was added and left empty sends an empty list. */
export const excludedTaxIds: Field = {
	...taxIds,
	read: (value, context) => (value === '' ? [] : taxIds.read(value, context)),
};

export const costPeriods = [
	[1, 'Hourly'],
	[2, 'Daily'],
] as const;

/**
 * A line is paid for with a package or at a price of its own; iVvy wants the particulars of whichever was chosen.
 * A `split` between cost centers takes the place of the price.
 */
export function paidBy({
	package: inside,
	price: outside,
	split,
}: {
	package: Field[];
	price: Field[];
	split?: Field;
}): Rule[] {
	const isIncluded = (is: boolean) => (body: Values['body']) => body.includeInPackage === is;
	const hasPrice = (body: Values['body']) =>
		isIncluded(false)(body) && (split === undefined || body[split.wire] === undefined);
	return [
		...inside.map((field) => requiredWhen(field, "'Include in Package' is on", isIncluded(true))),
		...outside.map((field) =>
			requiredWhen(field, `'Include in Package' is off${orSplit(split)}`, hasPrice),
		),
	];
}

const orSplit = (split?: Field) =>
	split ? ` and there is no '${split.property.displayName}'` : '';

export const orderBy = text('orderBy', 'Sort By', { placeholder: 'e.g. startDate' });
export const orderDir = choice('orderDir', 'Sort Direction', [
	['asc', 'Ascending'],
	['desc', 'Descending'],
]);
