import { isObject, parsedJson } from '../../shared/table/json';
import { usualLagMs, type LookUp } from '../../shared/table/lookUp';
import type { Values } from '../../shared/table/operation';
import { utcTimestampOf } from '../../shared/table/time';

type Named = Record<string, unknown>;

/** What lists of activities and leads have in common: they tell who made a record. */
export const byCreator: Pick<LookUp, 'createdBy' | 'self'> = {
	createdBy: ({ CreatedBy }) => CreatedBy,
	self: { read: 'user.getCurrent', id: ({ Id }) => Id },
};

/** A moment as LeadSquared's lists take it. */
export const moment = (ms: number): string => utcTimestampOf(Math.floor(ms / 1000));

/** So much later than its beginning a span of time ends: no run takes longer, and both clocks may differ. */
const spanMs = 2 * 24 * 60 * 60_000;

/** What was written since, under these names. */
export const spanSince = (since: number, prefix = 'Parameter'): Named => ({
	[`${prefix}.FromDate`]: moment(since),
	[`${prefix}.ToDate`]: moment(since + spanMs),
});

/** A record with its custom field sets, which come as JSON in a text, as objects. */
export function withSets(record: Named): Named {
	return Object.fromEntries(
		Object.entries(record).map(([name, value]) => [
			name,
			typeof value === 'string' && value.startsWith('{') ? (parsedJson(value) ?? value) : value,
		]),
	);
}

/** The fields of the type that were sent. */
export const fieldsOf = ({ body }: Values): Named => (isObject(body.Fields) ? body.Fields : {});

/** Some of an item's values. @param prefix where they stand in the body */
export const pick = ({ body }: Values, names: string[], prefix = ''): Named =>
	Object.fromEntries(names.map((name) => [name, body[prefix + name]]));

/** What a single call answers. */
export const madeOne = (id: unknown): Named => ({ Status: 'Success', Message: { Id: id } });

/** A date that is sent with a record becomes the one at which it seems to be made; then its last change tells more. */
export const madeOrChanged =
	(date: string): LookUp['createdAt'] =>
	(record, sent) =>
		sent[date] === undefined ? record.CreatedOn : record.ModifiedOn;

/** Of lists that do not say how far they lag. */
export const lagMs = usualLagMs;
