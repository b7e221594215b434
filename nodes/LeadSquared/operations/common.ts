import { locator, text } from '../../shared/fields';
import { rows } from '../../shared/nested';
import { FieldProblem } from '../../shared/operation';

/** LeadSquared's ids are GUIDs. */
export const exampleId = '3e4b1c7a-…';

export const activityNote = text('ActivityNote', 'Note', { rows: 3 });

export const ownerEmail = locator('ActivityOwnerEmail', 'Owner', 'searchUsers', {
	by: 'Email',
	idType: 'text',
	example: 'maya@example.com',
	description: 'User who owns the activity',
});

/** Custom fields of an activity, sent as LeadSquared's list of schema name and value. */
export const customFields = rows(
	'Fields',
	'Custom Fields',
	{
		name: 'field',
		displayName: 'Field',
		button: 'Add Field',
		values: [
			{
				displayName: 'Schema Name',
				name: 'schemaName',
				type: 'string',
				default: '',
				placeholder: 'e.g. mx_Custom_1',
			},
			{ displayName: 'Value', name: 'value', type: 'string', default: '' },
		],
	},
	(list) => {
		const sent = new Map<string, string>();
		for (const { schemaName, value } of list) {
			// As with every optional field: no value means "leave it out", an empty text clears it.
			if (value === undefined || value === null) continue;
			const name = String(schemaName ?? '').trim();
			if (name === '') {
				throw new FieldProblem(
					"'Custom Fields' has a row without a schema name",
					"Enter the field's schema name, e.g. mx_Custom_1, or remove the row.",
				);
			}
			if (sent.has(name)) {
				throw new FieldProblem(`'Custom Fields' sets ${name} twice`, 'Keep one of the rows.');
			}
			// LeadSquared takes every value as text.
			sent.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
		}
		const fields = [...sent].map(([SchemaName, Value]) => ({ SchemaName, Value }));
		return fields.length > 0 ? fields : undefined;
	},
	{ description: 'Fields of the activity type by schema name, such as mx_Custom_1, Status or Owner' },
);
