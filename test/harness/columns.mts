import { reference, type Action } from '../../sandbox/ivvy/wire/actions.mts';

// What iVvy's guide says about filters: a list that can be filtered compares any field of its records, with a modifier or without.

interface Column {
	name: string;
	type: string;
	/** Where it is not on the action's own page. */
	from?: string;
}

const { filtering } = (
	reference as unknown as {
		conventions: { filtering: { modifiers: Array<{ suffix: string }> } };
	}
).conventions;

const suffixes = filtering.modifiers.map(({ suffix }) => suffix);

/** The fields of a list's records that hold one value. */
export const columnsOf = ({ response }: Action): Column[] =>
	(response.fields as Column[]).filter(({ type }) => type !== 'object' && type !== 'array');

/** Is a path of the form, such as `filter.name__CONTAINS`, a condition that the guide allows? */
export function comparesColumn(action: Action, path: string): boolean {
	if (!action.filterable || !path.startsWith('filter.')) return false;
	const key = path.slice('filter.'.length);
	const suffix = suffixes.find((one) => key.endsWith(one)) ?? '';
	const column = key.slice(0, key.length - suffix.length);
	return columnsOf(action).some(({ name }) => name === column);
}
