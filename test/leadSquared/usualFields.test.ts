import type { IDataObject, INodeParameters, INodeProperties } from 'n8n-workflow';

import { resources } from '../../nodes/LeadSquared/operations';
import { useVendors } from '../harness/vendors.mts';

// First name, last name, email and phone of a new lead have fields of their own, beside those that n8n loads.

const vendors = useVendors();

const own = {
	firstName: 'Asha',
	lastName: 'Desai',
	emailAddress: 'asha@example.com',
	phone: 9845098450,
};
const asSent = {
	FirstName: 'Asha',
	LastName: 'Desai',
	EmailAddress: 'asha@example.com',
	Phone: '9845098450',
};
const mapped = (value: IDataObject) => ({
	attributes: { mappingMode: 'defineBelow', value } as INodeParameters,
});

const run = async (operation: string, parameters: INodeParameters, items: IDataObject[] = [{}]) =>
	await vendors.leadSquared({ parameters: { resource: 'lead', operation, ...parameters }, items });

/** The attributes of the one lead that was written. */
function sent(): IDataObject {
	const [write, ...others] = vendors.sandbox.calls.filter(({ path }) => !path.includes('MetaData'));
	expect(others).toEqual([]);
	const list = JSON.parse(write.rawBody) as IDataObject[] | IDataObject[][];
	const pairs = (Array.isArray(list[0]) ? list[0] : list) as IDataObject[];
	const fields = pairs.filter(({ Attribute }) => Attribute !== 'SearchBy');
	return Object.fromEntries(fields.map(({ Attribute, Value }) => [String(Attribute), Value]));
}

const operations = ['create', 'createBulk', 'capture', 'upsert', 'upsertBulk'];

describe.each(operations)('lead.%s', (operation) => {
	it('sends its own fields and those of the account together', async () => {
		const { error } = await run(operation, { ...own, ...mapped({ Company: 'Acme' }) });
		expect(error).toBeUndefined();
		expect(sent()).toEqual({ ...asSent, Company: 'Acme' });
	});

	it('takes them without any other field, from the item', async () => {
		await run(operation, { emailAddress: '={{ $json.mail }}' }, [{ mail: 'liam@example.com' }]);
		expect(sent()).toEqual({ EmailAddress: 'liam@example.com' });
	});

	it('clears none of them for being left alone', async () => {
		await run(operation, {
			emailAddress: own.emailAddress,
			...mapped({ Company: '' }),
			emptyValues: 'clear',
		});
		expect(sent()).toEqual({ EmailAddress: own.emailAddress, Company: '' });
	});

	it('refuses a field that is given in both places, and names it', async () => {
		const { error } = await run(operation, { ...own, ...mapped({ LastName: 'Rao' }) });
		expect(error?.message).toBe(
			"'Fields' sets the field LastName that another field sets too [item 0]",
		);
		expect(vendors.sandbox.calls).toEqual([]);
	});

	it('shows them before the others', () => {
		const [{ operations: all }] = resources.filter(({ value }) => value === 'lead');
		const form = all.find(({ value }) => value === operation)?.fields ?? [];
		const labels = form.map(({ property }: { property: INodeProperties }) => property.displayName);
		const expected = ['First Name', 'Last Name', 'Email', 'Phone', 'Fields'];
		expect(labels.filter((label) => expected.includes(label))).toEqual(expected);
	});
});

describe('the fields that n8n loads beside them', () => {
	const ids = ['FirstName', 'LastName', 'EmailAddress', 'Phone'];

	async function offered(parameters: INodeParameters) {
		const { fields } = await vendors.mapping('mapOtherLeadFields', {
			node: 'leadSquared',
			parameters: { resource: 'lead', operation: 'create', ...parameters },
		});
		return fields.filter(({ id }) => ids.includes(id));
	}

	it('are known to Map Automatically, but not offered a second time, and never asked for', async () => {
		for (const field of vendors.sandbox.state.leadSquared.leadFields)
			if (field.SchemaName === 'EmailAddress') field.IsMandatory = true;
		const fields = await offered({});
		expect(fields.map(({ id }) => id).sort()).toEqual([...ids].sort());
		for (const field of fields) expect(field).toMatchObject({ display: false, required: false });
	});

	it('stay in sight where a saved workflow maps them', async () => {
		const fields = await offered(mapped({ LastName: '={{ $json.name }}', Phone: null }));
		const shown = fields.filter(({ display }) => display);
		expect(shown.map(({ id }) => id)).toEqual(['LastName']);
	});
});
