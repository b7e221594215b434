import { choice, inside, text } from '../../shared/table/fields';
import { withEmptyValues } from '../../shared/table/mapper';
import { isObject } from '../../shared/table/json';
import { withMoved } from '../../shared/table/moved';
import type { Labels } from '../../shared/table/labels';
import type { LookUp } from '../../shared/table/lookUp';
import { recordKeysOf, type Changing } from '../../shared/table/recordKeys';
import type {
	Bulk,
	Field,
	Operation,
	Paging,
	Repeat,
	Rule,
	Simplify,
	Values,
} from '../../shared/table/operation';
import { simplify } from '../wire/simplify';
import { rowResults } from './bulkResults';
import { confirmations } from './confirmed';

interface Spec {
	value: string;
	name: string;
	/** Shown in the node panel, e.g. "Update lead". */
	action: string;
	description?: string;
	/** Fields at the top of the form that each item must bring. */
	required?: Field[];
	/** Other fields at the top of the form. */
	open?: Field[];
	/** Fields under "Add Field". */
	optional?: Field[];
	/** Those of them that nearly every new record is given: the form has them from the start. */
	usual?: Field[];
	rules?: Rule[];
	body?: (values: Values) => unknown;
	metadata?: Operation['metadata'];
	fallback?: Operation['fallback'];
	absent?: Operation['absent'];
	whenEmpty?: Operation['whenEmpty'];
	checkFirst?: Operation['checkFirst'];
	spellings?: Operation['spellings'];
	/** The bulk operation that does the same for many items. */
	inBulk?: Operation['inBulk'];
	/** Of a bulk call: it changes nothing. */
	reads?: true;
	host?: string;
	lane?: Operation['lane'];
	/** What becomes of a record beside what becomes of all. */
	simplify?: Simplify;
	/** Ten or fewer fields of an answer that has more: the id first. */
	simplified?: string[];
	labels?: Labels;
	/** Its success may count no changed rows: its page shows that, or what was asked for is so already. */
	mayCountNothing?: true;
	errors?: Record<string, string>;
	/** Of what may not be repeated: how its record is looked up when the answer was lost, or in a sentence why it cannot be. */
	lookUp?: LookUp | string;
	/** Slug of the page, or nothing where no page was found. */
	page?: string;
}

/** A write tells which records it changes. */
interface Writing extends Spec {
	changes: Changing;
}

function docsOf(page = ''): string {
	return `https://apidocs.leadsquared.com/${page === '' ? '' : `${page}/`}`;
}

function build(
	call: string,
	repeat: Repeat,
	collection: 'additionalFields' | 'updateFields' | 'filters',
	spec: Spec & { changes?: Changing },
): Operation {
	const {
		required = [],
		open = [],
		optional = [],
		usual = [],
		rules = [],
		errors = {},
		page,
		mayCountNothing,
		changes,
		lookUp,
		...rest
	} = spec;
	return {
		simplify,
		...(optional.some(({ wire }) => wire.endsWith(columns.wire)) ? { namesFields } : {}),
		...(mayCountNothing ? {} : { refusalIn: changedNothing }),
		...rest,
		...(typeof lookUp === 'string' ? { noLookUp: lookUp } : lookUp && { lookUp }),
		...(changes === undefined ? {} : recordKeysOf(changes)),
		call,
		repeat,
		fields: withEmptyValues([...required, ...usual, ...open], optional),
		required: [
			...new Set(required.filter(({ place }) => place !== 'form').map(({ wire }) => wire)),
		],
		...(optional.length > 0
			? { collection: { name: collection, fields: withMoved(optional, usual) } }
			: {}),
		rules,
		errors,
		docs: docsOf(page),
	};
}

/** Does an item say which columns it wants? */
const namesFields = ({ body }: Values): boolean =>
	Object.keys(body).some((wire) => wire.endsWith(columns.wire));

