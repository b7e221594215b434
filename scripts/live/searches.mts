/** Runs the lists behind "From List" and the mappers of fields, as n8n does while a form is filled in. */

import { Stopped, type Form } from './account.mts';
import { failed, resultOf, type Check } from './check.mts';
import { allOf, searchOf, Unfilled } from './fill.mts';
import type { Field, Operation, Resource, Result } from './types.mts';

/** A list and a form that has it. */
export interface Search {
	method: string;
	resource: Resource;
	operation: Operation;
	field: Field;
}

/** Every search of a node once, in the first form that has it, also inside of other fields. */
export function searchesOf(resources: Resource[]): Search[] {
	const found = new Map<string, Search>();
	const take = (resource: Resource, operation: Operation, fields: Field[]) => {
		for (const field of fields) {
			const method = searchOf(field);
			if (method && !found.has(method)) found.set(method, { method, resource, operation, field });
			take(resource, operation, field.fields ?? []);
		}
	};
	for (const resource of resources)
		for (const operation of resource.operations) take(resource, operation, allOf(operation));
	return [...found.values()];
}

/** Says a list what to fill in first, in a way that the form of the check cannot? */
const isAboutForm = (message: string) => /^(Choose|Fill in) /.test(message);

export async function runSearch(check: Check, search: Search): Promise<Result> {
	const { method, resource, operation, field } = search;
	const name = `${method} (${field.property.displayName})`;
	const form: Form = {
		resource: resource.value,
		operation: operation.value,
		companyTypeName: check.pool.first('given.accountType'),
	};
	try {
		const entries = await check.forms.listOf(field, operation, form);
		return resultOf(
			check,
			'search',
			name,
			entries.length > 0 ? {} : { verdict: 'not tried', why: 'Asked, but the account has none' },
		);
	} catch (error) {
		if (error instanceof Stopped) throw error;
		const { message } = error as Error;
		if (error instanceof Unfilled || isAboutForm(message))
			return resultOf(check, 'search', name, { verdict: 'not tried', why: message });
		if (/answered, but/.test(message))
			return resultOf(check, 'search', name, {
				differences: [
					{
						where: 'the answer',
						documented: 'a list that the node can read',
						seen: 'another envelope',
					},
				],
			});
		return failed(check, 'search', name, error);
	}
}

/** The type of record that a mapper's fields belong to, by the search that lists these. */
const typesBehind: Record<string, { parameter: string; search: string }> = {
	mapActivityFields: { parameter: 'activityEvent', search: 'searchActivityTypes' },
	mapOpportunityFields: { parameter: 'opportunityEventCode', search: 'searchOpportunityTypes' },
};

export async function runMapper(check: Check, method: string): Promise<Result> {
	const { nodes } = check.account;
	const form: Form = { resource: 'lead', operation: 'create' };
	try {
		const behind = typesBehind[method];
		if (behind) {
			const { results } = await nodes.listSearch[behind.search].call(check.account.context(form));
			if (results.length === 0)
				return resultOf(check, 'mapper', method, {
					verdict: 'not tried',
					why: 'Asked, but the account has no type of such records',
				});
			form[behind.parameter] = { __rl: true, mode: 'list', value: results[0].value };
		}
		const { fields } = await nodes.resourceMapping[method].call(check.account.context(form));
		for (const { id } of fields) {
			check.own.add(id);
			// The form's own names begin with a small letter.
			check.own.add(id.charAt(0).toUpperCase() + id.slice(1));
		}
		return resultOf(check, 'mapper', method, {});
	} catch (error) {
		return failed(check, 'mapper', method, error);
	}
}
