import { isObject } from '../../shared/table/json';
import type { Rule, Values } from '../../shared/table/operation';
import { rule } from '../../shared/table/rule';

/** The name under which a list of fields holds one, whatever its letter case. */
export function nameAmong(fields: unknown, ...names: string[]): string | undefined {
	if (!isObject(fields)) return undefined;
	const wanted = names.map((name) => name.toLowerCase());
	return Object.keys(fields).find((name) => wanted.includes(name.toLowerCase()));
}

/**
 * What the form has a field of its own for must not stand among the mapped fields, or those given by name, as well: nothing
 * says which one LeadSquared would take.
 * @param list where those fields are in the body
 * @param twice label of the own field, whether it is given, and its names in the list
 */
export function givenOnce(
	list: 'Attributes' | 'Fields',
	...twice: Array<[label: string, isGiven: (values: Values) => boolean, ...names: string[]]>
): Rule {
	const broken: Rule['broken'] = (values) => {
		const fields = values.body[list];
		if (fields === undefined) return undefined;
		for (const [label, isGiven, ...names] of twice) {
			const found = isGiven(values) ? nameAmong(fields, ...names) : undefined;
			if (found !== undefined) {
				return {
					message: `'${found}' is given twice: as '${label}' and among the fields`,
					hint: `Leave it out of the fields, or leave '${label}' empty.`,
				};
			}
		}
		return undefined;
	};
	return rule('Leave out what has a field of its own', broken, { of: list });
}

/** @param wires names on the wire that hold the own field */
export const isGiven =
	(...wires: string[]) =>
	({ body, query }: Values): boolean =>
		wires.some((wire) => (body[wire] ?? query[wire]) !== undefined);