/** LeadSquared reports success for a write that found nothing to change, or that it did not do. */
function changedNothing({ Message }: Record<string, unknown>): string | undefined {
	if (!isObject(Message)) return undefined;
	const { AffectedRows, IsSuccessful } = Message;
	if (AffectedRows === 0 || AffectedRows === '0') return 'nothing was changed (AffectedRows: 0)';
	return IsSuccessful === false ? 'it was not done (IsSuccessful: false)' : undefined;
}

/** Reads something; it may be asked for again. @param call verb and path, e.g. `GET /v2/…` */
export function read(call: string, spec: Spec): Operation {
	return { ...build(call, 'always', 'filters', spec), reads: true };
}

/** Adds or starts something; a second time would do it twice. */
export function create(call: string, spec: Writing): Operation {
	return { ...build(call, 'never', 'additionalFields', spec), answerHas: confirmations };
}

/** Sets values of a record that is named by its id; a second time changes nothing. */
export function update(call: string, spec: Writing): Operation {
	return { ...build(call, 'always', 'updateFields', spec), answerHas: confirmations };
}

/** n8n's own word for it; an answer that does not say that it is done stays as it is. */
const deleted: Simplify = (record, types) => {
	const answer = simplify(record, types);
	return answer.success === true || answer.IsSuccessful === true ? { deleted: true } : answer;
};

/** One of a resource's operations. @throws Error when there is none of this value */
export function operationOf(operations: Operation[], value: string): Operation {
	const found = operations.find((one) => one.value === value);
	if (!found) throw new Error(`There is no operation '${value}'`);
	return found;
}

const removesRecord = 'It removes a record, so that there is none to be found.';

/** Deletes a record. */
export function remove(call: string, spec: Writing): Operation {
	return create(call, { lookUp: removesRecord, ...spec, simplify: deleted });
}

/** Reads many records: "Return All" and "Limit" come with it. */
export function getMany(call: string, spec: Spec & { paging: Paging }): Operation {
	return build(call, 'always', 'filters', spec);
}

export const columns = inside(
	'Columns',
	text('Include_CSV', 'Columns', {
		placeholder: 'e.g. FirstName, EmailAddress',
		description:
			'Schema names of the fields to return, with commas between them. All of them when empty.',
	}),
);

const direction = choice('Direction', 'Sort Direction', [
	['1', 'Descending'],
	['0', 'Ascending'],
]);

/** What most searches offer: which columns, in which order. */
export const sorting = [
	inside('Sorting', text('ColumnName', 'Sort By', { placeholder: 'e.g. CreatedOn' })),
	inside('Sorting', direction),
];

interface Rows {
	/** LeadSquared's limit of rows in one call. */
	maxRows: number;
	/** Beside the query, what one call shares. */
	share?(values: Values): unknown;
	/** The body of one call. @param first of its rows: it has what all of them share */
	body?(rows: Values[], first: Values): unknown;
	/** Key of the record's id in an answered row: a row that carries it went through, even if nothing had to be changed. */
	id?: string;
	results?: Bulk['results'];
}

type BulkSpec = (Writing | (Spec & { reads: true })) & {
	rows: Rows;
	repeat?: 'always' | 'never';
};

/** One input item is one row; the engine fills the calls. */
export function bulk(call: string, { rows, repeat = 'never', ...spec }: BulkSpec): Operation {
	const {
		maxRows,
		share,
		body = (all) => all.map(({ body: row }) => row),
		id,
		results = (data, all) => rowResults(data, all.length, id),
	} = rows;
	return {
		...build(call, repeat, 'additionalFields', spec),
		bulk: {
			maxRows,
			groupKey: (values) => JSON.stringify(share ? [values.query, share(values)] : values.query),
			body: (all) => {
				const [first] = all;
				if (!first) throw new Error(`${call} was to be sent without a row`);
				return body(all, first);
			},
			results,
		},
	};
}
