/** Adds, changes and removes records of its own, and says what it leaves behind. */

import { Stopped } from './account.mts';
import {
	documentedFor,
	isUnknownCall,
	namesOf,
	operationName,
	refusalOf,
	requestOf,
	resultOf,
	unknownCall,
	type Check,
} from './check.mts';
import { compare } from './compare.mts';
import { Unfilled } from './fill.mts';
import { maskedText } from './names.mts';
import type { Operation, Resource, Result } from './types.mts';
import { goesWith, steps, testName, type Made, type Step } from './writeSteps.mts';

/** The new record's id: iVvy's `id`, LeadSquared's `Message.Id`. */
function idIn(body: unknown): unknown {
	const { id, Message } = (body ?? {}) as { id?: unknown; Message?: { Id?: unknown } };
	return id ?? Message?.Id;
}

function find(resources: Resource[], name: string): { resource: Resource; operation: Operation } {
	const [of, value] = name.split('.');
	const resource = resources.find((one) => one.value === of)!;
	return { resource, operation: resource.operations.find((one) => one.value === value)! };
}

/** So many types of activities are looked at. */
const mostTypes = 10;

const firstOpportunityCode = 12_000;

const unsure = new Set(['unclear', 'unavailable']);

async function write(check: Check, step: Step, made: Made): Promise<Result> {
	const { resource, operation } = find(check.account.nodes.resources, step.operation);
	const name = operationName(resource, operation);
	const told = (more: Partial<Result>) =>
		resultOf(check, 'write', name, { call: operation.call, ...more });
	const missing = step.needs?.find((one) => made[one] === undefined);
	if (missing)
		return told({ verdict: 'not tried', why: `It needs the ${missing} that was not added` });
	let request;
	try {
		const form = await check.forms.fillWith(resource.value, operation, step.form(made, check.pool));
		request = requestOf(check, operation, check.forms.values(operation, form));
	} catch (error) {
		if (error instanceof Stopped) throw error;
		const { message } = error as Error;
		const why =
			error instanceof Unfilled ? message : `The form was not accepted: ${maskedText(message)}`;
		return told({ verdict: 'not tried', why });
	}
	// A write is never repeated where nobody knows whether it was done.
	const answer = await check.account.call(request, false);
	const documented = documentedFor(check, operation);
	if (answer.reply.kind !== 'done') {
		// It may be there all the same, so that it is told as left behind.
		if (step.adds && unsure.has(answer.reply.kind)) made[`${step.adds}, perhaps`] = true;
		if (isUnknownCall(answer)) return told({ differences: [unknownCall] });
		return told({ verdict: 'refused', why: refusalOf(answer, documented?.names) });
	}
	if (step.adds) made[step.adds] = idIn(answer.body);
	if (step.addsToo) made[step.addsToo] = true;
	if (step.removes) delete made[step.removes];
	const compared = documented?.answer
		? compare(documented.answer, [answer.body], namesOf(check), check.seenForms)
		: { differences: [], notes: ['No page shows its answer: nothing to compare with'] };
	return told(compared);
}

/** A type of activities that asks for no field of its own: only such a one can be added without knowing the account. */
async function chooseActivityType({ account, pool }: Check): Promise<void> {
	const { mapActivityFields: map } = account.nodes.resourceMapping;
	if (!map) return;
	const form = { resource: 'activity', operation: 'create' };
	const path = '/v2/ProspectActivity.svc/ActivityTypes.Get';
	const { body } = await account.call({ method: 'GET', path });
	const types = (Array.isArray(body) ? body : []) as Array<{
		ActivityEvent?: unknown;
		EventType?: unknown;
	}>;
	// Those of the account, not of the system nor of opportunities.
	const own = types.filter(
		({ ActivityEvent, EventType }) =>
			EventType === 2 && Number(ActivityEvent) < firstOpportunityCode,
	);
	for (const { ActivityEvent: activityType } of own.slice(0, mostTypes)) {
		const context = account.context({ ...form, activityEvent: activityType });
		// A type whose fields nobody may read is not the one.
		const fields = await map.call(context).then(
			(mapped) => mapped.fields,
			() => undefined,
		);
		if (!fields || fields.some(({ required }) => required)) continue;
		pool.take('given', { activityType });
		return;
	}
}

/** What is still there, as a result of its own. */
function leftBehind(check: Check, made: Made): Result {
	const { name } = check.account.nodes;
	const owners = goesWith[name];
	const left = Object.keys(made).filter((one) => !(one in owners) || owners[one] in made);
	return resultOf(check, 'write', 'What is left behind', {
		notes:
			left.length === 0
				? ['Nothing: all that was added is removed']
				: [
						`${left.join(', ')}, called "${testName}": remove ${left.length > 1 ? 'them' : 'it'} by hand`,
					],
	});
}

/**
 * All steps in turn. When the run is stopped, what was added is still removed as far as it can be.
 * @param tell gets each result
 */
export async function runWrites(
	check: Check,
	tell: (result: Result) => void,
	say: (what: string) => void,
): Promise<void> {
	const made: Made = {};
	let stopped: unknown;
	// Without one, the steps that need it say so.
	await chooseActivityType(check).catch(() => undefined);
	for (const step of steps[check.account.nodes.name]) {
		if (check.account.isStopped()) {
			stopped = new Stopped();
			check.account.isFinishing = true;
		}
		if (stopped && !step.removes) continue;
		say(step.operation);
		try {
			tell(await write(check, step, made));
		} catch (error) {
			if (!(error instanceof Stopped)) throw error;
			stopped = error;
			check.account.isFinishing = true;
		}
	}
	tell(leftBehind(check, made));
	if (stopped) throw stopped;
}
