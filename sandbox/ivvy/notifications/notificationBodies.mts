import { readFileSync } from 'node:fs';
import type { Row } from '../../types.mts';
import { actions } from '../wire/actions.mts';

interface Field {
	name: string;
	type: string;
	enum?: Array<{ value: unknown }>;
}

/** A kind of message as sandbox/reference/ivvy.json describes it. */
export interface Kind {
	/** e.g. companiesEndpoint */
	endpoint: string;
	subject: string;
	dataLike?: string;
	hasPreviousData?: boolean;
	dataIsArray?: boolean;
	fields?: Field[];
	extra?: string;
	/** docs, or subscriptions-library */
	from: string;
}

const reference = JSON.parse(
	readFileSync(new URL('../../reference/ivvy.json', import.meta.url), 'utf8'),
) as { notifications: Kind[] };

/** All kinds of messages, by subject. */
export const notificationKinds = new Map(
	reference.notifications.map((kind) => [kind.subject, kind]),
);

/** What the messages are about that only iVvy's library knows. */
const undocumented: Record<string, string> = {
	BookingAccommodationMoved: 'venue/getBookingAccommodationList',
	BookingRoomReservationConfirmed: 'venue/getBookingRoomReservationList',
	BookingRoomReservationCancelled: 'venue/getBookingRoomReservationList',
};

/** The record of the example on the page of an action. */
function exampleOf(call: string): Row {
	const { response } = actions.get(call) as unknown as {
		response: { example: Row & { results?: Row[] } };
	};
	return structuredClone(response.example.results?.[0] ?? response.example);
}

function valueOf({ name, type, enum: values }: Field, number: number): unknown {
	if (type === 'array') return [number, number + 1];
	if (type === 'date') return `2026-03-0${(number % 9) + 1}`;
	if (values) return values[0].value;
	if (type === 'decimal') return 100 + number / 2;
	return name === 'venueId' ? 401 : number;
}

const rowOf = (fields: Field[], number: number): Row =>
	Object.fromEntries(fields.map((field) => [field.name, valueOf(field, number)]));

/** A former value that differs, of the same type. */
function formerly(value: unknown): unknown {
	if (typeof value === 'number') return value + 1;
	if (typeof value === 'string') return `${value} (before)`;
	return value === null ? 'before' : null;
}

/** The documented body of a message. `change` overlays the record, or the ids of a deletion; `previous` are the former values of an update. */
export function bodyOf(
	{ subject, dataLike = undocumented[subject], hasPreviousData, dataIsArray, fields, extra }: Kind,
	change: Row = {},
	previous?: Row,
): Row {
	if (subject === 'VenueGuestAnonymised') return { guestContactId: 7001, ...change };
	if (dataIsArray)
		return { data: [1, 2].map((number) => ({ ...rowOf(fields ?? [], number), ...change })) };
	if (!dataLike) return { ...rowOf(fields ?? [], 5001), ...change };
	const data: Row = { ...exampleOf(dataLike), ...change };
	const beside = extra || undocumented[subject] ? { bookingStatus: 3 } : {};
	if (!hasPreviousData && !subject.endsWith('Moved')) return { data, ...beside };
	if (subject.endsWith('Generated')) return { data, previousData: {} };
	const changed = Object.entries(data)
		.filter(([name]) => !/id$/i.test(name))
		.slice(0, 2);
	return {
		data,
		previousData:
			previous ?? Object.fromEntries(changed.map(([name, value]) => [name, formerly(value)])),
		...beside,
	};
}
