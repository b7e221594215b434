import type { Row } from '../../types.mts';
import type { LeadSquaredState } from '../state.mts';
import type { Change } from './webhookBodies.mts';

const watched = {
	leads: 'ProspectID',
	activities: 'ProspectActivityId',
	opportunities: 'OpportunityId',
	tasks: 'UserTaskId',
} as const;
type Table = keyof typeof watched;
const tables = Object.keys(watched) as Table[];

/** The rows that webhooks tell of, as they were at one moment. */
type Snapshot = Record<Table, Map<string, Row>>;

export function snapshot(state: LeadSquaredState): Snapshot {
	const rows = (table: Table) =>
		new Map(state[table].map((row) => [String(row[watched[table]]), structuredClone(row)]));
	return Object.fromEntries(tables.map((table) => [table, rows(table)])) as Snapshot;
}

/** A lead's own: what its activities leave on it is no update of it. */
const derived = /^_|^ProspectActivity|^ModifiedOn$|^ModifiedBy$|^LeadLastModifiedOn$/;

const changed = (before: Row, after: Row) =>
	[...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
		(name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
	);

const isDone = (row: Row) => Number(row.StatusCode) === 1;

/** Event codes that a change of these columns causes. */
const updates: Record<Table, (columns: string[], before: Row, after: Row) => string[]> = {
	leads: (columns) => {
		const own = columns.filter((name) => !derived.test(name));
		if (own.length === 0) return [];
		const one = (name: string, code: string) => (own.includes(name) ? [code] : []);
		const isMore = own.some((name) => name !== 'Score');
		return [...(isMore ? ['6'] : []), ...one('OwnerId', '4'), ...one('Score', '9'), '26'];
	},
	activities: (columns) => (columns.some((name) => !name.startsWith('_')) ? ['15'] : []),
	opportunities: (columns) =>
		columns.length > 0 ? ['32', '33', ...(columns.includes('mx_Custom_2') ? ['34'] : [])] : [],
	tasks: (columns, before, after) => {
		if (!isDone(before) && isDone(after)) return ['16'];
		return columns.length > 0 ? ['17'] : [];
	},
};

const created: Record<Table, string> = {
	leads: '3',
	activities: '2',
	opportunities: '31',
	tasks: '7',
};
const deleted: Partial<Record<Table, string>> = { opportunities: '35' };

/** What happened since the snapshot, as the events that webhooks can be set up for. */
export function changesSince(before: Snapshot, state: LeadSquaredState): Change[] {
	const found: Change[] = [];
	for (const table of tables) {
		const present = snapshot(state)[table];
		for (const [id, after] of present) {
			const old = before[table].get(id);
			const activityEvent = table === 'activities' ? String(after.ActivityEvent) : undefined;
			if (!old) {
				found.push({ code: created[table], after, columns: Object.keys(after), activityEvent });
				continue;
			}
			const columns = changed(old, after);
			for (const code of columns.length > 0 ? updates[table](columns, old, after) : [])
				found.push({ code, before: old, after, columns, activityEvent });
		}
		for (const [id, old] of before[table]) {
			const code = deleted[table];
			if (code !== undefined && !present.has(id))
				found.push({ code, before: old, columns: Object.keys(old) });
		}
	}
	return found;
}

/** Updates of leads through these endpoints are silent unless they ask for it. */
export const leadUpdates = ['4', '6', '9', '26'];
