/** The sandbox in a process of its own, so that it shares no event loop with what is measured. */

import { startSandbox } from '../../sandbox/index.mts';
import { guid, kinds, seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { mergeSettings } from '../../sandbox/settings.mts';
import type { Row } from '../../sandbox/types.mts';
import { serve } from '../lib/child.mts';

const sandbox = await startSandbox();

/** Rows like the last seeded one, under ids of their own. */
function fill(table: Row[], count: number, change: (index: number) => Row): void {
	const like = table[0];
	for (let index = 0; index < count; index++) table.push({ ...like, ...change(index) });
}

const seeds = {
	opportunities: (count: number) =>
		fill(sandbox.state.leadSquared.opportunities, count, (index) => ({
			OpportunityId: guid(kinds.opportunity, 1000 + index),
			RelatedProspectId: seedIds.leads[index % seedIds.leads.length],
		})),
	tasks: (count: number) =>
		fill(sandbox.state.ivvy.tasks, count, (index) => ({
			id: 1_000_000 + index,
			name: `Confirm final numbers of event ${index}`,
			description:
				'Numbers, menu and seating are to be confirmed with the client before the contract is sent',
		})),
	/** All of one opportunity. */
	activities(count: number) {
		const { opportunityActivities } = sandbox.state.leadSquared;
		for (let index = 0; index < count; index++) {
			const at = new Date(Date.UTC(2026, 0, 1) + index * 1000)
				.toISOString()
				.slice(0, 19)
				.replace('T', ' ');
			opportunityActivities.push({
				OpportunityId: guid(kinds.opportunity, 1),
				ProspectId: seedIds.leads[0],
				ProspectActivityId: guid(kinds.activity, 1000 + index),
				ActivityEvent: '201',
				ActivityEvent_Note: `Seating plan ${index} confirmed by phone`,
				CreatedOn: at,
				_autoId: 1000 + index,
			});
		}
	},
};

export interface Counts {
	calls: number;
	/** Calls by action. */
	actions: Record<string, number>;
	throttled: number;
	/** Answers that were neither 200 nor throttled, nor to a question for results that came too early. */
	failed: number;
	/** When the calls that were let through arrived, and those that were not. Epoch milliseconds. */
	accepted: number[];
	refused: number[];
	/** The sandbox's own CPU since it was prepared. */
	cpuMs: number;
}

let cpu = process.cpuUsage();

serve({
	urls: () => ({ ivvyUrl: sandbox.ivvyUrl, leadSquaredUrl: sandbox.leadSquaredUrl }),
	/** Fresh state with so many rows more, and these settings. */
	prepare(settings: object, rows: Partial<Record<keyof typeof seeds, number>>) {
		sandbox.reset();
		mergeSettings(sandbox.settings, { keepsBodies: false, ...settings });
		for (const [name, count] of Object.entries(rows)) seeds[name as keyof typeof seeds](count);
		globalThis.gc?.();
		cpu = process.cpuUsage();
	},
	/** How many rows a table of iVvy has. */
	size: (table: 'tasks') => sandbox.state.ivvy[table].length,
	counts(withTimes = false): Counts {
		const { calls } = sandbox;
		const actions: Record<string, number> = {};
		for (const { action } of calls) actions[action] = (actions[action] ?? 0) + 1;
		const accepted = calls.filter(({ status }) => status === 200);
		const refused = calls.filter(({ status }) => status === 429);
		const early = calls.filter(
			({ action, status }) => action === 'batch/results' && status === 400,
		);
		const { user, system } = process.cpuUsage(cpu);
		return {
			calls: calls.length,
			actions,
			throttled: refused.length,
			failed: calls.length - accepted.length - refused.length - early.length,
			accepted: withTimes ? accepted.map(({ at }) => at) : [],
			refused: withTimes ? refused.map(({ at }) => at) : [],
			cpuMs: (user + system) / 1000,
		};
	},
});
