import type { INodeParameters } from 'n8n-workflow';

import type { Example } from './example';

type Value = INodeParameters[string] | undefined;

const isObject = (value: unknown): value is Record<string, Value> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The form that all items together fill in, with an expression on the item in place of each value. */
function mappedValue(values: Value[], path: string): Value {
	if (values.some((value) => isObject(value) && '__rl' in value)) {
		return {
			__rl: true,
			mode: 'id',
			value: `={{ ${path}?.value ?? ${path} }}`,
		} as unknown as Value;
	}
	const longest = Math.max(...values.map((value) => (Array.isArray(value) ? value.length : -1)));
	if (longest >= 0) {
		const at = (index: number) => values.map((value) => (value as Value[] | undefined)?.[index]);
		return Array.from({ length: longest }, (_, index) =>
			mappedValue(at(index), `${path}?.[${index}]`),
		) as Value;
	}
	if (values.some(isObject)) {
		const keys = new Set(values.flatMap((value) => (isObject(value) ? Object.keys(value) : [])));
		const at = (key: string) =>
			values.map((value) => (isObject(value) ? (value as Record<string, Value>)[key] : undefined));
		return Object.fromEntries(
			[...keys].map((key) => [
				key,
				mappedValue(at(key), /^[a-z]\w*$/i.test(key) ? `${path}?.${key}` : `${path}?.['${key}']`),
			]),
		) as Value;
	}
	return `={{ ${path} }}`;
}

/** Every value becomes an expression on its item, as mapped fields do, so that one read for the wrong item shows. */
export function mapped({ operation, items }: Example): INodeParameters {
	const [resource, name] = operation.split('.');
	return { resource, operation: name, ...(mappedValue(items, '$json') as INodeParameters) };
}
