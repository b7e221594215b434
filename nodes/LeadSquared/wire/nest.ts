import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../shared/table/json';

/** `{ 'Parameter.FromDate': x }` as the nested objects that LeadSquared wants. */
export function nest(values: Record<string, unknown>): IDataObject {
	const nested: IDataObject = {};
	for (const [path, value] of Object.entries(values)) {
		const names = path.split('.');
		const last = names.pop() ?? path;
		const at = names.reduce((level, name) => (level[name] ??= {}) as IDataObject, nested);
		at[last] = value as IDataObject;
	}
	return nested;
}

/**
 * `{ FirstName: 'Asha' }` as LeadSquared's list of name and value. A custom field set is an object of its own
 * fields and becomes a list inside its entry.
 * @param nameKey what LeadSquared calls the name: `Attribute` of leads and accounts, `SchemaName` of activities
 */
export function pairs(values: unknown, nameKey: 'Attribute' | 'SchemaName'): IDataObject[] {
	return Object.entries(isObject(values) ? values : {}).map(([name, value]) =>
		typeof value === 'object' && value !== null
			? { [nameKey]: name, Value: '', Fields: pairs(value, nameKey) }
			: { [nameKey]: name, Value: typeof value === 'number' ? String(value) : value },
	);
}
