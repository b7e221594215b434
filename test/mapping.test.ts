import type { FieldType, ResourceMapperField } from 'n8n-workflow';

import { resourceMapping } from '../nodes/Ivvy/methods/resourceMapping';
import { resources } from '../nodes/Ivvy/operations';
import { companyFields } from '../nodes/Ivvy/operations/contacts/company';
import { contactFields } from '../nodes/Ivvy/operations/contacts/contact';
import { guestFields } from '../nodes/Ivvy/operations/stays/guests';
import { describe as describeNode } from '../nodes/shared/form/describe';
import type { Field } from '../nodes/shared/table/operation';
import { useVendors } from './harness/vendors.mts';

const vendors = useVendors();

interface Definition {
	id?: number;
	fieldId?: number;
	displayName: string;
	fieldType: number;
	sortOrder: number;
	isActive?: boolean;
	selectValues: Record<string, string> | null;
}

/** The sandbox's definitions; the test may change them. */
const definitionsOf = (table: string) =>
	vendors.sandbox.state.ivvy.tables[table] as unknown as Definition[];

/** Types that n8n's mapper can show; all others would be no field at all. */
const known: FieldType[] = ['string', 'number', 'boolean', 'dateTime', 'options'];

/** What n8n's mapper needs of each field. */
function checkShape(fields: ResourceMapperField[]): void {
	expect(fields.length).toBeGreaterThan(0);
	const ids = fields.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const labels = fields.map(({ displayName }) => displayName);
	expect(new Set(labels).size).toBe(labels.length);
	for (const field of fields) {
		expect(field).toMatchObject({
			id: expect.stringMatching(/\S/),
			displayName: expect.stringMatching(/\S/),
			// Nothing is required: an update sends only what is added. Nothing is read-only or hidden.
			required: false,
			display: true,
			defaultMatch: false,
			canBeUsedToMatch: false,
		});
		expect(field.readOnly ?? false).toBe(false);
		expect(known).toContain(field.type);
		if (field.type === 'options') expect(field.options?.length).toBeGreaterThan(0);
		else expect(field).not.toHaveProperty('options');
		for (const option of field.options ?? []) {
			expect(option).toEqual({ name: expect.stringMatching(/\S/), value: expect.anything() });
		}
	}
}

const custom = [
	{ method: 'mapContactCustomFields', table: 'contactCustomFields' },
	{ method: 'mapCompanyCustomFields', table: 'companyCustomFields' },
	{ method: 'mapBookingCustomFields', table: 'bookingCustomFields' },
];

const fixed: Array<{ method: string; fields: Field[] }> = [
	{ method: 'mapContact', fields: contactFields },
	{ method: 'mapCompany', fields: companyFields },
	{ method: 'mapGuest', fields: guestFields },
];

