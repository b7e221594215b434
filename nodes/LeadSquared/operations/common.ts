import { locator, rows, text } from '../../shared/fields';
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
		const seen = new Set<string>();
		return list.map((row) => {
			const SchemaName = String(row.schemaName ?? '').trim();
			if (SchemaName === '') {
				throw new FieldProblem(
					"'Custom Fields' has a row without a schema name",
					"Enter the field's schema name, e.g. mx_Custom_1, or remove the row.",
				);
			}
			if (seen.has(SchemaName)) {
				throw new FieldProblem(`'Custom Fields' sets ${SchemaName} twice`, 'Keep one of the rows.');
			}
			seen.add(SchemaName);
			// LeadSquared takes every value as text.
			const { value = '' } = row;
			const isObject = typeof value === 'object' && value !== null;
			return { SchemaName, Value: isObject ? JSON.stringify(value) : String(value ?? '') };
		});
	},
	{ description: 'Fields of the activity type by schema name, such as mx_Custom_1, Status or Owner' },
);
