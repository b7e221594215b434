import type { IExecuteFunctions, NodeExecutionHint } from 'n8n-workflow';

import { ivvy } from '../../nodes/Ivvy/wire/vendor';
import { Preview } from '../../nodes/shared/engine/preview';
import type { GetParameter } from '../../nodes/shared/engine/request';
import type { Job, Outcome, Run } from '../../nodes/shared/engine/run';
import type { Operation, Values } from '../../nodes/shared/table/operation';
import type { Line, Sending } from '../../nodes/shared/wire/send';
import type { Reply, Vendor, VendorRequest } from '../../nodes/shared/wire/vendor';

/** An operation that writes. */
export const make = { call: 'any/make', name: 'Make', fields: [] } as unknown as Operation;
/** The form with the switch in this place. */
export const options =
	(previewOnly: unknown): GetParameter =>
	(name, fallback) =>
		name === 'sendOptions' ? { previewOnly } : fallback;

/** An item that sends its number. */
export const jobOf = (item: number, more: Partial<Values> = {}): Job =>
	({ item, values: { body: { id: item }, query: {}, ...more } }) as Job;
export const write: VendorRequest = { method: 'POST', path: '/make', body: '{"id":1}' };

interface World {
	operation?: Partial<Operation>;
	/** iVvy unless said otherwise. */
	vendor?: Vendor;
	width?: number;
	limits?: Line['limits'];
	/** How many items ask for a preview. */
	items?: number;
}

/** A preview over a run whose answers take 100 ms, those of the lane for bulk calls 1,000 ms. */
export function previewing({
	operation,
	vendor = ivvy,
	width,
	limits = {},
	items = 1,
}: World = {}) {
	const done = { ...make, ...operation };
	const attempt = {
		vendor,
		resource: { value: 'any', name: 'Any', operations: [] },
		operation: done,
	};
	const preview = new Preview(attempt, () => true);
	for (let item = 0; item < items; item++) preview.ask(item, options(true));
	const sent: VendorRequest[] = [];
	const settled: Array<[number, Outcome]> = [];
	const line: Line = {
		...{ account: 'any', address: 'https://vendor.example.com', limits },
		plan: () => undefined,
		send: async (request): Promise<Reply> => {
			sent.push(request);
			return { kind: 'done', data: 'answer' };
		},
		usualMs: (lane) => (lane === 'bulk' ? 1_000 : 100),
		pause: async () => undefined,
	};
	const run = {
		...{ attempt, line, width, underWay: [], isOver: () => false },
		settle: (item: number, outcome: Outcome) => void settled.push([item, outcome]),
	} as unknown as Run;
	const over = preview.over(run);
	const note = async (jobs: Job[], more: Partial<Sending> = {}, request = write) =>
		await over.line.send(request, { repeatable: false, of: { operation: done, jobs }, ...more });
	const ask = async (how: Partial<Sending> = {}) =>
		await over.line.send({ method: 'POST', path: '/ask' }, { repeatable: true, ...how });
	const end = (failed: Array<Outcome | undefined>) => {
		const hints: NodeExecutionHint[] = [];
		const context = {
			addExecutionHints: (...given: NodeExecutionHint[]) => hints.push(...given),
		} as unknown as IExecuteFunctions;
		const outcomes = preview.end(context, failed);
		return { outcomes, message: hints.map(({ message }) => message).join() };
	};
	return { preview, over, run, sent, settled, note, ask, end };
}

export const failure: Outcome = {
	failure: { message: 'No', hint: '', attempted: '', outcome: 'notSent' },
};
