import { readFileSync } from 'node:fs';

/**
 * One thing that a real account does otherwise than the vendor's pages say, as a live report shows it. The file of them,
 * `reference/corrections.json`, changes the reference data for everything that reads it: sandbox, coverage tests, live check.
 */
export interface Correction {
	vendor: 'ivvy' | 'leadSquared';
	/** As the reference names it: 'crm/getTaskList', 'task.get', or 'webhooks' for LeadSquared's lists of events. */
	call: string;
	/** What is sent, or what comes back. */
	in: 'request' | 'answer';
	change: 'rename' | 'retype' | 'remove' | 'add' | 'codes' | 'pageCap' | 'envelope';
	/** The field as it is documented, with dots to those inside of it; `add` says where the new one stands. */
	field?: string;
	/**
	 * rename: the name. retype: the type, in LeadSquared's answers an example value. add: the field as the reference has
	 * them, in LeadSquared's answers an example value. codes: the codes, iVvy's as `{ value, name }`. pageCap: the number.
	 * envelope: 'collection', 'object' or 'list'; LeadSquared's as an example.
	 */
	to?: unknown;
	/** Where it was seen, such as the issue that has the report. */
	source: string;
	/** The day on which it was entered, `yyyy-mm-dd`. */
	date: string;
}

/** A field of the reference, of either vendor. */
interface Field {
	name: string;
	type: string;
	enum?: unknown;
	fields?: Field[];
	items?: Field[];
}

type Row = Record<string, unknown>;

/** An action of iVvy or an endpoint of LeadSquared, as far as it can be corrected. */
interface Entry {
	namespace?: string;
	action?: string;
	resource?: string;
	operation?: string;
	params?: Field[];
	query?: Field[];
	body?: { fields?: Field[] };
	response?: { shape: string; fields: Field[]; example: unknown };
	exampleResponse?: unknown;
	paging?: Row | null;
	pageCap?: number;
}

interface Reference {
	actions?: Entry[];
	endpoints?: Entry[];
	webhooks?: Row;
}

const file =
	process.env.REFERENCE_CORRECTIONS ?? new URL('reference/corrections.json', import.meta.url);

const all = JSON.parse(readFileSync(file, 'utf8')) as Correction[];

/** A correction that does not fit is told: what it corrects may have been corrected at its source. */
function misfit({ vendor, call, change, field }: Correction, why: string): never {
	throw new Error(`Correction '${change}' of ${vendor} ${call} ${field ?? ''}: ${why}`);
}

const callOf = ({ namespace, action, resource, operation }: Entry) =>
	namespace ? `${namespace}/${action}` : `${resource}.${operation}`;

/** The list of fields that one stands in, and its place there; -1 where it is not. */
function placeOf(lists: Field[][], path: string[]): { list: Field[]; at: number } {
	const [name, ...rest] = path;
	for (const list of lists) {
		const at = list.findIndex((field) => field.name === name);
		if (at < 0) continue;
		const { fields, items } = list[at];
		return rest.length === 0 ? { list, at } : placeOf([fields ?? items ?? []], rest);
	}
	return { list: lists[0], at: -1 };
}

/** Changes a field of a list of them. */
function correctField(lists: Field[][], correction: Correction): void {
	const { change, field = '', to } = correction;
	const path = field === '' ? [] : field.split('.');
	if (change === 'add') {
		const holder = path.length > 0 ? placeOf(lists, path) : undefined;
		if (holder && holder.at < 0) misfit(correction, 'there is no such field to add to');
		const inside = holder?.list[holder.at];
		const list = inside ? (inside.fields ?? inside.items ?? (inside.fields = [])) : lists[0];
		list.push({ required: false, note: '', ...(to as Field) } as Field);
		return;
	}
	const { list, at } = placeOf(lists, path);
	if (at < 0) misfit(correction, 'there is no such field');
	if (change === 'remove') list.splice(at, 1);
	else if (change === 'rename') list[at].name = to as string;
	else if (change === 'retype') list[at].type = to as string;
	else if (change === 'codes') list[at].enum = to;
	else misfit(correction, 'fields have no such change');
}

/** Changes every object of an example that has the field. @returns was there one? */
function correctExample(
	example: unknown,
	[name, ...rest]: string[],
	{ change, to }: Correction,
): boolean {
	if (Array.isArray(example))
		return example
			.map((one) => correctExample(one, [name, ...rest], { change, to } as Correction))
			.some(Boolean);
	if (typeof example !== 'object' || example === null) return false;
	const row = example as Row;
	if (change === 'add' && rest.length === 0) {
		row[name] = to;
		return true;
	}
	if (!(name in row)) return false;
	if (rest.length > 0) return correctExample(row[name], rest, { change, to } as Correction);
	const value = row[name];
	if (change === 'rename') row[to as string] = value;
	if (change === 'retype') row[name] = to;
	else delete row[name];
	return true;
}

function correctEnvelope(entry: Entry, correction: Correction): void {
	const { response } = entry;
	if (!response) {
		entry.exampleResponse = correction.to;
		return;
	}
	if (!['collection', 'object', 'list'].includes(String(correction.to)))
		misfit(correction, "it takes 'collection', 'object' or 'list'");
	response.shape = String(correction.to);
	response.example = correction.to === 'list' ? [] : null;
}

function correct(entry: Entry, correction: Correction): void {
	const { change, field = '', to } = correction;
	if (change === 'pageCap') {
		if (entry.response) entry.pageCap = to as number;
		else entry.paging = { style: 'pageIndex', ...entry.paging, maxPageSize: to };
	} else if (change === 'envelope') correctEnvelope(entry, correction);
	else if (correction.in === 'request')
		correctField(
			[entry.params, entry.body?.fields, entry.query].filter((list) => list !== undefined),
			correction,
		);
	else if (entry.response) {
		correctField([entry.response.fields], correction);
		// The example has the field as it was.
		entry.response.example = null;
	} else if (change === 'codes') misfit(correction, 'examples have no codes');
	else if (!correctExample(entry.exampleResponse, field.split('.'), correction))
		misfit(correction, 'its example has no such field');
}

/** The reference data of a vendor with its corrections. @throws Error for a correction that does not fit */
export function corrected<T>(vendor: Correction['vendor'], reference: T, corrections = all): T {
	const data = reference as Reference;
	for (const correction of corrections.filter((one) => one.vendor === vendor)) {
		if (correction.call === 'webhooks' && data.webhooks) {
			data.webhooks[correction.field ?? ''] = correction.to;
			continue;
		}
		const entry = (data.actions ?? data.endpoints ?? []).find(
			(one) => callOf(one) === correction.call,
		);
		if (!entry) misfit(correction, 'there is no such call');
		correct(entry, correction);
	}
	return reference;
}
