import type { InBulk, Operation, RowResult, Values } from '../../shared/table/operation';
import { operationOf } from './build';

/** What a single call says about one record. */
const success = (Message: object): Record<string, unknown> => ({ Status: 'Success', Message });

/** The id that the bulk call gives, or the one that was sent. */
export const idOf =
	(key: string) =>
	(row: Record<string, unknown>, { body }: Values) =>
		success({ Id: row[key] ?? body[key] });
export const leadAnswer = (row: Record<string, unknown>) =>
	success({ Id: row.LeadId, AffectedRows: row.AffectedRows ?? 1 });
export const oneChanged = () => success({ AffectedRows: 1 });

/** The item as it is, unless it has one of these, which the bulk call does not take. */
export function unless(...wires: string[]): InBulk['row'] {
	return (values) => (wires.some((wire) => values.body[wire] !== undefined) ? undefined : values);
}

/** An item without some of its values. */
export function without(values: Values, ...wires: string[]): Values {
	const body = Object.fromEntries(
		Object.entries(values.body).filter(([wire]) => !wires.includes(wire)),
	);
	return { ...values, body };
}

/**
 * The bulk operation of the same resource that does for many items what a single one does for one.
 * @param spec.answer what the single call would have answered
 * @param spec.recordKeys names the record that an item changes, where two items may change the same one
 */
export function bulkTwin(
	operations: Operation[],
	value: string,
	spec: {
		row: InBulk['row'];
		recordKeys?: InBulk['recordKeys'];
		answer(row: Record<string, unknown>, values: Values): Record<string, unknown>;
	},
): InBulk {
	const { call, bulk } = operationOf(operations, value);
	if (!bulk) throw new Error(`'${value}' is no bulk operation`);
	const asSingle = (result: RowResult | undefined, values: Values) =>
		result && 'data' in result ? { data: spec.answer(result.data, values) } : result;
	return {
		call,
		row: spec.row,
		recordKeys: spec.recordKeys ?? (() => []),
		bulk: {
			...bulk,
			results: (data, rows) => {
				const results = bulk.results(data, rows);
				return rows.map((row, index) => asSingle(results[index], row));
			},
		},
	};
}
