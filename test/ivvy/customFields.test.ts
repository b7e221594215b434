import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

/** What was sent to iVvy in the one call that the node made. */
function sent(): IDataObject {
	expect(vendors.sandbox.calls).toHaveLength(1);
	return JSON.parse(vendors.sandbox.calls[0].rawBody) as IDataObject;
}

interface Definition {
	id?: number;
	fieldId?: number;
	displayName: string;
	fieldType: number;
	selectValues: Record<string, string> | null;
}

const mappers = [
	{
		resource: 'contact',
		record: { id: 10001 },
		method: 'mapContactCustomFields',
		table: 'contactCustomFields',
		name: 'value',
	},
	{
		resource: 'company',
		record: { id: 2001, primaryContact: {} },
		method: 'mapCompanyCustomFields',
		table: 'companyCustomFields',
		name: 'value',
	},
	{
		resource: 'booking',
		record: { id: 5002, venueId: 102 },
		method: 'mapBookingCustomFields',
		table: 'bookingCustomFields',
		name: 'fieldValue',
	},
];

const [smallText, multipleSelect, day, wholeNumber] = [0, 3, 5, 8];

describe.each(mappers)(
	'a mapped custom field of a $resource',
	({ resource, record, method, table, name }) => {
		/** Maps the value to a field of this type, as the editor does with the fields that the mapper offers. */
		const update = async (fieldType: number, value: unknown, more: INodeParameters = {}) => {
			const [definition] = vendors.sandbox.state.ivvy.tables[table] as unknown as Definition[];
			Object.assign(definition, {
				displayName: 'Anniversary',
				fieldType,
				selectValues: { a: 'A', b: 'B' },
			});
			const { fields } = await vendors.mapping(method);
			vendors.sandbox.calls.length = 0;
			const fieldId = definition.fieldId ?? definition.id;
			const customFields = {
				mappingMode: 'defineBelow',
				value: { [String(fieldId)]: value },
				schema: fields,
			};
			const parameters = {
				resource,
				operation: 'update',
				...record,
				...more,
				customFields,
			} as unknown as INodeParameters;
			const result = await vendors.ivvy({
				parameters,
				timezone: 'Australia/Sydney',
				items: [{ list: ['a', 'b'] }],
			});
			return { ...result, fieldId };
		};

		it.each([
			['picked', '2026-11-05T00:00:00'],
			['with a time', '2026-11-05T23:30:00'],
			['with an offset', '2026-11-05T23:30:00.000+11:00'],
			['written as a day', '2026-11-05'],
			['of n8n', "={{ DateTime.fromISO('2026-11-05T01:00:00', { zone: 'Australia/Sydney' }) }}"],
			['in the zone of the workflow', "={{ new Date('2026-11-04T20:00:00Z').getTime() }}"],
		])('is sent as a calendar day: %s', async (_what, value) => {
			const { error, fieldId } = await update(day, value);
			expect(error).toBeUndefined();
			expect(sent().customFields).toEqual([{ fieldId, [name]: '2026-11-05' }]);
		});

		it.each<[number, unknown, unknown]>([
			[wholeNumber, "={{ '12' }}", 12],
			[wholeNumber, 12, 12],
			[smallText, '12', '12'],
			[smallText, '2026-11-05T00:00:00', '2026-11-05T00:00:00'],
			[multipleSelect, '={{ $json.list }}', ['a', 'b']],
			[smallText, "={{ DateTime.fromISO('2026-11-05T14:30:00Z') }}", '2026-11-05 14:30:00'],
			[smallText, "={{ DateTime.fromISO('2026-11-05T00:00:00+11:00') }}", '2026-11-05'],
		])('of type %i is sent in its form: %j', async (fieldType, value, expected) => {
			const { error, fieldId } = await update(fieldType, value);
			expect(error).toBeUndefined();
			expect(sent().customFields).toEqual([{ fieldId, [name]: expected }]);
		});

		it.each([day, wholeNumber, smallText])(
			'of type %i is cleared by an empty text if that is wished, else left out',
			async (fieldType) => {
				await update(fieldType, "={{ '' }}");
				expect(sent()).not.toHaveProperty('customFields');
				vendors.reset();
				const { fieldId } = await update(fieldType, "={{ ' ' }}", { emptyValues: 'clear' });
				expect(sent().customFields).toEqual([{ fieldId, [name]: '' }]);
			},
		);

		it.each([
			[day, 'soon', "'Anniversary' must be a date, got soon"],
			[wholeNumber, 'many', "'Anniversary' must be a whole number, got many"],
		])(
			'of type %i refuses what it cannot send, by its name: %s',
			async (fieldType, value, message) => {
				expect((await update(fieldType, `={{ '${value}' }}`)).error?.message).toContain(message);
				expect(vendors.sandbox.calls).toEqual([]);
			},
		);
	},
);

describe.each([
	['lead', { id: 400 }],
	['opportunity', { id: 4503, venueId: 101 }],
])('a custom field of %s given by its id', (resource, record) => {
	const update = async (fieldValue: unknown) => {
		const updateFields = { customFields: { row: [{ fieldId: '31', fieldValue }] } };
		const parameters = {
			resource,
			operation: 'update',
			...record,
			company: {},
			contact: {},
			updateFields,
		} as unknown as INodeParameters;
		await vendors.ivvy({
			parameters,
			timezone: 'Australia/Sydney',
			items: [{ list: ['a', 'b'], count: 12 }],
		});
	};

	it.each<[unknown, unknown]>([
		['={{ $json.list }}', ['a', 'b']],
		['={{ $json.count }}', 12],
		['a, b', 'a, b'],
		// A date goes out as the day or as iVvy writes moments, however it is written.
		['2026-11-05', '2026-11-05'],
		['2026-11-05T00:00:00', '2026-11-05'],
		['2026-11-05 00:00:00 UTC', '2026-11-05'],
		['2026-11-05T00:00:00.000+05:30', '2026-11-05'],
		["={{ DateTime.fromISO('2026-11-05T00:00:00') }}", '2026-11-05'],
		["={{ new Date('2026-11-04T13:00:00Z') }}", '2026-11-05'],
		['2026-11-05T14:30:00', '2026-11-05 03:30:00'],
		['2026-11-05 14:30:00', '2026-11-05 03:30:00'],
		['2026-11-05 14:30', '2026-11-05 03:30:00'],
		['2026-11-05 14:30:00 UTC', '2026-11-05 14:30:00'],
		['2026-11-05 14:30:00+05:30', '2026-11-05 09:00:00'],
		['2026-11-05T14:30:00.000Z', '2026-11-05 14:30:00'],
		['2026-11-05T10:00:00+11:00', '2026-11-04 23:00:00'],
		["={{ DateTime.fromISO('2026-11-05T14:30:00') }}", '2026-11-05 03:30:00'],
		["={{ new Date('2026-11-05T00:00:00Z') }}", '2026-11-05 00:00:00'],
		['at 2026-11-05 14:30:00', 'at 2026-11-05 14:30:00'],
	])('is sent as it is given: %j', async (given, value) => {
		await update(given);
		expect(sent().customFields).toEqual([{ fieldId: 31, fieldValue: value }]);
	});
});
