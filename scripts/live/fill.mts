/** Fills in an operation's form as a user would: from its own lists, with records that were seen, with a span of time. */

import type { Account, Form } from './account.mts';
import type { Pool } from './pool.mts';
import { fromItsList, presets } from './presets.mts';
import type { Field, Operation, Values } from './types.mts';

/** Why a form cannot be filled in. */
export class Unfilled extends Error {}

/** From when to when, in days from now. */
export type Span = readonly [from: number, to: number];

/** Which of several ways to fill in a form. */
export interface Way {
	/** Which entry of its first list is chosen. */
	entry: number;
	span: Span;
}

const isFrom = (name: string) => /^(from|start)/i.test(name);

const momentFor = ({ name }: Field, [from, to]: Span): string =>
	new Date(Date.now() + (isFrom(name) ? from : to) * 86_400_000).toISOString().slice(0, 19);

/** The search behind a field's list. */
export const searchOf = ({ property }: Field): string | undefined =>
	property.modes?.map((mode) => mode.typeOptions?.searchListMethod).find(Boolean);

const chosen = (value: unknown) => ({ __rl: true, mode: 'list', value });

/** Every field of a form. */
export const allOf = ({ fields, collection }: Operation): Field[] => [
	...fields,
	...(collection?.fields ?? []),
];

/** The label in "Choose the venue first", which a list says when it depends on another field. */
const wantedFirst = (error: unknown) =>
	/^Choose the (.+) first$/i.exec((error as Error).message)?.[1]?.toLowerCase();

export class Forms {
	/** Entries of the lists that were asked for already: many forms have the same. */
	private readonly found = new Map<string, Array<string | number>>();
	private readonly account: Account;
	private readonly pool: Pool;

	constructor(account: Account, pool: Pool) {
		this.account = account;
		this.pool = pool;
	}

	private async entries(method: string, form: Form): Promise<Array<string | number>> {
		const { resource: _resource, operation: _operation, ...depends } = form;
		const key = `${method} ${JSON.stringify(depends)}`;
		const known = this.found.get(key);
		if (known) return known;
		const { results } = await this.account.nodes.listSearch[method].call(
			this.account.context(form),
		);
		const values = results.map(({ value }) => value);
		this.found.set(key, values);
		return values;
	}

	/** The entries of a field's list; what the list depends on is chosen first. @throws Unfilled */
	async listOf(
		field: Field,
		operation: Operation,
		form: Form,
		entry = 0,
	): Promise<Array<string | number>> {
		for (;;) {
			try {
				return await this.entries(searchOf(field) ?? '', form);
			} catch (error) {
				const label = wantedFirst(error);
				const first = allOf(operation).find(
					({ name, property }) =>
						property.displayName.toLowerCase() === label && form[name] === undefined,
				);
				if (!first) throw error;
				form[first.name] = chosen(await this.pick(first, operation, form, entry));
			}
		}
	}

	private async pick(
		field: Field,
		operation: Operation,
		form: Form,
		entry: number,
	): Promise<unknown> {
		const value = (await this.listOf(field, operation, form, entry))[entry];
		if (value === undefined)
			throw new Unfilled(`The list of '${field.property.displayName}' has no entry`);
		return value;
	}

	/**
	 * The parameters of a form with its required fields.
	 * @throws Unfilled when neither a list nor an answer so far has a value for one of them
	 */
	async fill(resource: string, operation: Operation, { entry, span }: Way): Promise<Form> {
		const preset = presets[`${this.account.nodes.name} ${resource}.${operation.value}`]?.(
			this.pool,
		);
		return await this.fillWith(resource, operation, preset, { entry, span });
	}

	/** The same with a form that is filled in already in part. @throws Unfilled */
	async fillWith(
		resource: string,
		operation: Operation,
		preset: Form | undefined,
		{ entry, span }: Way = { entry: 0, span: [0, 1] },
	): Promise<Form> {
		const form: Form = { resource, operation: operation.value, ...preset };
		let left = entry;
		const isAsked = ({ name, wire }: Field) =>
			operation.required.includes(wire) || (preset !== undefined && name in preset);
		for (const field of operation.fields.filter(isAsked)) {
			const { name, property } = field;
			if (form[name] === fromItsList || (form[name] === undefined && !(preset && name in preset))) {
				form[name] = searchOf(field)
					? chosen(await this.pick(field, operation, form, left))
					: this.plainValue(field, span);
				// Only the first list is gone through: what depends on it comes with it.
				if (searchOf(field)) left = 0;
			}
			if (form[name] === undefined)
				throw new Unfilled(`No answer so far has a value for '${property.displayName}'`);
		}
		return form;
	}

	private plainValue(field: Field, span: Span): unknown {
		const { type, options } = field.property;
		if (type === 'dateTime') return momentFor(field, span);
		if (type === 'options') return options?.find(({ value }) => value !== '')?.value;
		return undefined;
	}

	/** The wire values of a form. @throws Error when the node would refuse it */
	values(operation: Operation, form: Form): Values {
		const get = (name: string, fallback: unknown) => form[name] ?? fallback;
		return this.account.nodes.readValues(operation, get, { timeZone: 'UTC' });
	}
}
