import type { INodeProperties } from 'n8n-workflow';

import type { Operation, Resource } from '../table/operation';
import { conditions, note, operationsOf, rectangles, within, type Places } from './places';
import { sendOptions, sendOptionsOf } from './sendOptions';
import { inWords } from './words';

/** A form field and the operations that show it. */
export interface Shown {
	property: INodeProperties;
	/** Equal fields have equal keys. */
	key: string;
	where: Places;
}

/** A collection with its options, each with the operations that offer it. */
interface Collection extends Shown {
	options: Map<string, Shown>;
}

const labels = {
	additionalFields: { displayName: 'Additional Fields', placeholder: 'Add Field' },
	updateFields: { displayName: 'Update Fields', placeholder: 'Add Field' },
	filters: { displayName: 'Filters', placeholder: 'Add Filter' },
};

/** A collection of one operation. */
interface Offer {
	property: INodeProperties;
	options: INodeProperties[];
}

/** The optional fields of an operation, and how its items are sent. */
function offersOf(operation: Operation, aboutBatches?: string): Offer[] {
	const offers: Offer[] = [];
	if (operation.collection) {
		const { name, fields } = operation.collection;
		offers.push({
			property: { ...labels[name], name, type: 'collection', default: {} },
			options: fields.map((field) => inWords(field, operation)),
		});
	}
	const options = sendOptionsOf(operation, aboutBatches);
	if (options.length > 0) offers.push({ property: sendOptions, options });
	return offers;
}

/**
 * The collections of all operations, one for each name, so that equal options stand there once; the options of sending last.
 * @param aboutBatches what the vendor's users should know about sending many items at once
 */
export function collections(resources: Resource[], aboutBatches?: string): Collection[] {
	const byName = new Map<string, Collection>();
	for (const { resource, operation } of operationsOf(resources)) {
		for (const { property, options } of offersOf(operation, aboutBatches)) {
			const { name } = property;
			const collection = byName.get(name) ?? {
				property,
				key: name,
				where: new Map(),
				options: new Map(),
			};
			byName.set(name, collection);
			note(collection.where, resource.value, operation.value);
			for (const option of options) {
				const key = JSON.stringify(option);
				const shown = collection.options.get(key) ?? { property: option, key, where: new Map() };
				collection.options.set(key, shown);
				note(shown.where, resource.value, operation.value);
			}
		}
	}
	const all = [...byName.values()];
	return [
		...all.filter(({ key }) => key !== sendOptions.name),
		...all.filter(({ key }) => key === sendOptions.name),
	];
}

/** One property for every condition under which it is shown; an option says where it is offered unless that is everywhere in it. */
export function shownCollection(
	{ property, where, options }: Collection,
	all: Places,
): INodeProperties[] {
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
