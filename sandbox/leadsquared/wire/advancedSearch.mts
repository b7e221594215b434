import { parseJson } from '../../listener.mts';
import type { Row } from '../../types.mts';
import { invalidInput } from './errors.mts';

interface Condition {
	LSO?: string;
	LSO_Type?: string;
	Operator?: string;
	RSO?: unknown;
}

interface AdvancedSearch {
	GrpConOp?: string;
	Conditions?: Array<{ Type?: string; ConOp?: string; RowCondition?: Condition[] }>;
	QueryTimeZone?: string;
}

/** Minutes ahead of UTC. Only zones without a summer time, so that an offset is enough. */
const zones: Record<string, number> = {
	UTC: 0,
	'India Standard Time': 330,
	'Singapore Standard Time': 480,
};

/** 'YYYY-MM-DD HH:MM:SS' in UTC of 'yyyy-MM-dd hh:mm:ss a' in a zone. */
function instant(text: string, offset: number): string {
	const [, day, hour, rest, half] =
		/^(\d{4}-\d{2}-\d{2}) (\d{2})(:\d{2}:\d{2}) (AM|PM)$/.exec(text) ?? [];
	const hour24 = (Number(hour) % 12) + (half === 'PM' ? 12 : 0);
	const at = new Date(`${day}T${String(hour24).padStart(2, '0')}${rest}Z`).getTime();
	if (!day || Number(hour) < 1 || Number(hour) > 12 || Number.isNaN(at))
		throw invalidInput(`'${text}' is not a valid date in AdvancedSearch`);
	return new Date(at - offset * 60_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** The one condition seen working in the field: a custom date field between two times. */
function between({ LSO = '', RSO }: Condition, zone: string): (row: Row) => boolean {
	if (!(zone in zones)) throw invalidInput(`The sandbox does not know the QueryTimeZone '${zone}'`);
	const ends = String(RSO).split(' TO ');
	if (ends.length !== 2)
		throw invalidInput(`'${String(RSO)}' is not a valid date range in AdvancedSearch`);
	const [from, to] = ends.map((text) => instant(text, zones[zone]));
	return (row) => Boolean(row[LSO]) && (row[LSO] as string) >= from && (row[LSO] as string) <= to;
}

/**
 * What the conditions of an AdvancedSearch text ask of a row. Throws when the text is no JSON or restates another event
 * code than `code`.
 */
export function readSearch(text: string, code: number): (row: Row) => boolean {
	const search = parseJson(text) as AdvancedSearch | undefined;
	if (!search || !Array.isArray(search.Conditions))
		throw invalidInput('AdvancedSearch is not a valid search JSON');
	const all = search.Conditions.flatMap((group) => group.RowCondition ?? []);
	const restates = (one: Condition) =>
		one.LSO === 'ActivityEvent' &&
		one.LSO_Type === 'PAEvent' &&
		one.Operator === 'eq' &&
		one.RSO === String(code);
	if (!all.some(restates))
		throw invalidInput('AdvancedSearch criteria does not match ActivityEvent passed');
	const tests = all
		.filter((one) => !restates(one))
		.map((one) => {
			// Seen in the field: a condition on CreatedOn gives 400. Others are not documented, so none is guessed here.
			if (one.LSO === 'CreatedOn') throw invalidInput('Bad Request', 400);
			const isCustomDate =
				/^mx_Custom_\d+$/.test(one.LSO ?? '') &&
				one.LSO_Type === 'DateTime' &&
				one.Operator === 'between';
			if (isCustomDate) return between(one, search.QueryTimeZone ?? 'UTC');
			throw invalidInput(`The sandbox supports no condition on '${one.LSO}'`);
		});
	// How GrpConOp and ConOp nest is not documented; a single join is clear.
	if (tests.length > 0 && !/^and$/i.test(search.GrpConOp ?? 'And'))
		throw invalidInput('The sandbox joins conditions with And only');
	return (row) => tests.every((test) => test(row));
}
