import { isEmpty, isLeftOut } from '../table/field';
import { isObject, isPlain } from '../table/json';
import { emptyValues } from '../table/mapper';
import { isMoved } from '../table/moved';
import {
	FieldProblem,
	type Field,
	type Operation,
	type ReadContext,
	type Values,
	type WantedId,
} from '../table/operation';

/** Gives the resolved value of one parameter for the item at hand. */
export type GetParameter = (name: string, fallback: unknown) => unknown;

/** The objects of one item that several fields may have made together, each with the field that it came from. */
type Parts = Array<{ field: Field; part: Record<string, unknown> }>;

/** @throws FieldProblem when a field sets what one before it has set */
function checkOnce(parts: Parts, { field, part }: Parts[number], noun: string): void {
	for (const earlier of parts) {
		if (earlier.field.wire !== field.wire || earlier.field.place !== field.place) continue;
		const known = new Set(Object.keys(earlier.part).map((key) => key.toLowerCase()));
		const twice = Object.keys(part).find((key) => known.has(key.toLowerCase()));
		if (twice === undefined) continue;
		throw new FieldProblem(
			`'${field.property.displayName}' sets the ${noun} ${twice} that another field sets too`,
			`The other one is '${earlier.field.property.displayName}'. The vendor takes each ${noun} once: keep one of them.`,
		);
	}
}

/** Does the field that has moved to the top of the form say something there? Then nobody sees what it held before. */
function isGivenAbove(values: Values, field: Field): boolean {
	const { place, wire } = field;
	return isMoved(field) && place !== 'form' && values[place]?.[wire] !== undefined;
}

/** Puts one wire value in its place; objects under the same name (filter conditions) are joined. */
function put(
	values: Values,
	parts: Parts,
	field: Field,
	value: unknown,
	noun: 'field' | 'condition',
): void {
	if (value === undefined || field.place === 'form') return;
	const target = (values[field.place] ??= {});
	if (!isObject(value)) {
		target[field.wire] = value;
		return;
	}
	const present = target[field.wire];
	if (isObject(present)) checkOnce(parts, { field, part: value }, noun);
	parts.push({ field, part: value });
	target[field.wire] = isObject(present) ? { ...present, ...value } : value;
}

function labelOf(operation: Operation, wire: string): string {
	const all = [...operation.fields, ...(operation.collection?.fields ?? [])];
	return all.find((field) => field.wire === wire)?.property.displayName ?? wire;
}

/** The context, and whether it was asked for what may be different for each item; also which record a name stands for may be. */
function watch(context: ReadContext): { watched: ReadContext; asks: { ofItem: boolean } } {
	const asks = { ofItem: false };
	const ofItem = <T>(value: T): T => ((asks.ofItem = true), value);
	const { idOf } = context;
	const watched: ReadContext = {
		...context,
		get json() {
			return ofItem(context.json);
		},
		get clearsEmpty() {
			return ofItem(context.clearsEmpty);
		},
		...(idOf ? { idOf: (wanted: WantedId) => ofItem(idOf(wanted)) } : {}),
	};
	return { watched, asks };
}

/** A field at the top of the form. */
class TopField {
	/** What it gives to each item, once that is known to be the same. */
	private same: { value: unknown } | undefined;
	/** Its parameter has an expression, which may give nothing. */
	private readonly isMapped: boolean;

	/** @param mayBeSame its parameter is the same for all items */
	constructor(
		readonly field: Field,
		private mayBeSame: boolean,
	) {
		this.isMapped = !mayBeSame;
	}

	/** Is it known to give nothing to any item? */
	get isSilent(): boolean {
		return this.same !== undefined && this.same.value === undefined;
	}

	/** Its value, or nothing where its parameter is blank. @throws FieldProblem */
	value(get: GetParameter, context: ReadContext): unknown {
		if (this.same) return this.same.value;
		const { name, read } = this.field;
		const raw = get(name, undefined);
		// A top-level field is always there, so an empty one means "nothing given", not "clear it".
		const isBlank = typeof raw === 'string' && isEmpty(raw);
		// A field of the form that nobody has filled in is not worth a word.
		if (this.isMapped && isEmpty(raw) && this.field.place !== 'form')
			context.leftOut?.(this.field.property.displayName, 'empty');
		if (!this.mayBeSame) return isBlank ? undefined : read(raw, context);
		const { watched, asks } = watch(context);
		const value = isBlank ? undefined : read(raw, watched);
		// What has parts may not be shared.
		if (isPlain(value) && !asks.ofItem) this.same = { value };
		else this.mayBeSame = false;
		return value;
	}
}

/** Reads every field of an operation for one item after the other. No I/O. */
export class ValuesReader {
	private readonly top: TopField[];
	private readonly empty: TopField | undefined;
	private readonly added: Map<string, Field>;

