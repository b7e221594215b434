import type { Resource } from '../table/operation';

interface Named {
	value: string;
	name: string;
}

// What most labels are made of: `costType` is "Cost Type". Once here and once for the editor, in a subtitle's expression.
const inWords = (value: string) =>
	value.charAt(0).toUpperCase() + value.slice(1).replace(/([a-z])([A-Z])/g, '$1 $2');
const toWords =
	'(text) => text.charAt(0).toUpperCase() + text.slice(1).replace(/([a-z])([A-Z])/g, "$1 $2")';

/** The labels that are not their value in words, by the value. */
function otherLabels(named: Named[]): Record<string, string> {
	const others = named.filter(({ value, name }) => name !== inWords(value));
	return Object.fromEntries(others.map(({ value, name }) => [value, name]));
}

/** Those of the operations: by `resource.operation` where resources have several labels for one value. */
function otherOperationLabels(resources: Resource[]): Record<string, string> {
	const operations = resources.flatMap((resource) => resource.operations);
	const namesOf = (value: string) =>
		new Set(operations.filter((one) => one.value === value).map(({ name }) => name));
	const hasSeveral = ({ value }: Named) => namesOf(value).size > 1;
	const apart = resources.flatMap((resource) =>
		resource.operations
			.filter(hasSeveral)
			.map(({ value, name }) => [`${resource.value}.${value}`, name]),
	);
	return {
		...otherLabels(operations.filter((operation) => !hasSeveral(operation))),
		...Object.fromEntries(apart),
	};
}

/**
 * The line below a node's name, such as "Create Many: Opportunity Activity". n8n gives a subtitle only the values of the
 * parameters, so the expression carries each label that is not its value in words.
 */
export function nodeSubtitle(resources: Resource[]): string {
	const { stringify } = JSON;
	const names = '$parameter.resource + "." + $parameter.operation';
	const code = `((resources, operations) => [
		operations[${names}] ?? operations[$parameter.operation] ?? $parameter.operation,
		resources[$parameter.resource] ?? $parameter.resource,
	].map(${toWords}).join(": "))(${stringify(otherLabels(resources))}, ${stringify(otherOperationLabels(resources))})`;
	return `={{ ${code.replace(/\s+/g, ' ')} }}`;
}

/** The line below a trigger's name: the labels of the events that it waits for, or that it polls. */
export function triggerSubtitle(parameter: string, events: readonly Named[]): string {
	const labels = JSON.stringify(otherLabels([...events]));
	return `={{ $parameter.mode === "polling" ? "Polling" : ((labels) => [$parameter.${parameter} ?? []].flat().map((event) => labels[event] ?? event).map(${toWords}).join(", "))(${labels}) }}`;
}