it('every mapping of the node is tried here, and so is every one that a field uses', () => {
	const tried = [...custom, ...fixed].map(({ method }) => method).sort();
	expect(Object.keys(resourceMapping).sort()).toEqual(tried);
	const used =
		JSON.stringify(describeNode(resources)).match(/(?<="resourceMapperMethod":")\w+/g) ?? [];
	expect([...new Set(used)].sort()).toEqual(tried);
});

/** iVvy's types of fields, and what the mapper makes of them. */
const types: Array<[number, string, FieldType | undefined]> = [
	[0, 'Small Text', 'string'],
	[1, 'Large Text', 'string'],
	[2, 'Single Select', 'options'],
	// Several values are one text, as n8n's mapper has no field for them.
	[3, 'Multiple Select', 'string'],
	[4, 'Address', 'string'],
	[5, 'Date', 'dateTime'],
	[6, 'File', undefined],
	[7, 'Static Text', undefined],
	[8, 'Whole Number', 'number'],
	[9, 'Large Select', 'options'],
	[10, 'Html Text', 'string'],
];

describe.each(custom)('$method', ({ method, table }) => {
	it("offers the account's fields that can be set, with their types and options", async () => {
		const { fields } = await vendors.mapping(method);
		checkShape(fields);
		const typeOf = new Map(types.map(([number, , type]) => [number, type]));
		const expected = definitionsOf(table)
			.filter(({ fieldType, isActive }) => isActive !== false && typeOf.get(fieldType))
			.map(({ id, fieldId, displayName, fieldType, selectValues }) => ({
				id: String(fieldId ?? id),
				displayName,
				type: typeOf.get(fieldType),
				...(typeOf.get(fieldType) === 'options'
					? {
							options: Object.entries(selectValues ?? {}).map(([value, name]) => ({ name, value })),
						}
					: {}),
			}));
		const offered = fields.map(({ id, displayName, type, options }) => ({
			id,
			displayName,
			type,
			...(options ? { options } : {}),
		}));
		expect(offered).toEqual(expected);
		expect(vendors.sandbox.calls).toHaveLength(1);
	});

	it.each(types)('knows type %i, %s', async (fieldType, _name, type) => {
		const [first] = definitionsOf(table);
		Object.assign(first, {
			fieldType,
			selectValues: type === 'options' ? { a: 'Label of a', b: 'Label of b' } : null,
		});
		const { fields } = await vendors.mapping(method);
		const field = fields.find(({ displayName }) => displayName === first.displayName);
		expect(field?.type).toBe(type);
		expect(field?.options).toEqual(
			type === 'options'
				? [
						{ name: 'Label of a', value: 'a' },
						{ name: 'Label of b', value: 'b' },
					]
				: undefined,
		);
	});

	it("keeps to iVvy's order", async () => {
		const rows = definitionsOf(table);
		rows.forEach((row, index) => Object.assign(row, { fieldType: 0, sortOrder: 100 - index }));
		const { fields } = await vendors.mapping(method);
		expect(fields.map(({ displayName }) => displayName)).toEqual(
			rows.map(({ displayName }) => displayName).reverse(),
		);
	});

	it('says so when there is none', async () => {
		definitionsOf(table).length = 0;
		expect(await vendors.mapping(method)).toEqual({
			fields: [],
			emptyFieldsNotice: expect.stringMatching(/custom fields/),
		});
	});

	it("gives iVvy's words when it refuses", async () => {
		vendors.sandbox.fault({
			vendor: 'ivvy',
			kind: 'respond',
			status: 403,
			body: { errorCode: 403, message: 'Not allowed for this key' },
		});
		await expect(vendors.mapping(method)).rejects.toThrow('Not allowed for this key');
	});
});

it.each(custom.slice(0, 2))(
	'$method leaves out fields that are not active',
	async ({ method, table }) => {
		const [first, second] = definitionsOf(table);
		Object.assign(first, { fieldType: 0, isActive: false });
		const ids = (await vendors.mapping(method)).fields.map(({ id }) => id);
		expect(ids).not.toContain(String(first.fieldId));
		expect(ids).toContain(String(second.fieldId));
	},
);

/** The ids of all fields, those of a sub-form with its name before a dot. */
const idsOf = (fields: Field[], prefix = ''): string[] =>
	fields.flatMap(({ name, property, fields: inner }) =>
		property.type === 'collection' && inner ? idsOf(inner, `${prefix}${name}.`) : [prefix + name],
	);

describe.each(fixed)('$method', ({ method, fields: own }) => {
	it('offers the fields that the code knows, without a call', async () => {
		const { fields } = await vendors.mapping(method);
		checkShape(fields);
		expect(fields.map(({ id }) => id)).toEqual(idsOf(own));
		expect(vendors.sandbox.calls).toEqual([]);
	});

	it('gives lists their choices, and dates, numbers and switches their types', async () => {
		const { fields } = await vendors.mapping(method);
		for (const { name, property } of own.filter(({ property: { type } }) =>
			known.includes(type as FieldType),
		)) {
			const field = fields.find(({ id }) => id === name);
			expect(field?.type).toBe(property.type);
			if (property.type === 'options') expect(field?.options).toEqual(property.options);
		}
	});
});

it('definitions beyond the first page are offered too', async () => {
	vendors.sandbox.settings.ivvy.pageCap = 1;
	const { fields } = await vendors.mapping('mapBookingCustomFields');
	const writable = definitionsOf('bookingCustomFields').filter(
		({ fieldType }) => ![6, 7].includes(fieldType),
	);
	expect(writable.length).toBeGreaterThan(1);
	expect(fields).toHaveLength(writable.length);
});

it('a list without values is offered as text, so that it can be filled in', async () => {
	const [first] = definitionsOf('bookingCustomFields');
	Object.assign(first, { fieldType: 2, selectValues: null });
	const { fields } = await vendors.mapping('mapBookingCustomFields');
	const field = fields.find(({ id }) => id === String(first.fieldId ?? first.id));
	expect(field).toMatchObject({ type: 'string' });
	expect(field).not.toHaveProperty('options');
});