	/** @param isFixed is the parameter of this name the same for all items? */
	constructor(
		private readonly operation: Operation,
		isFixed: (name: string) => boolean = () => false,
	) {
		this.top = operation.fields.map((field) => new TopField(field, isFixed(field.name)));
		this.empty = this.top.find(({ field }) => field.name === emptyValues.name);
		this.added = new Map(operation.collection?.fields.map((field) => [field.name, field]));
	}

	/** @throws FieldProblem naming the field that is missing, malformed or against a rule */
	read(get: GetParameter, given: ReadContext): Values {
		const values: Values = { body: {}, query: {} };
		const clearsEmpty = this.empty?.value(get, given) === 'clear';
		const context = clearsEmpty ? { ...given, clearsEmpty } : given;
		const parts: Parts = [];
		for (const top of this.top) {
			if (top.isSilent) continue;
			const value = top.value(get, context);
			if (value !== undefined) put(values, parts, top.field, value, 'field');
		}
		this.readAdded(values, parts, get, context);
		this.check(values);
		return values;
	}

	private readAdded(values: Values, parts: Parts, get: GetParameter, context: ReadContext): void {
		const { collection } = this.operation;
		if (!collection) return;
		const { name, fields } = collection;
		const added = get(name, {}) ?? {};
		if (!isObject(added)) {
			throw new FieldProblem(
				`'${name}' must be an object with fields, got ${Array.isArray(added) ? 'a list' : typeof added}`,
				'Add its fields in the form.',
			);
		}
		for (const key of Object.keys(added)) {
			const field = this.added.get(key);
			if (!field) {
				throw new FieldProblem(
					`'${key}' is not a field of this operation`,
					`Remove it, or use one of: ${fields.map((known) => known.name).join(', ')}.`,
				);
			}
			if (isGivenAbove(values, field)) continue;
			const value = isLeftOut(added[key], context) ? undefined : field.read(added[key], context);
			if (value === undefined && isEmpty(added[key]))
				context.leftOut?.(field.property.displayName, 'empty');
			put(values, parts, field, value, name === 'filters' ? 'condition' : 'field');
		}
	}

	private check(values: Values): void {
		const { body, query, file, option } = values;
		for (const wire of this.operation.required) {
			const isGiven =
				body[wire] !== undefined ||
				query[wire] !== undefined ||
				file?.[wire] !== undefined ||
				option?.[wire] !== undefined;
			if (!isGiven) {
				throw new FieldProblem(
					`'${labelOf(this.operation, wire)}' is required`,
					'Fill in the field, or check that its expression gives a value for this item.',
				);
			}
		}
		for (const rule of this.operation.rules) {
			const broken = rule.broken(values);
			if (broken) throw new FieldProblem(broken.message, broken.hint);
		}
	}
}

/** The values of one item. @throws FieldProblem */
export function readValues(operation: Operation, get: GetParameter, given: ReadContext): Values {
	return new ValuesReader(operation).read(get, given);
}

/** A switch, also as the text that an expression may give. */
export function isTrue(value: unknown): boolean {
	return typeof value === 'string'
		? value.trim().toLowerCase() === 'true'
		: value === true || value === 1;
}

const usualLimit = 50;

/**
 * How many records a list operation may give for one item: `Infinity` with "Return All".
 * @throws FieldProblem when the limit is not a whole number of at least 1
 */
export function readLimit(get: GetParameter, context: Pick<ReadContext, 'isTool'> = {}): number {
	if (isTrue(get('returnAll', false))) return Infinity;
	const given = get('limit', usualLimit);
	const limit = isLeftOut(given, context) ? usualLimit : Number(given);
	if (!Number.isInteger(limit) || limit < 1) {
		throw new FieldProblem(
			"'Limit' must be a whole number of at least 1",
			"Enter a number, or switch on 'Return All'.",
		);
	}
	return limit;
}

/** What the user chose among the options of sending, `undefined` for nothing. */
export function givenSendOption(get: GetParameter, name: string): unknown {
	const options = get('sendOptions', {});
	return isObject(options) ? options[name] : undefined;
}

/** What the user chose among the options of sending; workflows that were saved earlier have it beside them. */
export function readSendOption(get: GetParameter, name: string, usual: unknown): unknown {
	return givenSendOption(get, name) ?? get(name, usual);
}

/**
 * How many writes may be under way at the same time; `undefined` where the user does not say it.
 * @throws FieldProblem when the number is not a whole one of at least 1
 */
export function readCallsAtATime(get: GetParameter): number | undefined {
	const given = givenSendOption(get, 'callsAtATime');
	if (given === undefined) return undefined;
	const width = Number(given);
	if (!Number.isInteger(width) || width < 1) {
		throw new FieldProblem(
			"'Calls at a Time' must be a whole number of at least 1",
			'Enter a number; 1 sends one call after the other.',
		);
	}
	return width;
}

/** May this item's call be repeated although it may have been processed already? */
export function isRepeatable({ repeat }: Operation, values: Values): boolean {
	if (typeof repeat === 'object') return values.body[repeat.with] !== undefined;
	return repeat === 'always';
}
