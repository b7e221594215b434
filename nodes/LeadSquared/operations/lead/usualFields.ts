import { isEmpty, type Looks } from '../../../shared/table/field';
import { named, parameterName, text } from '../../../shared/table/fields';
import { mapper } from '../../../shared/table/mapper';
import type { Field } from '../../../shared/table/operation';
import { values } from '../../parts/namedFields';
import { usualLeadFields, type UsualLeadField } from '../../wire/usualLeadFields';

/** One field of a lead, which joins those of the account under their name on the wire. */
function usual(name: UsualLeadField, displayName: string, looks?: Looks): Field {
	const field = named(parameterName(name), text('Attributes', displayName, looks));
	return {
		...field,
		read: (value, context) => {
			const given = field.read(value, context);
			return isEmpty(given) ? undefined : { [name]: given };
		},
	};
}

const looks: Record<UsualLeadField, [displayName: string, looks?: Looks]> = {
	FirstName: ['First Name'],
	LastName: ['Last Name'],
	EmailAddress: ['Email', { placeholder: 'name@email.com' }],
	Phone: ['Phone', { placeholder: 'e.g. +91-9876543210' }],
};

/**
 * The fields of a new lead: those that each account has stand in the form from the start, also while the account's own are
 * not loaded yet.
 */
export const newLeadFields: Field[] = [
	...usualLeadFields.map((name) => usual(name, ...looks[name])),
	mapper('Attributes', 'Fields', 'mapOtherLeadFields', values, { keepsOthers: true }),
];
