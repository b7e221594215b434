import { textOf } from '../../../shared/table/answer';
import { recordKey, type RecordKeys } from '../../../shared/table/recordKeys';
import { attributesOf } from './leadParts';
import { phoneKey } from './phone';

/** What tells leads apart in every account. Other unique fields are an account's own, and only known where an item names them. */
const unique = ['ProspectID', 'EmailAddress', 'Phone', 'Mobile'];

/** The lead with this value in a field that tells leads apart. */
export function leadBy(field: unknown, value: unknown): string[] {
	const name = textOf(field).toLowerCase();
	return ['phone', 'mobile'].includes(name) ? phoneKey(value) : recordKey([name, value]);
}

/** The leads that an item's fields may mean: it is looked up by some of them, and no other lead may have the others. */
export const leadRecords: RecordKeys = (values) => {
	const { SearchBy, SearchByKey } = values.body;
	const names = [...unique, SearchBy, SearchByKey, values.option?.secondMatch];
	const wanted = new Set(names.map((name) => textOf(name).toLowerCase()));
	return Object.entries(attributesOf(values)).flatMap(([name, value]) =>
		wanted.has(name.toLowerCase()) ? leadBy(name, value) : [],
	);
};
