import type { Field, Rule, Values } from '../../shared/table/operation';
import { rule } from '../../shared/table/rule';

/**
 * A field that iVvy wants in some cases only.
 * @param when the documented condition in words, as it completes "… is required when"
 */
export function requiredWhen(
	field: Field,
	when: string,
	applies: (body: Values['body']) => boolean,
): Rule {
	return rule(
		`Required when ${when}`,
		({ body }) =>
			body[field.wire] === undefined && applies(body)
				? {
						message: `'${field.property.displayName}' is required when ${when}`,
						hint: 'Fill in the field, or check that its expression gives a value for this item.',
					}
				: undefined,
		{ of: field.wire },
	);
}

/** The same for records that are added. */
export function requiredOfNew(
	field: Field,
	when: string,
	applies: (body: Values['body']) => boolean = () => true,
): Rule {
	const isNew = (body: Values['body']) => body.id === undefined && applies(body);
	return { ...requiredWhen(field, when, isNew), newOnly: true };
}
