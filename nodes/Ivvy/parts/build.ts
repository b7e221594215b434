import { withoutZero } from '../../shared/table/field';
import { withEmptyValues } from '../../shared/table/mapper';
import type { LookUp } from '../../shared/table/lookUp';
import type { Field, Operation, Rule, Simplify } from '../../shared/table/operation';
import type { ListForm } from '../wire/answer';
import { simplify as withIsoTimes } from '../wire/simplify';
import { labels } from './labels';
import { offsetPaging, onePage } from './paging';
import { changing, sameRecord, type AlsoChanges } from './sameRecord';

/** The address of a page of iVvy's documentation. */
export function docsOf(page: string): string {
	return `https://developer.ivvy.com/${page}`;
}

function capitalised(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Get many tasks" of "Get Many" and "tasks". */
function sentence(name: string, rest: string): string {
	return `${capitalised(name.toLowerCase())} ${rest}`;
}

/** The text in the node panel: made of the operation's name and what it gives, or given as a whole. */
type Action<What extends string> = Record<What, string> | { action: string };

/** Options of a read: what "Simplified" keeps, and the codes that only this action explains. */
interface Reading {
	value?: string;
	name?: string;
	description?: string;
	page: string;
	rules?: Rule[];
	/** Ten or fewer names of the answer, for answers with more than ten: the id first. */
	simplified?: string[];
	/** For shorter answers that hold moments. */
	simplify?: Simplify;
	errors?: Record<string, string>;
}

/** How an answer is made readable: fields of a long one are picked, moments come as ISO 8601, codes with their meaning. */
const simplifying = (
	call: string,
	{ simplified, simplify = simplified && withIsoTimes }: Reading,
): Pick<Operation, 'simplified' | 'simplify' | 'labels'> => ({
	simplified,
	simplify,
	labels: labels[call],
});

/** A read of one record. */
export function get(
	call: string,
	spec: Reading &
		Action<'noun'> & {
			required: Field[];
			optional?: Field[];
			/** What the answer has at least, where that is not an id. */
			answerHas?: string[];
		},
): Operation {
	const {
		required,
		optional = [],
		value = 'get',
		name = 'Get',
		description,
		rules = [],
		page,
		errors = {},
	} = spec;
	return {
		call,
		value,
		name,
		action: 'action' in spec ? spec.action : sentence(name, spec.noun),
		description,
		repeat: 'always',
		reads: true,
		batchable: sameRecord(),
		fields: required,
		required: required.map(({ wire }) => wire),
		...(optional.length > 0 ? { collection: { name: 'additionalFields', fields: optional } } : {}),
		rules,
		answerHas: spec.answerHas ?? ['id'],
		...simplifying(call, spec),
		errors,
		docs: docsOf(page),
	};
}

/** A "Get Many" over one of iVvy's list actions. */
export function getMany(
	call: string,
	spec: Reading &
		Action<'plural'> & {
			required?: Field[];
			filters: Field[];
			/** The action takes no `perPage` and `start`. */
			isWhole?: true;
			/** How the answer holds its records, where that is not iVvy's usual form. */
			form?: ListForm;
		},
): Operation {
	const {
		required = [],
		filters,
		isWhole,
		value = 'getAll',
		name = 'Get Many',
		description,
		rules = [],
		errors = {},
	} = spec;
	return {
		call,
		value,
		name,
		action: 'action' in spec ? spec.action : sentence(name, spec.plural),
		description,
		repeat: 'always',
		fields: required,
		required: required.map(({ wire }) => wire),
		...(filters.length > 0 ? { collection: { name: 'filters', fields: filters } } : {}),
		rules,
		paging: isWhole ? onePage(spec.form) : offsetPaging,
		...simplifying(call, spec),
		errors,
		docs: docsOf(spec.page),
	};
}

/**
 * Any other action, by the vendor's own verb.
 * @param spec.repeat `always` only where a second processing changes nothing, such as a removal by id
 */
export function command(
	call: string,
	spec: {
		value: string;
		name: string;
		action: string;
		description?: string;
		repeat: Operation['repeat'];
		required: Field[];
		optional?: Field[];
		rules?: Rule[];
		errors?: Record<string, string>;
		page: string;
		/** Names that tell which record it changes, where that is not its id; no way where it changes none. */
		changes?: string[][];
		alsoChanges?: AlsoChanges;
		/** Of what may not be repeated: how its record is looked up when the answer was lost, or in a sentence why it cannot be. */
		lookUp?: LookUp | string;
	},
): Operation {
	const {
		value,
		name,
		action,
		description,
		repeat,
		lookUp,
		changes = [['id']],
		alsoChanges,
		required,
		optional = [],
		rules = [],
		errors = {},
		page,
	} = spec;
	const { batchable, recordKeys } = changing(changes, alsoChanges);
	return {
		call,
		value,
		name,
		action,
		description,
		repeat,
		recordKeys,
		...(typeof lookUp === 'string' ? { noLookUp: lookUp } : lookUp && { lookUp }),
		// A file cannot travel in a batch.
		...(required.some(({ place }) => place === 'file') ? {} : { batchable }),
		fields: withEmptyValues(required.map(withoutZero), optional),
		required: required.map(({ wire }) => wire),
		...(optional.length > 0 ? { collection: { name: 'additionalFields', fields: optional } } : {}),
		rules,
		labels: labels[call],
		errors,
		docs: docsOf(page),
	};
}

/** That it is done, in n8n's own words, and what else iVvy tells. */
function deleted(record: Record<string, unknown>): Record<string, unknown> {
	const more = Object.entries(record).filter(
		([name]) => !['success', 'Success', 'errorType'].includes(name),
	);
	return { deleted: true, ...Object.fromEntries(more) };
}

/** A removal. Removing twice leaves the same state, but iVvy then answers that the record does not exist. */
export function remove(
	call: string,
	spec: {
		noun: string;
		required: Field[];
		optional?: Field[];
		rules?: Rule[];
		errors?: Record<string, string>;
		page: string;
		changes?: string[][];
		alsoChanges?: AlsoChanges;
	},
): Operation {
	const { noun, ...rest } = spec;
	const shared = {
		value: 'delete',
		name: 'Delete',
		action: `Delete ${noun}`,
		lookUp: 'It removes a record, so that there is none to be found.',
	};
	return { ...command(call, { ...shared, ...rest, repeat: 'never' }), output: deleted };
}
