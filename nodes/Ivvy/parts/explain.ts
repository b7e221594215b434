// What a user can do about iVvy's error codes, where many actions share the same advice.

/** For codes that stand for an unexpected error, which may have struck when all or part was done. */
export const noCause =
	'iVvy gave no cause, and all or part of it may have been done. Look the record up before you send the item again; if it fails again, ask iVvy support.';

/** For codes that stand for invalid data without naming it. */
export const checkValues = 'Check the values of this item, above all ids and dates.';

/** For codes that stand for invalid data that the message names. */
export const checkNamed = 'Check the values that iVvy names.';

/** For a record that does not exist. `field` is its label in the form. */
export function gone(field: string): string {
	return `Check ${field}: the record may have been deleted, or belong to another venue or account.`;
}
