import type { INodeProperties } from 'n8n-workflow';

import { isMoved } from '../table/moved';
import type { Field, Operation, Rule } from '../table/operation';

/** A short text has no full stop, several sentences have one each. */
function sentences(texts: string[]): string {
	if (texts.length < 2) return texts.join('');
	return texts.map((one) => (one.endsWith('.') ? one : `${one}.`)).join(' ');
}

/** The field that a rule is said at. n8n shows no description of a mapper. */
function fieldOf(rule: Rule, { fields, collection }: Operation): Field | undefined {
	const meant = [...fields, ...(collection?.fields ?? [])].filter(
		({ name, wire }) => name === rule.of || wire === rule.of,
	);
	const shown = meant.filter((field) => !isMoved(field));
	return shown.findLast(({ property }) => property.type !== 'resourceMapper') ?? shown.at(-1);
}

const isMapper = (field?: Field) => field?.property.type === 'resourceMapper';

/** How the form shows a field of the operation: with the rules that are about it, and what no mark of n8n's can say. */
export function inWords(field: Field, operation: Operation): INodeProperties {
	const { property } = field;
	if (isMoved(field)) return property;
	const own = operation.rules.filter((rule) => fieldOf(rule, operation)?.name === field.name);
	// n8n marks no rows that are missing.
	const isAsked = property.type === 'fixedCollection' && operation.required.includes(field.wire);
	const texts = [
		...(isAsked ? ['Required'] : []),
		...(property.description ? [property.description] : []),
		...(isMapper(field) ? [] : own.map(({ words }) => words)),
	];
	return texts.length === 0
		? property
		: { ...property, description: sentences([...new Set(texts)]) };
}

/** What the operation asks for beyond single fields, above its optional ones. */
export function noticeOf(operation: Operation): INodeProperties | undefined {
	const texts = operation.rules.flatMap((rule) => {
		const field = fieldOf(rule, operation);
		if (field && !isMapper(field)) return [];
		return field ? `${field.property.displayName}: ${rule.words}` : rule.words;
	});
	if (texts.length === 0) return undefined;
	const displayName = sentences([...new Set(texts)]);
	return { displayName, name: 'rules', type: 'notice', default: '' };
}

/** A singular noun with its article. */
const one = (noun: string) => `${/^([aeio]|u(?!nit|se))/i.test(noun) ? 'an' : 'a'} ${noun}`;

/** What stands below the operation in the list: n8n's own words for the usual ones, else what the node panel says. */
export function descriptionOf({ value, action, description }: Operation): string {
	if (description) return description;
	const noun = action.replace(/^(Create or update|Get many|[A-Z][a-z]+) /, '');
	switch (value) {
		case 'create':
			return `Create a new ${noun}`;
		case 'upsert':
			// The words that n8n's lint asks for.
			return 'Create a new record, or update the current one if it already exists (upsert)';
		case 'update':
			return `Update ${one(noun)}`;
		case 'delete':
			return `Delete ${one(noun)}`;
		case 'get':
			return `Retrieve ${one(noun)}`;
		default:
			return action
				.replace(/^Get many /, 'Retrieve a list of ')
				.replace(/^Get /, 'Retrieve ')
				.replace(/^Create /, 'Create a new ');
	}
}
