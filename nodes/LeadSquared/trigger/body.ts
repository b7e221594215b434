import type { IDataObject } from 'n8n-workflow';

import { isObject, parsedJson } from '../../shared/table/json';
import { flatPairs } from '../wire/simplify';

/** One happening, taken out of whatever LeadSquared wraps it in. */
export interface Happening {
	/** The record as it is now. */
	data: IDataObject;
	/** The record as it was, where LeadSquared tells. */
	previousData?: IDataObject;
	/** The part of the body that it was read from, untouched. */
	raw: IDataObject | unknown[];
}

/** Keys that only a record has; an activity carries them beside its own `Data`. */
const idKeys =
	/^(ProspectI[Dd]|LeadId|ProspectActivityId|RelatedProspectId|ProspectOpportunityId|OpportunityId|UserTaskId|TaskId|Id)$/;

const isRecord = (value: IDataObject) => Object.keys(value).some((key) => idKeys.test(key));

/** A record in any of its forms: an object, JSON in a text, a list of names and values, or a list of one. */
function asRecord(value: unknown): IDataObject | undefined {
	if (typeof value === 'string') {
		const inner = parsedJson(value);
		return typeof inner === 'string' ? undefined : asRecord(inner);
	}
	if (isObject(value)) return Object.keys(value).length > 0 ? value : undefined;
	const flat = flatPairs(value);
	if (flat) return flat;
	return Array.isArray(value) && value.length === 1 ? asRecord(value[0]) : undefined;
}

/** A value by its name, however its letters are cased. */
function valueOf(object: IDataObject, ...names: string[]): unknown {
	const key = Object.keys(object).find((one) => names.includes(one.toLowerCase()));
	return key === undefined ? undefined : object[key];
}

function fromObject(object: IDataObject): Happening[] {
	const current = valueOf(object, 'after', 'current');
	const before = asRecord(valueOf(object, 'before', 'previous'));
	if (current !== undefined || before !== undefined) {
		const data = asRecord(current);
		// A deletion has nothing after it.
		if (!data) return before ? [{ data: before, raw: object }] : [];
		return [{ data, ...(before ? { previousData: before } : {}), raw: object }];
	}
	const inner = isRecord(object) ? undefined : valueOf(object, 'data');
	if (inner === undefined)
		return Object.keys(object).length > 0 ? [{ data: object, raw: object }] : [];
	const record = asRecord(inner);
	if (record && !wraps(record)) return [{ data: record, raw: object }];
	return happenings(record ?? inner);
}

/** Is there another wrapping inside? */
const wraps = (object: IDataObject) =>
	valueOf(object, 'after', 'current', 'before', 'previous') !== undefined;

/**
 * Everything that a body tells. LeadSquared sends one record or a list of them, bare or as Before and After, Current,
 * or Data, by the event and the account; activities of one minute come together.
 */
export function happenings(body: unknown): Happening[] {
	if (Array.isArray(body)) {
		const flat = flatPairs(body);
		return flat ? [{ data: flat, raw: body }] : body.flatMap((one) => happenings(one));
	}
	if (typeof body === 'string') {
		const inner = parsedJson(body);
		return typeof inner === 'object' && inner !== null ? happenings(inner) : [];
	}
	return isObject(body) ? fromObject(body) : [];
}

/** Names of the fields that differ, of those that both sides tell or one side lacks. */
export function changedFields({ data, previousData }: Happening): string[] | undefined {
	if (!previousData) return undefined;
	const names = new Set([...Object.keys(previousData), ...Object.keys(data)]);
	return [...names].filter(
		(name) => JSON.stringify(previousData[name]) !== JSON.stringify(data[name]),
	);
}
