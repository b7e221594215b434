import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { ivvy } from '../nodes/Ivvy/wire/vendor';
import { leadSquared } from '../nodes/LeadSquared/wire/vendor';
import { adviceOn, checkId } from '../nodes/shared/wire/reply';
import { seedIds } from '../sandbox/seed.mts';
import { messageOf } from './harness/failed.mts';
import { useVendors } from './harness/vendors.mts';

// What a failed item tells the user to do: about the value that was wrong, not about the vendor's documentation.

const vendors = useVendors();

const stale = '3e4b1c7a-0000-4000-8000-00000000dead';
const wantedPhone = /country code and a hyphen.*\+91-9845098450/;
const mapped = (value: IDataObject) =>
	({ mappingMode: 'defineBelow', value }) as unknown as INodeParameters;

interface Case {
	what: string;
	node: 'ivvy' | 'leadSquared';
	parameters: INodeParameters;
	nextStep: RegExp;
}

const cases: Case[] = [
	{
		what: 'a stale id of a lead to get',
		node: 'leadSquared',
		parameters: { resource: 'lead', operation: 'get', id: stale },
		nextStep: /^Check the ID/,
	},
	{
		what: 'a stale id of a task to get',
		node: 'leadSquared',
		parameters: { resource: 'task', operation: 'get', id: stale },
		nextStep: /^Check the ID/,
	},
	{
		what: 'a stale id of a user to get',
		node: 'leadSquared',
		parameters: { resource: 'user', operation: 'get', userId: stale },
		nextStep: /^Check the ID/,
	},
	{
		what: 'a stale id of a lead to update',
		node: 'leadSquared',
		parameters: {
			resource: 'lead',
			operation: 'update',
			leadId: stale,
			attributes: mapped({ FirstName: 'Asha' }),
		},
		nextStep: /^Check the lead ID/,
	},
	{
		what: 'a stale id of an opportunity to get',
		node: 'leadSquared',
		parameters: { resource: 'opportunity', operation: 'get', opportunityId: stale },
		nextStep: /^Check the opportunity ID/,
	},
	{
		what: 'a stale id of an activity to get',
		node: 'leadSquared',
		parameters: { resource: 'activity', operation: 'get', activityId: stale },
		nextStep: /^Check the activity ID/i,
	},
	{
		what: 'a stale id of a task of iVvy to update',
		node: 'ivvy',
		parameters: { resource: 'task', operation: 'update', id: 987654, updateFields: { name: 'x' } },
		nextStep: /^Check Task ID/,
	},
	{
		what: 'a stale id of a booking',
		node: 'ivvy',
		parameters: { resource: 'booking', operation: 'get', venueId: 101, id: 987654 },
		nextStep: /^Check the IDs of this item: Get Many finds them/,
	},
	{
		what: 'a phone number of a lead in another form',
		node: 'leadSquared',
		parameters: {
			resource: 'lead',
			operation: 'update',
			leadId: seedIds.leads[0],
			attributes: mapped({ Phone: '98450 98450' }),
		},
		nextStep: wantedPhone,
	},
	{
		what: 'the same in a bulk call',
		node: 'leadSquared',
		parameters: {
			resource: 'lead',
			operation: 'createBulk',
			attributes: mapped({ FirstName: 'Asha', Phone: '(0)98450' }),
		},
		nextStep: wantedPhone,
	},
	{
		what: 'a name where an activity has an id only',
		node: 'leadSquared',
		parameters: { resource: 'activity', operation: 'get', activityId: 'Phone call with Asha' },
		nextStep: /^Give the record's ID, not its name: Get Many finds it/,
	},
	{
		what: 'a name where iVvy wants the ids of companies',
		node: 'ivvy',
		parameters: {
			resource: 'contact',
			operation: 'update',
			id: 10001,
			updateFields: { companies: 'Bayside Catering' },
		},
		nextStep: /^Give the record's ID, not its name: Get Many finds it/,
	},
];

it.each(cases)('$what', async ({ node, parameters, nextStep }) => {
	const { failed } = await vendors[node]({ parameters, onError: 'continueErrorOutput' });
	expect(messageOf(failed[0])).toContain('[item 0]');
	const { nextStep: told } = failed[0].json.error as IDataObject;
	expect(told).toMatch(nextStep);
});

/** Words that vendors use, whatever their code. */
it.each([
	['The Opportunity Id does not exist in the system', checkId],
	['Not a valid Opportunity Id', checkId],
	['Contact not found', checkId],
	['Lead doesn’t exist', undefined],
	['A Lead with same Phone Number already exists.', undefined],
	['Invalid Sender details.', undefined],
])('%s', (message, advice) => {
	for (const vendor of [ivvy, leadSquared])
		expect(adviceOn(vendor, { kind: 'refused', message, code: 'new', status: 400 })).toBe(advice);
});

it("an operation's own advice comes before what the words of any vendor say, and after those about a phone number", () => {
	const refusal = { kind: 'refused', code: 'x', status: 500 } as const;
	const own = { x: 'Own advice.' };
	const advice = (message: string) => adviceOn(leadSquared, { ...refusal, message }, own);
	expect(advice('Lead not found')).toBe('Own advice.');
	expect(advice('Invalid phone number')).toMatch(wantedPhone);
	expect(advice('A Lead with same Phone Number already exists.')).toBe('Own advice.');
});
