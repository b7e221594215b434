import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import {
	batchFrom,
	limit,
	output,
	returnAll,
	selectedFields,
	sendAsBatch,
	sendOptionsOf,
	simplify,
} from './listOptions';
import type { Field, Operation, Resource } from '../table/operation';
import { simplifyingOf } from '../table/simplified';
import { goesSideBySide } from '../table/writes';
import { withMarks } from './marks';
import { commonOrder } from './order';
import {
	conditions,
	everywhere,
	note,
	operationsOf,
	rectangles,
	within,
	type Places,
} from './places';
import { inWords, noticeOf } from './words';

/** A form field and the operations that show it. */
interface Shown {
	property: INodeProperties;
	/** Equal fields have equal keys. */
	key: string;
	where: Places;
}

/** A collection with its options, each with the operations that offer it. */
interface Collection extends Shown {
	options: Map<string, Shown>;
}

const collectionLabels = {
	additionalFields: { displayName: 'Additional Fields', placeholder: 'Add Field' },
	updateFields: { displayName: 'Update Fields', placeholder: 'Add Field' },
	filters: { displayName: 'Filters', placeholder: 'Add Filter' },
};

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
	if (simplifying === 'simplify') fields.push(simplify);
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

/** The collections of all operations, one for each name, so that equal options stand there once. */
function collections(resources: Resource[]): Collection[] {
	const byName = new Map<string, Collection>();
	for (const { resource, operation } of operationsOf(resources)) {
		if (!operation.collection) continue;
		const { name, fields } = operation.collection;
		const property = {
			...collectionLabels[name],
			name,
			type: 'collection',
			default: {},
		} as INodeProperties;
		const collection = byName.get(name) ?? {
			property,
			key: name,
			where: new Map(),
			options: new Map(),
		};
		byName.set(name, collection);
		note(collection.where, resource.value, operation.value);
		for (const field of fields) {
			const property = inWords(field, operation);
			const key = JSON.stringify(property);
			const option = collection.options.get(key) ?? {
				property,
				key,
				where: new Map(),
			};
			collection.options.set(key, option);
			note(option.where, resource.value, operation.value);
		}
	}
	return [...byName.values()];
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

/** The same for a collection; inside it, an option says where it is offered unless that is everywhere in it. */
function shownCollection({ property, where, options }: Collection, all: Places): INodeProperties[] {
	return conditions(where, all).map((condition) => {
		// A condition of what to hide is the only one.
		const covered = (part: Places) => ('show' in condition ? within(part, condition.show) : part);
		const offered = [...options.values()].flatMap((option) =>
			rectangles(covered(option.where), covered(where)).map(({ resource, operation }) => {
				const show = {
					...(resource && { '/resource': resource }),
					...(operation && { '/operation': operation }),
				};
				return Object.keys(show).length > 0
					? { ...option.property, displayOptions: { show } }
					: option.property;
			}),
		);
		offered.sort((a, b) => a.displayName.localeCompare(b.displayName));
		return {
			...property,
			options: offered,
			displayOptions: { ...condition } as INodeProperties['displayOptions'],
		};
	});
}

/** How many items are sent, below everything else: the same for all operations that can go into a batch or a bulk call. */
function batchProperties(
	resources: Resource[],
	all: Places,
	description = sendAsBatch.description,
): INodeProperties[] {
	const shown = shownWhere(
		{ ...sendAsBatch, description },
		({ batchable, inBulk }) => (batchable ?? inBulk) !== undefined,
		resources,
		all,
	);
	// Where the first one is hidden it has no value, so that the second one is hidden too.
	return shown.length === 0 ? [] : [...shown, batchFrom];
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
			operations.map(({ name, value, action, description }) => ({
				name,
				value,
				action,
				...(description ? { description } : {}),
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
			...collections(resources).flatMap((collection) => shownCollection(collection, all)),
		].map(withMarks),
		...batchProperties(resources, all, aboutBatches),
		...(['singles', 'bulk'] as const).flatMap((way) =>
			shownWhere(
				sendOptionsOf[way],
				(operation) => goesSideBySide(operation) && (operation.bulk ? 'bulk' : 'singles') === way,
				resources,
				all,
			),
		),
	];
}
