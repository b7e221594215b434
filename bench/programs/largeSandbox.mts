/** The sandbox with so many records as a large run wants, in a process of its own; it tells what the run did to them. */

import { startSandbox } from '../../sandbox/index.mts';
import { guid, kinds, seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { mergeSettings } from '../../sandbox/settings.mts';
import type { Row } from '../../sandbox/types.mts';
import { serve } from '../lib/child.mts';
import { digestOf } from './largeCheck.mts';
import type { WayName } from './largeWays.mts';

const sandbox = await startSandbox();

/**
 * Rows in which one is found near the last one found: the sandbox looks records up from the start of their table, and
 * among very many that would cost more than everything that is measured.
 */
class Near extends Array<Row> {
	static get [Symbol.species](): ArrayConstructor {
		return Array;
	}

	private last = 0;

	override find(test: (row: Row, index: number, rows: Row[]) => unknown): Row | undefined {
		for (let step = 0; step < this.length; step++) {
			const index = (this.last + step) % this.length;
			if (!test(this[index], index, this)) continue;
			this.last = index;
			return this[index];
		}
		return undefined;
	}
}

/** So many rows like the seeded one. */
const filled = (like: Row, count: number, change: (index: number) => Row): Row[] =>
	Array.from({ length: count }, (_, index) => ({ ...like, ...change(index) }));

/** The same in a table in which single records are looked up. */
function lookedUp(rows: Row[]): Row[] {
	const near = new Near();
	for (const row of rows) near.push(row);
	return near;
}

const tasks = (count: number) =>
	filled(sandbox.state.ivvy.tasks[0], count, (index) => ({
		id: 1_000_000 + index,
		name: `Confirm final numbers of event ${index}`,
		description:
			'Numbers, menu and seating are to be confirmed with the client before the contract is sent',
	}));

function tasksToChange(count: number): void {
	sandbox.state.ivvy.tasks = lookedUp(tasks(count));
}

/** Fills the table that a way works on. */
const fill: Record<WayName, (count: number) => void> = {
	single: tasksToChange,
	batch: tasksToChange,
	ivvyList(count) {
		sandbox.state.ivvy.tasks = tasks(count);
	},
	bulk() {
		const { leadSquared } = sandbox.state;
		const more = filled(leadSquared.opportunities[0], 40, (index) => ({
			OpportunityId: guid(kinds.opportunity, 1000 + index),
			RelatedProspectId: seedIds.leads[index % seedIds.leads.length],
		}));
		leadSquared.opportunities.push(...more);
		leadSquared.opportunityActivities = [];
	},
	inBulk(count) {
		const { leadSquared } = sandbox.state;
		const leads = filled(leadSquared.leads[0], count, (index) => ({
			ProspectID: guid(kinds.lead, 1000 + index),
			ProspectAutoId: String(1000 + index),
			EmailAddress: `lead${index}@example.com`,
			Phone: `+91-${8_000_000_000 + index}`,
		}));
		leadSquared.leads = lookedUp(leads);
	},
	reads(count) {
		const { ivvy } = sandbox.state;
		ivvy.contacts = lookedUp(
			filled(ivvy.contacts[0], count, (index) => ({ id: 2_000_000 + index })),
		);
	},
	leadSquaredList(count) {
		const { leadSquared } = sandbox.state;
		leadSquared.opportunityActivities = filled({}, count, (index) => ({
			OpportunityId: seedIds.opportunities[0],
			ProspectId: seedIds.leads[0],
			ProspectActivityId: guid(kinds.activity, 1000 + index),
			ActivityEvent: '201',
			ActivityEvent_Note: `Seating plan ${index} confirmed by phone`,
			CreatedOn: new Date(Date.UTC(2026, 0, 1) + index * 1000)
				.toISOString()
				.slice(0, 19)
				.replace('T', ' '),
			_autoId: 1000 + index,
		}));
	},
};

const ids = (rows: Row[], name: string) => rows.map((row) => row[name]);

/** The ids that have to come out, in order. */
const expected: Record<WayName, () => unknown[]> = {
	single: () => ids(sandbox.state.ivvy.tasks, 'id'),
	batch: () => ids(sandbox.state.ivvy.tasks, 'id'),
	ivvyList: () => ids(sandbox.state.ivvy.tasks, 'id'),
	bulk: () => {
		const rows = [...sandbox.state.leadSquared.opportunityActivities];
		const item = ({ ActivityEvent_Note }: Row) => Number(/\d+/.exec(String(ActivityEvent_Note)));
		return ids(
			rows.sort((one, other) => item(one) - item(other)),
			'ProspectActivityId',
		);
	},
	inBulk: () => sandbox.state.leadSquared.leads.map(() => undefined),
	reads: () => ids(sandbox.state.ivvy.contacts, 'id'),
	leadSquaredList: () => ids(sandbox.state.leadSquared.opportunityActivities, 'ProspectActivityId'),
};

const matching = (rows: Row[], name: string, text: (index: number) => string) =>
	rows.filter((row, index) => row[name] === text(index)).length;

const changedTasks = () =>
	matching(
		sandbox.state.ivvy.tasks,
		'name',
		(index) => `Confirm final numbers of event ${index} again`,
	);

/** Counts the records that hold what their own item said. */
const written: Partial<Record<WayName, () => number>> = {
	single: changedTasks,
	batch: changedTasks,
	bulk: () =>
		new Set(
			sandbox.state.leadSquared.opportunityActivities
				.filter(({ ActivityEvent_Note: text, OpportunityId }) => {
					const item = Number(/^Row (\d+) of the import$/.exec(String(text))?.[1]);
					return OpportunityId === guid(kinds.opportunity, 1000 + (item % 40));
				})
				.map(({ ActivityEvent_Note }) => ActivityEvent_Note),
		).size,
	inBulk: () =>
		matching(
			sandbox.state.leadSquared.leads,
			'JobTitle',
			(index) => `Head of events, desk ${index}`,
		),
};

/** What a run did, as the vendor sees it. */
export interface Done {
	calls: number;
	/** Records that hold what their own item said; `undefined` for a way that only reads. */
	written?: number;
	/** Over the ids that have to come out, in order. */
	digest: string;
}

serve({
	urls: () => ({ ivvyUrl: sandbox.ivvyUrl, leadSquaredUrl: sandbox.leadSquaredUrl }),
	/** Fresh state with so many records as this way needs. */
	prepare(name: WayName, count: number) {
		sandbox.reset();
		mergeSettings(sandbox.settings, { keepsBodies: false });
		fill[name](count);
		globalThis.gc?.();
	},
	/** @throws Error when a call failed */
	done(name: WayName): Done {
		const { calls } = sandbox;
		const failed = calls.filter(({ status }) => status !== 200);
		if (failed.length > 0)
			throw new Error(`${failed.length} calls failed, the first one with ${failed[0].status}`);
		return {
			calls: calls.length,
			written: written[name]?.(),
			digest: digestOf(expected[name]()),
		};
	},
});
