import { isObject } from '../../shared/table/json';
import { usualLagMs, type LookUp } from '../../shared/table/lookUp';
import type { Values } from '../../shared/table/operation';
import { utcTimestampOf } from '../../shared/table/time';

type Named = Record<string, unknown>;

/** Where a value stands in a record of the list, where that is not its own name. */
type Place = (record: Named) => unknown;

/** The id of a record that stands inside another one. */
export const idOfPart =
	(name: string): Place =>
	(record) => {
		const part = record[name];
		// What is not there is nothing; what the list does not have at all is not compared.
		return isObject(part) ? part.id : part === undefined ? undefined : '';
	};

/** A contact that is given with a company stands beside it. */
export const contactOrCompanys: Place = ({ contactId, companyContactId }) =>
	contactId ?? companyContactId;

/** A question without a span of time: all records that belong to the same. */
export const everything = 'everything';

/**
 * How iVvy's list of the same records tells whether one was made.
 * @param list as resource and operation
 */
export function inList(
	list: string,
	spec: {
		/** Names that every new record is given and that tell it apart. */
		tells: string[];
		/** Other names under which the list gives back what was sent. */
		also?: string[];
		/** Those of them that stand elsewhere in the list. */
		places?: Record<string, Place>;
		/** Names of the request that the list is asked by, such as the record that a note belongs to. */
		of?: string[];
		/** The list's condition for what was made since. */
		since?: string;
		/** When a record was made. */
		createdAt?: string;
		createdBy?: string;
	},
): LookUp {
	const {
		tells,
		also = [],
		places = {},
		of = [],
		since: condition = 'createdDate__GREATERTHAN',
		createdAt = 'createdDate',
		createdBy,
	} = spec;
	const names = [...tells, ...also];
	return {
		ask: ({ body }, since) => ({
			list,
			query: {},
			body: {
				...Object.fromEntries(of.map((name) => [name, body[name]])),
				...(condition === everything
					? {}
					: { filter: { [condition]: utcTimestampOf(Math.floor(since / 1000)) } }),
			},
		}),
		sent: ({ body }: Values) => Object.fromEntries(names.map((name) => [name, body[name]])),
		seen: (record) =>
			Object.fromEntries(
				names.map((name) => [name, (places[name] ?? (() => record[name]))(record)]),
			),
		tells,
		id: ({ id }) => id,
		createdAt: (record) => record[createdAt],
		...(createdBy ? { createdBy: (record: Named) => record[createdBy] } : {}),
		lagMs: usualLagMs,
		// Some lists give ids as text.
		answer: ({ id }) => ({ success: true, id: Number(id) }),
	};
}
