import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { collections, shownCollection, type Shown } from './collections';
import { limit, output, returnAll, selectedFields } from './listOptions';
import type { Field, Operation, Resource } from '../table/operation';
import { simplifyingOf } from '../table/simplified';
import { withMarks } from './marks';
import { commonOrder } from './order';
import { conditions, everywhere, note, operationsOf, rectangles, type Places } from './places';
import { savedBeside } from './sendOptions';
import { descriptionOf, inWords, noticeOf } from './words';

/** Does the form mark the field as required? A sub-form shows no mark in n8n; its description says it. */
export function isMarked({ wire, property }: Field, operation: Operation): boolean {
	return operation.required.includes(wire) && property.type !== 'fixedCollection';
}

/** The fields of one operation, in the order in which they are shown; its collection follows them. */
function fieldsOf(operation: Operation): INodeProperties[] {
	// Several wire names may share one field of the form.
	const once = operation.fields.filter(
		({ name }, index, all) => all.findIndex((other) => other.name === name) === index,
	);
	const fields = once.map((field) => {
		const property = inWords(field, operation);
		return isMarked(field, operation) ? { ...property, required: true } : property;
	});
	const notice = noticeOf(operation);
	if (notice) fields.push(notice);
	if (operation.paging) fields.push(returnAll, limit);
	const simplifying = simplifyingOf(operation);
	if (simplifying === 'output') fields.push(output, selectedFields);
	return fields;
}

/**
 * Lays the forms of all operations over each other: a field that several operations share becomes one entry.
 * The entries are in an order in which each form keeps its own, as far as the forms do not contradict each other.
 */
function overlay(resources: Resource[]): Shown[] {
	const byKey = new Map<string, Shown>();
	const forms = operationsOf(resources).map(({ resource, operation }) =>
		fieldsOf(operation).map((property) => {
			const key = JSON.stringify(property);
			const entry = byKey.get(key) ?? { property, key, where: new Map() };
			byKey.set(key, entry);
			note(entry.where, resource.value, operation.value);
			return key;
		}),
	);
	return commonOrder(forms).map((key) => byKey.get(key) as Shown);
}

/** Fields that are shown beside one value of another field only. */
const shownBeside: Record<string, Record<string, Array<string | boolean>>> = {
	[limit.name]: { [returnAll.name]: [false] },
	[selectedFields.name]: { [output.name]: ['fields'] },
};

/** One property for every condition under which the field is shown. */
function shownProperties({ property, where }: Shown, all: Places): INodeProperties[] {
	return rectangles(where, all).map((condition) => {
		const show = { ...condition, ...shownBeside[property.name] };
		return { ...property, displayOptions: { show } };
	});
}

/** A property below everything else, for the operations that are chosen. */
function shownWhere(
	property: INodeProperties,
	isChosen: (operation: Operation) => boolean,
	resources: Resource[],
	all: Places,
): INodeProperties[] {
	const where: Places = new Map();
	for (const { resource, operation } of operationsOf(resources)) {
		if (isChosen(operation)) note(where, resource.value, operation.value);
	}
	if (where.size === 0) return [];
	return conditions(where, all).map((condition) => ({
		...property,
		displayOptions: { ...condition } as INodeProperties['displayOptions'],
	}));
}

function selector(
	displayName: string,
	options: INodePropertyOptions[],
	initial: string,
): INodeProperties {
	const name = displayName.toLowerCase();
	const sorted = [...options].sort((a, b) => a.name.localeCompare(b.name));
	const property = { displayName, name, noDataExpression: true, options: sorted, default: initial };
	return { ...property, type: 'options' };
}

/**
 * The node's properties, made from its operation tables: nothing about showing and hiding is typed by hand.
 * @param texts.sendAsBatch what the vendor's users should know about sending many items at once
 */
export function describe(
	resources: Resource[],
	{ sendAsBatch: aboutBatches }: { sendAsBatch?: string } = {},
): INodeProperties[] {
	const all = everywhere(resources);
	const resourceSelector = selector(
		'Resource',
		resources.map(({ name, value }) => ({ name, value })),
		resources[0]?.value ?? '',
	);
	const operationSelectors = resources.map(({ value: resource, operations }) => ({
		...selector(
			'Operation',
			operations.map((operation) => ({
				name: operation.name,
				value: operation.value,
				action: operation.action,
				description: descriptionOf(operation),
			})),
			operations[0]?.value ?? '',
		),
		displayOptions: { show: { resource: [resource] } },
	}));
	return [
		resourceSelector,
		...operationSelectors,
		...[
			...overlay(resources).flatMap((shown) => shownProperties(shown, all)),
			...collections(resources, aboutBatches).flatMap((one) => shownCollection(one, all)),
		].map(withMarks),
		...savedBeside.flatMap(({ property, isOf }) => shownWhere(property, isOf, resources, all)),
	];
}
