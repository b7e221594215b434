import { isObject } from '../../shared/table/json';
import { allOf, recordKey, type Changes, type RecordKeys } from '../../shared/table/recordKeys';

/** Of two changes to one booking at the same moment, iVvy does not make the second one (24299). */
export const ofBooking: Changes = { booking: ['bookingId'] };

/** The objects at a path, also those in lists on the way. */
function objectsAt(body: unknown, path: string): Array<Record<string, unknown>> {
	const steps = path.split('.');
	return steps
		.reduce<
			unknown[]
		>((level, step) => level.filter(isObject).flatMap((one) => [one[step]].flat()), [body])
		.filter(isObject);
}

/**
 * The contacts that stand inside a record, to be added or updated with it: iVvy finds them by name and email, so that of
 * two at the same moment both might be added.
 */
export function contactsAt(...paths: string[]): RecordKeys {
	return ({ body }) =>
		paths
			.flatMap((path) => objectsAt(body, path))
			.flatMap(({ id, firstName, lastName, email }) => [
				...recordKey(['contact', id]),
				...recordKey(['firstName', firstName], ['lastName', lastName], ['email', email]),
			]);
}

/** The same for companies, which iVvy finds by their business name, and for their primary contacts. */
export function companiesAt(...paths: string[]): RecordKeys {
	const companies: RecordKeys = ({ body }) =>
		paths
			.flatMap((path) => objectsAt(body, path))
			.flatMap(({ id, businessName }) => [
				...recordKey(['company', id]),
				...recordKey(['businessName', businessName]),
			]);
	return allOf(companies, contactsAt(...paths.map((path) => `${path}.primaryContact`)));
}
