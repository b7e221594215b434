import type { IDataObject } from 'n8n-workflow';

import { objectOf } from '../../shared/table/answer';
import { isEmpty, shown, trimmed } from '../../shared/table/field';
import { isObject } from '../../shared/table/json';
import {
	FieldProblem,
	type FieldTypes,
	type Metadata,
	type ReadContext,
	type Values,
} from '../../shared/table/operation';
import { isMoment, mayBeDate, readDay, readTimestamp } from '../../shared/table/time';
import { rowsIn } from './rows';

type Type = FieldTypes extends ReadonlyMap<string, infer T> ? T : never;

/** A lead field's type: `DataType` says Date for both kinds of dates, only the form's control tells them apart. */
function leadType({ DataType, RenderTypeTextValue }: IDataObject): Type {
	if (DataType === 'Boolean') return 'boolean';
	if (DataType === 'Date') return RenderTypeTextValue === 'DateTime' ? 'dateTime' : 'date';
	return 'other';
}

function activityType({ DataType }: IDataObject): Type {
	if (DataType === 'Boolean') return 'boolean';
	if (DataType === 'Date') return 'date';
	return DataType === 'DateTime' ? 'dateTime' : 'other';
}

function typesOf(rows: IDataObject[], typeOf: (field: IDataObject) => Type): FieldTypes {
	return new Map(rows.map((field) => [String(field.SchemaName), typeOf(field)]));
}

/** The types of an activity's or opportunity's fields, as their definitions tell them. */
export const activityFieldTypes = (fields: IDataObject[]): FieldTypes =>
	typesOf(fields, activityType);

const booleans = new Map<unknown, boolean>([
	...['true', 'yes', '1', 1, true].map((word) => [word, true] as const),
	...['false', 'no', '0', 0, false].map((word) => [word, false] as const),
]);

/** True or false, also in the words of a sheet or a form; `undefined` for anything else. */
export const booleanOf = (value: unknown): boolean | undefined =>
	booleans.get(typeof value === 'string' ? trimmed(value).toLowerCase() : value);

/** True or false for a field of that type. @throws FieldProblem for anything else */
export function readBoolean(name: string, value: unknown): boolean {
	const found = booleanOf(value);
	if (found !== undefined) return found;
	throw new FieldProblem(
		`'${name}' must be true or false, got ${shown(value)}`,
		'Use true or false, Yes or No, 1 or 0.',
	);
}

