import { NodeOperationError } from 'n8n-workflow';

import { FieldProblem, type WantedId } from '../table/operation';
import { unread } from '../wire/answer';
import { findByName, type Found } from '../wire/byName';
import type { Ask, Entry, Form, Searches } from '../wire/search';
import type { NotDone } from '../wire/vendor';
import { inputFailure, nameFailure, type Failure } from './errors';
import type { Run } from './run';

/** So many records stand in a message. */
const mostListed = 5;

function listed(entries: Entry[]): string {
	const shown = entries.slice(0, mostListed).map(({ name, value }) => `${name} (ID ${value})`);
	const more = entries.length - shown.length;
	return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

/** The one record that is called so. @throws FieldProblem with those that may be meant */
function oneOf({ called, similar, isWhole }: Found, { displayName, name }: WantedId): Entry {
	const [only, ...others] = called;
	if (only && others.length === 0 && isWhole) return only;
	if (others.length > 0) {
		throw new FieldProblem(
			`'${displayName}': ${called.length} records are called '${name}': ${listed(called)}`,
			'Give the ID of the one that is meant.',
		);
	}
	const why = isWhole
		? `no record is called '${name}'`
		: `too many records have '${name}' in their names to tell which one is meant`;
	const maybe = [...called, ...similar];
	throw new FieldProblem(
		`'${displayName}': ${why}${maybe.length > 0 ? `. Similar: ${listed(maybe)}` : ''}`,
		"Give the record's ID: Get Many finds it, and the form has it under 'From List'.",
	);
}

/** What came of looking up a name. */
type Finding = { entry: Entry } | { failure: Failure };

async function lookUp(
	{ attempt, line, isOver }: Run,
	searches: Searches,
	wanted: WantedId,
	form: Form,
): Promise<Finding> {
	/** Why there is no answer: what came of the call, or what ended the run. */
	let ended: { reply: NotDone } | { reason: Error } | undefined;
	const ask: Ask = async (request) => {
		const reply = await line
			.send(request, { repeatable: true, isOff: isOver })
			.catch((reason: Error) => {
				ended = { reason };
				throw reason;
			});
		if (reply.kind === 'done') return reply.data;
		ended = { reply };
		throw new Error(reply.message);
	};
	const find = async (): Promise<Finding> => {
		const search = searches[wanted.search];
		if (!search) throw new Error(`The node has no search '${wanted.search}'`);
		return { entry: oneOf(await findByName(search.sources, wanted.name, ask, form), wanted) };
	};
	return await find().catch((cause: Error) => {
		if (ended && 'reason' in ended) throw ended.reason;
		if (cause instanceof FieldProblem) return { failure: inputFailure(attempt, cause) };
		// The list hangs on another field, which is not filled in.
		if (cause instanceof NodeOperationError) {
			const problem = `'${wanted.displayName}' cannot be looked up by its name: ${cause.message}`;
			return {
				failure: inputFailure(attempt, new FieldProblem(problem, "Or give the record's ID.")),
			};
		}
		return { failure: nameFailure(attempt, ended?.reply ?? unread(cause), wanted.displayName) };
	});
}

/** A look-up of the run, with what its list hung on in the form. */
interface Kept {
	formHad: Map<string, string>;
	finding: Promise<Finding>;
}

const asText = (value: unknown): string => JSON.stringify(value) ?? '';

/** Looks each name up once in a run, for all items whose forms say the same. */
export function finderOf(run: Run, searches: Searches) {
	const kept = new Map<string, Kept[]>();
	return async (wanted: WantedId, form: Form): Promise<Finding> => {
		const key = JSON.stringify([wanted.search, wanted.name.toLowerCase()]);
		const all = kept.get(key) ?? [];
		kept.set(key, all);
		// Another item may add one while this one waits.
		for (let index = 0; index < all.length; index++) {
			const { formHad, finding } = all[index] as Kept;
			const found = await finding;
			const hasSame = ([path, text]: [string, string]) =>
				asText(form.getCurrentNodeParameter(path)) === text;
			if ([...formHad].every(hasSame)) return found;
		}
		const formHad = new Map<string, string>();
		const watched: Form = {
			...form,
			getCurrentNodeParameter(path) {
				const value = form.getCurrentNodeParameter(path);
				formHad.set(path, asText(value));
				return value;
			},
		};
		const finding = lookUp(run, searches, wanted, watched);
		all.push({ formHad, finding });
		return await finding;
	};
}
