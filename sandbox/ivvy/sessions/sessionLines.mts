import type { Row } from '../../types.mts';
import { doesNotValidate, IvvyError } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { findIn, refuse, remove, rowsOf, upsert } from '../wire/tables.mts';
import { logBookingChange } from '../bookings/bookingLog.mts';
import { bookingOf, isKnown, unknownValue } from '../bookings/bookingStore.mts';
import { blankLine, blankSessionBeverage, blankSessionMenu } from './sessionSeed.mts';

// Menus, beverages and resources of sessions.

type Kind = 'menu' | 'beverage' | 'resource';

interface Line {
	table: string;
	/** The parameter that names what the venue offers, and the table of that. */
	offer: [name: string, table: string];
	costcenter: string;
	noSession: () => IvvyError;
	missing: () => IvvyError;
	invalid: (why: string) => IvvyError;
	blank: Row;
}

const invalidWith = (code: number) => (why: string) =>
	refuse(code, 'Request contains invalid data', [why]);
const invalidMenu = invalidWith(24337);
const invalidBeverage = invalidWith(24354);

/** Menus and beverages have one code for whatever is wrong. */
const lines: Record<Kind, Line> = {
	menu: {
		table: 'sessionMenus',
		offer: ['menuId', 'menus'],
		costcenter: 'costcenterId',
		blank: blankSessionMenu,
		noSession: () => invalidMenu(unknownValue('sessionId')),
		missing: () => invalidMenu(unknownValue('id')),
		invalid: invalidMenu,
	},
	beverage: {
		table: 'sessionBeverages',
		offer: ['beverageId', 'beveragePackages'],
		costcenter: 'costcenterId',
		blank: blankSessionBeverage,
		noSession: () => invalidBeverage(unknownValue('sessionId')),
		missing: () => invalidBeverage(unknownValue('id')),
		invalid: invalidBeverage,
	},
	resource: {
		table: 'sessionResources',
		offer: ['resourceId', 'resources'],
		costcenter: 'costCenterId',
		blank: { ...blankLine, hasCommissions: false, costType: null },
		noSession: () => refuse(24338, 'Booking session does not exist'),
		missing: () => refuse(24339, 'Session resource does not exist'),
		invalid: invalidWith(24341),
	},
};

function check(
	{ offer: [offer, offers], costcenter, noSession, missing, invalid }: Line,
	{ body, state }: HandlerInput,
	existing?: Row,
) {
	const row: Row = { ...existing, ...body };
	const booking = bookingOf(state, row.bookingId, row.venueId);
	const session = findIn(state, 'bookingSessions', row.sessionId);
	if (!booking || session?.bookingId !== booking.id) throw noSession();
	if (existing && existing.venueId !== body.venueId) throw missing();
	if (!isKnown(state, offers, row[offer], row.venueId)) throw invalid(unknownValue(offer));
	const centers = [
		body[costcenter],
		...((body.costcenters ?? []) as Row[]).map(({ costcenterId }) => costcenterId),
	];
	if (
		centers.some((id) => id !== undefined && !isKnown(state, 'venueCostCenters', id, row.venueId))
	) {
		throw invalid(unknownValue(costcenter));
	}
	if (
		((body.excludedTaxIds ?? []) as unknown[]).some(
			(id) => !isKnown(state, 'taxes', id, row.venueId),
		)
	) {
		throw invalid(unknownValue('excludedTaxIds'));
	}
	const taken = findIn(state, 'bookingPackages', body.bookingPackageId);
	if (body.bookingPackageId !== undefined && taken?.bookingId !== booking.id)
		throw invalid(unknownValue('bookingPackageId'));
	// 99 is the hourly price method.
	const isHourly = findIn(state, offers, row[offer])?.priceMethod === 99;
	if (offer === 'beverageId' && isHourly && (row.costPeriod ?? null) === null)
		throw invalid('costPeriod: *Value is required*');
}

/** Items as the list shows them. A present item that is not optional cannot be taken out. */
function items({ invalid }: Line, sent: Row[], before: Row[]): Row[] {
	const lost = before.find(
		(item) => item.isOptional === 0 && !sent.some(({ itemId }) => itemId === item.id),
	);
	if (lost) throw invalid(`items: *Item ${String(lost.id)} cannot be removed*`);
	return sent.map(({ itemId, ...given }) => {
		const known = before.find(({ id }) => id === itemId);
		const setup = {
			_type: 'item',
			id: itemId,
			name: `Item ${String(itemId)}`,
			description: '',
			quantity: 1,
			price: 0,
			itemCost: 0,
		};
		return { ...setup, isOptional: 1, servingTime: null, ...known, ...given };
	});
}

function save(kind: Kind): Handler {
	const line = lines[kind];
	const isResource = kind === 'resource';
	const write = upsert(line.table, {
		missing: line.missing,
		blank: line.blank,
		check: (input, existing) => {
			check(line, input, existing);
			if (input.body.items)
				items(line, input.body.items as Row[], (existing?.items ?? []) as Row[]);
		},
		derive: (row, { state }) => {
			const [offer, offers] = line.offer;
			const { venueId, name } = findIn(state, offers, row[offer]) as Row;
			return isResource
				? {
						resourceVenueId: venueId,
						name,
						costcenterId: row.costCenterId ?? row.costcenterId ?? null,
					}
				: { [kind === 'menu' ? 'menuVenueId' : 'beverageVenueId']: venueId };
		},
	});
	return (input) => {
		const { body, state } = input;
		const before = findIn(state, line.table, body.id);
		const present = (before?.items ?? []) as Row[];
		const reply = write(input);
		const row = findIn(state, line.table, reply.id) as Row;
		if (!isResource) row.items = body.items ? items(line, body.items as Row[], present) : present;
		const booking = bookingOf(state, row.bookingId, row.venueId) as Row;
		logBookingChange(
			input,
			booking,
			kind,
			row.id,
			`Session ${kind} ${before ? 'updated' : 'added'}`,
		);
		return reply;
	};
}

const parents = ['id', 'venueId', 'bookingId', 'sessionId'];

/** The pages name no code for a line that does not exist. */
const noLine = () => doesNotValidate('id', 'Value does not exist');

function drop(kind: Kind): Handler {
	const cut = remove(lines[kind].table, noLine, parents);
	return (input) => {
		const { body, state } = input;
		const reply = cut(input);
		logBookingChange(
			input,
			bookingOf(state, body.bookingId, body.venueId) as Row,
			kind,
			body.id,
			`Session ${kind} removed`,
		);
		return reply;
	};
}

const dropResource = drop('resource');

/** Unlike its siblings it answers with an errorType; the values are not listed. */
const removeResource: Handler = (input) => {
	const { body, state } = input;
	const isThere = rowsOf(state, 'sessionResources').some((row) =>
		parents.every((name) => row[name] === body[name]),
	);
	if (!isThere) return { success: false, errorType: 1 };
	dropResource(input);
	return { success: true, errorType: null };
};

export const sessionLines: Record<string, Handler> = {
	'venue/addOrUpdateBookingSessionMenu': save('menu'),
	'venue/removeBookingSessionMenu': drop('menu'),
	'venue/addOrUpdateBookingSessionBeverage': save('beverage'),
	'venue/removeBookingSessionBeverage': drop('beverage'),
	'venue/addOrUpdateBookingSessionResource': save('resource'),
	'venue/removeBookingSessionResource': removeResource,
};
