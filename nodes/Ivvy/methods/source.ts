import { NodeOperationError, type IDataObject } from 'n8n-workflow';

import { textOf } from '../../shared/table/answer';
import { unwrapLocator } from '../../shared/table/fields';
import { isObject } from '../../shared/table/json';
import type { Entry, Form, Source } from '../../shared/wire/search';
import { post } from '../wire/action';
import { nextStart, recordsIn, type ListForm } from '../wire/answer';

export interface Listing {
	/** Namespace and action of the list. */
	call: string;
	/** Conditions for what was typed; `undefined` skips this list. */
	filter?: (typed: string) => IDataObject | undefined;
	label: (row: IDataObject) => string;
	/** iVvy has no condition for this list, so the typed text is looked for in the labels. */
	matchLabels?: true;
	/** Fields of the form that the list depends on, such as the chosen venue: the vendor's name → label. */
	needs?: Record<string, string>;
	/** Fields that count in place of one of these, where the form has them: the vendor's name → their names. */
	rather?: Record<string, string[]>;
	/** What the body has beside the rest. */
	beside?: (context: Form) => IDataObject;
	/** The row's id, where it is not `id`. */
	value?: (row: IDataObject) => unknown;
	/** The action takes no paging parameters and gives the list whole. */
	isWhole?: true;
	/** How the answer holds its records, where that is not iVvy's usual form. */
	form?: ListForm;
}

export const pageSize = 100;

/** One list action as a source of a "From List". */
export function source(listing: Listing): Source {
	const {
		call,
		filter,
		label,
		matchLabels,
		needs = {},
		rather,
		beside,
		value = (row: IDataObject) => row.id,
		isWhole,
		form,
	} = listing;
	return {
		first: 0,
		matchLabels,
		async page(ask, typed, start, context) {
			const condition = typed && !matchLabels ? filter?.(typed) : {};
			if (condition === undefined) return { entries: [] };
			const body = {
				...beside?.(context),
				...chosen(context, needs, rather),
				...(isWhole ? {} : { perPage: pageSize, start }),
				...(Object.keys(condition).length > 0 ? { filter: condition } : {}),
			};
			const data = await ask(post(call, body));
			const rows = recordsIn(data, form);
			return {
				entries: rows.map((row) => ({ name: label(row), value: String(value(row)) })),
				next: isWhole ? undefined : nextStart(data, start),
			};
		},
	};
}

/** A list that iVvy documents, so that no call is made for it. */
export function known(entries: Entry[]): Source {
	return { first: 0, matchLabels: true, page: async () => ({ entries }) };
}

const placesOf = (name: string) => [
	name,
	`additionalFields.${name}`,
	`updateFields.${name}`,
	`filters.${name}`,
];

/** What the form already holds for the fields a list depends on, at the top or under "Add Field". */
function chosen(
	context: Form,
	needs: Record<string, string>,
	rather: Record<string, string[]> = {},
): IDataObject {
	return Object.fromEntries(
		Object.entries(needs).map(([name, label]) => {
			const places = [...(rather[name] ?? []), name].flatMap(placesOf);
			const given = places.map((path) => unwrapLocator(context.getCurrentNodeParameter(path)));
			const id = Number(given.find((one) => one !== undefined && one !== null && one !== ''));
			if (Number.isInteger(id)) return [name, id];
			throw new NodeOperationError(context.getNode(), `Choose the ${label} first`, {
				description: "The list depends on it. Or choose 'By ID' and enter the record's ID.",
			});
		}),
	);
}

export function person(row: IDataObject): string {
	const name = [textOf(row.firstName), textOf(row.lastName)].filter(Boolean).join(' ');
	const email = textOf(row.email);
	return [name || email || `Contact ${textOf(row.id)}`, name && email ? `(${email})` : '']
		.filter(Boolean)
		.join(' ');
}

export const titled = (kind: string) => (row: IDataObject) => {
	const holder = row.company ?? row.contact;
	const name = isObject(holder) ? textOf(holder.businessName) || person(holder) : '';
	return [textOf(row.name) || `${kind} ${textOf(row.id)}`, name && `· ${name}`, `· ${kind}`]
		.filter(Boolean)
		.join(' ');
};
