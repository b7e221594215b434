import { FieldProblem } from '../table/operation';
import { Unreadable, unread } from '../wire/answer';
import type { NotDone, VendorRequest } from '../wire/vendor';
import { inputFailure, lookUpFailure } from './errors';
import type { Job, Run } from './run';

/** Runs the look-up that an operation makes before its write. What says no, or cannot be asked, is told for the item. */
export async function mayBeSent(run: Run, { item, values }: Job): Promise<boolean> {
	const { attempt, line } = run;
	let notAnswered: NotDone | undefined;
	const ask = async (request: VendorRequest): Promise<unknown> => {
		const reply = await line.send(request, { repeatable: true, lane: attempt.operation.lane });
		if (reply.kind === 'done') return reply.data;
		if (reply.kind === 'refused') return undefined;
		notAnswered = reply;
		throw new Unreadable(reply.message);
	};
	try {
		await attempt.operation.checkFirst?.(values, ask);
		return true;
	} catch (error) {
		const failure =
			error instanceof FieldProblem
				? inputFailure(attempt, error)
				: lookUpFailure(attempt, notAnswered ?? unread(error));
		run.settle(item, { failure });
		return false;
	}
}