/** A number as text, for a field of that type. @throws FieldProblem for anything else, such as 1,234 */
export function readNumber(name: string, value: unknown): string {
	const text = typeof value === 'number' || typeof value === 'string' ? trimmed(String(value)) : '';
	if (/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return text;
	throw new FieldProblem(
		`'${name}' must be a number, got ${shown(value)}`,
		'Use digits, with a point for decimals and nothing between thousands.',
	);
}

/**
 * A value as LeadSquared takes it, as text. Moments without a known type are sent as moments, in UTC.
 * @throws FieldProblem for an object, and for anything but a date in a field of dates
 */
export function wireText(
	name: string,
	value: unknown,
	{ timeZone }: ReadContext,
	type: Type = 'other',
): string {
	if (isEmpty(value)) return '';
	if (type === 'boolean') return String(readBoolean(name, value));
	if (type === 'date') return readDay(value, timeZone, name);
	if (type === 'dateTime' || isMoment(value)) return readTimestamp(value, timeZone, name);
	if (Array.isArray(value)) return value.map(String).join(';');
	if (typeof value !== 'object' || value === null) return String(value);
	throw new FieldProblem(
		`'${name}' must be text, got ${JSON.stringify(value).slice(0, 60)}`,
		'Pick one field of the object.',
	);
}

function fitted(given: IDataObject, types: FieldTypes, context: ReadContext): IDataObject {
	return Object.fromEntries(
		Object.entries(given).map(([name, value]) => {
			const isSet = isObject(value) && !isMoment(value);
			return [
				name,
				isSet ? fitted(value, types, context) : wireText(name, value, context, types.get(name)),
			];
		}),
	);
}

/** Names that a lead's list may hold without being fields. */
const pseudoFields = ['SearchBy', 'LeadType', 'ProspectID', 'ProspectId'];

/**
 * Sends dates as the account's fields want them. With "Skip Unknown Fields" it leaves out what the account does not
 * have, since LeadSquared refuses the whole record for one of them, and says so.
 */
function fitLead(values: Values, types: FieldTypes, context: ReadContext): Values {
	const given = isObject(values.body.Attributes) ? values.body.Attributes : {};
	const isKnown = (name: string) => types.has(name) || pseudoFields.includes(name);
	const skipped =
		values.option?.skipUnknownFields === true
			? Object.keys(given).filter((name) => !isKnown(name))
			: [];
	const kept = Object.fromEntries(
		Object.entries(given).filter(([name]) => !skipped.includes(name)),
	);
	if (skipped.length > 0 && Object.keys(kept).every((name) => pseudoFields.includes(name))) {
		throw new FieldProblem(
			`None of the fields exists in this LeadSquared account: ${skipped.join(', ')}`,
			'Check the schema names of the fields.',
		);
	}
	return {
		...values,
		body: { ...values.body, Attributes: fitted(kept, types, context) },
		...(skipped.length > 0 ? { note: { ...values.note, skippedFields: skipped } } : {}),
	};
}

/** Is there a moment among the values? Its form depends on the field's type. */
export function hasMoment(value: unknown): boolean {
	if (isMoment(value)) return true;
	return isObject(value) && Object.values(value).some(hasMoment);
}

/** May there be dates among the values? Of the fields of a set LeadSquared tells no types. */
const mayHaveDates = (values: unknown): boolean =>
	hasMoment(values) || (isObject(values) && Object.values(values).some(mayBeDate));

const leadFields = {
	request: () => ({
		method: 'GET' as const,
		path: '/v2/LeadManagement.svc/LeadsMetaData.Get?excludeOptionSets=1',
	}),
	read: (data: unknown) => typesOf(rowsIn(data), leadType),
};

/** The account's lead fields, for reading leads. https://apidocs.leadsquared.com/meta-data/ */
export const readingLeads: Metadata = {
	...leadFields,
	set: (_values, wanted) => (wanted ? 'leads' : undefined),
};

/** LeadSquared answers a search for "true" with HTTP 500: it wants 1 and 0. Only the field tells whether the text means that. */
const searchesForWord = ({ body }: Values): boolean => {
	const value = body['Parameter.LookupValue'];
	return /^\D/.test(String(value)) && booleanOf(value) !== undefined;
};

/** The account's lead fields, for searching leads by one of true and false. */
export const searchingLeads: Metadata = {
	...leadFields,
	set: (values) => (searchesForWord(values) ? 'leads' : undefined),
	fit: (values, types) => {
		const { body } = values;
		if (types.get(String(body['Parameter.LookupName'])) !== 'boolean') return values;
		const LookupValue = String(Number(booleanOf(body['Parameter.LookupValue'])));
		return { ...values, body: { ...body, 'Parameter.LookupValue': LookupValue } };
	},
};

/** The account's lead fields, for writing leads: only where dates or unknown fields may be among the values. */
export const writingLeads: Metadata = {
	...leadFields,
	set: ({ body, option }) =>
		option?.skipUnknownFields === true || mayHaveDates(body.Attributes) ? 'leads' : undefined,
	fit: fitLead,
};

function writingFields(
	code: (values: Values) => unknown,
	request: (code: string) => string,
): Metadata {
	return {
		set: (values) => {
			const known = code(values);
			return known !== undefined && mayHaveDates(values.body.Fields) ? String(known) : undefined;
		},
		request: (set) => ({ method: 'GET', path: request(encodeURIComponent(set)) }),
		read: (data) => activityFieldTypes(rowsIn(data, 'Fields')),
		fit: (values, types, context) => ({
			...values,
			body: { ...values.body, Fields: fitted(objectOf(values.body.Fields), types, context) },
		}),
	};
}

/** The fields of an item's activity type. https://apidocs.leadsquared.com/get-details-of-activity-type/ */
export const writingActivity = writingFields(
	({ body, option }) =>
		body.ActivityEvent ?? body['Activity.ActivityEvent'] ?? option?.ActivityEvent,
	(code) => `/v2/ProspectActivity.svc/CustomActivity/GetActivitySetting?code=${code}`,
);

/** The fields of an item's opportunity type. https://apidocs.leadsquared.com/get-metadata-of-an-opportunity-type/ */
export const writingOpportunity = writingFields(
	({ body, option }) =>
		body.OpportunityEventCode ??
		body['Opportunity.OpportunityEventCode'] ??
		option?.OpportunityEventCode,
	(code) => `/v2/OpportunityManagement.svc/GetOpportunityTypeMetadata?code=${code}`,
);
