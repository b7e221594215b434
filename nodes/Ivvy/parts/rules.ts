import type { Field, Rule, Values } from '../../shared/table/operation';

/**
 * A field that iVvy wants in some cases only.
 * @param when the documented condition in words, as it completes "… is required when"
 */
export function requiredWhen(
	field: Field,
	when: string,
	applies: (body: Values['body']) => boolean,
): Rule {
	return ({ body }) =>
		body[field.wire] === undefined && applies(body)
			? {
					message: `'${field.property.displayName}' is required when ${when}`,
					hint: 'Fill in the field, or check that its expression gives a value for this item.',
				}
			: undefined;
}
