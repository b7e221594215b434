import { isEmpty, trimmed, type Looks } from '../../shared/table/field';
import { text } from '../../shared/table/fields';
import type { Field } from '../../shared/table/operation';

/**
 * A text that tells a record from others, such as a code or a name that iVvy finds it by: what nobody sees at its ends does not
 * count. An empty text stays one, which clears the field.
 */
export function code(wire: string, displayName: string, looks: Looks = {}): Field {
	const field = text(wire, displayName, looks);
	return {
		...field,
		read: (value, context) => {
			const sent = field.read(value, context);
			return typeof sent === 'string' ? trimmed(sent) : sent;
		},
	};
}

/** A field that iVvy finds a record by: an empty one would find another record, so that it is never sent. */
export function neverEmpty(field: Field): Field {
	return {
		...field,
		read: (value, context) => (isEmpty(value) ? undefined : field.read(value, context)),
	};
}

/** A field whose empty text is left out or clears it, as "Empty Values" says. */
export function mayBeEmpty(field: Field): Field {
	return {
		...field,
		mayHoldEmpty: true,
		read: (value, context) => {
			if (!isEmpty(value)) return field.read(value, context);
			return context.clearsEmpty && typeof value === 'string' ? field.read('', context) : undefined;
		},
	};
}
