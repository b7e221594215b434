import { FieldProblem } from '../table/operation';
import { Unreadable, unread } from '../wire/answer';
import { CalledOff } from '../wire/send';
import type { NotDone, VendorRequest } from '../wire/vendor';
import { inputFailure, lookUpFailure } from './errors';
import type { Job, Run } from './run';

/**
 * Runs the look-up that an operation makes before its write. What says no, or cannot be asked, is told for the item.
 * @throws CalledOff when the run was over before the look-up was sent
 */
export async function mayBeSent(run: Run, { item, values }: Job): Promise<boolean> {
	const { attempt, line } = run;
	let notAnswered: NotDone | undefined;
	const ask = async (request: VendorRequest): Promise<unknown> => {
		const how = { repeatable: true, lane: attempt.operation.lane, isOff: run.isOver };
		const reply = await line.send(request, how);
		if (reply.kind === 'done') return reply.data;
		if (reply.kind === 'refused') return undefined;
		notAnswered = reply;
		throw new Unreadable(reply.message);
	};
	const check = async () => {
		await attempt.operation.checkFirst?.(values, ask);
		return true;
	};
	return await check().catch((reason: unknown) => {
		if (reason instanceof CalledOff) throw reason;
		const failure =
			reason instanceof FieldProblem
				? inputFailure(attempt, reason)
				: lookUpFailure(attempt, notAnswered ?? unread(reason));
		run.settle(item, { failure });
		return false;
	});
}
