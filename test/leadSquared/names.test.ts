import type { IDataObject } from 'n8n-workflow';

import { LeadSquared } from '../../nodes/LeadSquared/LeadSquared.node';
import { seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { mapped, operationsOf } from '../harness/leadSquaredForm.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const [firstLead, secondLead] = seedIds.leads;
const phone = '+91-9855510000';

const rows = (...pairs: Array<[name: string, value: string]>) => ({
	field: pairs.map(([schemaName, value]) => ({ schemaName, value })),
});

const run = operationsOf(vendors);

const messageOf = ({ failed }: { failed: Array<{ json: IDataObject }> }) =>
	(failed[0]?.json.error as IDataObject | undefined)?.message;

describe('a field that is given twice', () => {
	const lead = { attributes: mapped({ LastName: 'One', LeadType: 'OT_1' }) };
	const note = { fields: rows(['ActivityEvent_Note', 'a']), activityNote: 'b' };
	const owner = { fields: rows(['owner', 'a']), activityOwnerEmail: 'maya.patel@example.com' };
	it.each<[operation: string, parameters: IDataObject, words: string]>([
		['lead.create', { ...lead, additionalFields: { leadType: 'OT_2' } }, "'LeadType'"],
		['lead.createBulk', { ...lead, additionalFields: { leadType: 'OT_2' } }, "'LeadType'"],
		[
			'lead.update',
			{
				leadId: firstLead,
				attributes: mapped({ LastName: 'One' }),
				updateFields: { leadType: 'OT_2', fieldsByName: rows(['leadtype', 'OT_1']) },
			},
			"'leadtype'",
		],
		[
			'lead.updateFieldBulk',
			{
				leadId: firstLead,
				attribute: 'LeadType',
				value: 'OT_1',
				additionalFields: { leadType: 'OT_2' },
			},
			"'LeadType'",
		],
		[
			'lead.upsert',
			{ searchBy: 'Phone', attributes: mapped({ Phone: phone, SearchBy: 'EmailAddress' }) },
			"'SearchBy'",
		],
		[
			'lead.update',
			{ leadId: firstLead, attributes: mapped({ LastName: 'One', ProspectId: secondLead }) },
			"'ProspectId'",
		],
		[
			'lead.create',
			{
				attributes: mapped({ LastName: 'One' }),
				additionalFields: { fieldsByName: rows(['lastname', 'Two']) },
			},
			"'Fields by Name' sets the field lastname that another field sets too",
		],
		[
			'lead.create',
			{
				attributes: mapped({}),
				additionalFields: { fieldsByName: rows(['LastName', 'One'], ['lastName', 'Two']) },
			},
			'sets lastName twice',
		],
		[
			'account.create',
			{
				companyTypeName: 'Customers',
				companyName: 'One',
				additionalFields: { city: 'Pune', fieldsByName: rows(['City', 'Goa']) },
			},
			"'Fields by Name' sets the field City that another field sets too",
		],
		[
			'activity.create',
			{ relatedProspectId: firstLead, activityEvent: 201, additionalFields: note },
			"'ActivityEvent_Note' is given twice: as 'Note'",
		],
		[
			'activity.createBulk',
			{ relatedProspectId: firstLead, activityEvent: 201, additionalFields: owner },
			"'owner' is given twice: as 'Owner'",
		],
		[
			'opportunity.update',
			{
				prospectOpportunityId: seedIds.opportunities[0],
				updateFields: { fields: rows(['ActivityEvent_Note', 'a']), opportunityNote: 'b' },
			},
			"'ActivityEvent_Note' is given twice: as 'Note'",
		],
	])('is refused in %s: %j', async (operation, parameters, words) => {
		const message = messageOf(await run(operation, parameters));
		expect(message).toContain(words);
		expect(message).not.toContain('condition');
		expect(vendors.sandbox.calls).toEqual([]);
	});
});

describe.each(['__proto__', ' __proto__', 'constructor', 'prototype'])(
	'a field named %j is refused',
	(name) => {
		/** An object with a name that a literal would not keep. */
		const named = (text: string) => JSON.parse(text.replace('NAME', name)) as IDataObject;
		it.each<[what: string, operation: string, parameters: () => IDataObject]>([
			[
				'in the mapper',
				'lead.create',
				() => ({ attributes: mapped({ LastName: 'x', [name]: 'y' }, { [name]: 'string' }) }),
			],
			[
				'in the mapper, by expression',
				'lead.create',
				() => ({ attributes: { mappingMode: 'defineBelow', value: '={{ $json.fields }}' } }),
			],
			[
				'in a mapped custom field set',
				'lead.create',
				() => ({ attributes: mapped({ LastName: 'x', mx_KYC: '={{ $json.fields }}' }) }),
			],
			[
				'among the fields by name',
				'lead.create',
				() => ({
					attributes: mapped({ LastName: 'x' }),
					additionalFields: { fieldsByName: rows([name, 'y']) },
				}),
			],
			[
				'among the custom fields of an activity',
				'activity.create',
				() => ({
					relatedProspectId: firstLead,
					activityEvent: 201,
					additionalFields: { fields: rows([name, 'y']) },
				}),
			],
			[
				'among the fields of an account',
				'account.update',
				() => ({
					companyId: seedIds.accounts[0],
					updateFields: { city: 'Pune', fieldsByName: rows([name, 'y']) },
				}),
			],
			[
				'in the condition of a search',
				'lead.getAll',
				() => ({ lookupName: name, sqlOperator: 'Equals', lookupValue: 'x' }),
			],
			[
				'in the filter of accounts',
				'account.getAll',
				() => ({
					companyTypeName: 'Customers',
					filters: { lookupName: name, lookupValue: 'x' },
				}),
			],
			[
				'in the conditions of a search',
				'activity.search',
				() => ({
					activityEvent: 208,
					conditions: {
						condition: [{ field: name, operator: 'eq', type: 'String', value: 'x' }],
					},
				}),
			],
		])('%s', async (_what, operation, parameters) => {
			const result = await run(operation, parameters(), [
				{ fields: named('{"LastName":"x","NAME":"y"}') },
			]);
			expect(messageOf(result)).toMatch(/names a field ' ?(__proto__|constructor|prototype)'/);
			expect(vendors.sandbox.calls).toEqual([]);
		});
	},
);

describe('a phone number', () => {
	const { properties } = new LeadSquared().description;
	const shown = JSON.stringify(properties);
	it.each([
		['the fields of a lead by name', 'beside those above. Write phone numbers as +91-9876543210.'],
		[
			'a new lead of an activity',
			'"name":"phone","type":"string","default":"","placeholder":"e.g. +91-9876543210"',
		],
	])('is shown with the dash behind its country code at %s', (_where, words) => {
		expect(shown).toContain(words);
	});
});
