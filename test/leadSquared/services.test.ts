import type { INodeParameters } from 'n8n-workflow';

import { seedIds } from '../../sandbox/seed.mts';
import { messageOf } from '../harness/failed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

async function run(resource: string, operation: string, form: INodeParameters) {
	return await vendors.leadSquared({
		parameters: { resource, operation, ...form },
		onError: 'continueErrorOutput',
	});
}

/** Nothing is sent, and the message says why. */
async function isRefusedHere(
	resource: string,
	operation: string,
	form: INodeParameters,
	words: string,
): Promise<void> {
	const { failed, error } = await run(resource, operation, form);
	expect(error).toBeUndefined();
	expect(failed).toHaveLength(1);
	expect(messageOf(failed[0])).toContain(words);
	expect(failed[0].json.error).toMatchObject({ outcome: 'notSent' });
	expect(vendors.sandbox.calls).toEqual([]);
}

const lead = '1ead0000-0000-4000-8000-000000000001';
const mail = {
	senderType: 'APICaller',
	recipientType: 'LeadId',
	recipient: lead,
	emailType: 'Html',
	subject: 'A',
	contentHTML: 'B',
};

it.each<[string, INodeParameters, string]>([
	['no sender', { ...mail, senderType: 'UserEmailAddress' }, "'Sender' is required"],
	[
		'an ID for an email address',
		{ ...mail, senderType: 'UserEmailAddress', additionalFields: { sender: lead } },
		'does not fit',
	],
	[
		'an email address for an ID',
		{ ...mail, senderType: 'UserId', additionalFields: { sender: 'maya.patel@example.com' } },
		'does not fit',
	],
	[
		'a template type without a template',
		{ ...mail, emailType: 'Template' },
		"'Email Template' is required",
	],
	['no subject', { ...mail, subject: '' }, "'Subject' and 'Content'"],
	['no content', { ...mail, contentHTML: '' }, "'Subject' and 'Content'"],
])('an email with %s is not sent', async (_what, form, words) => {
	await isRefusedHere('email', 'sendToLead', form, words);
});

it.each(['APICaller', 'LeadOwner'])('the sender %s needs no name', async (senderType) => {
	const { output } = await run('email', 'sendToLead', { ...mail, senderType });
	expect(output).toHaveLength(1);
});

it('a call without a recording or a duration is not changed', async () => {
	await isRefusedHere(
		'telephony',
		'update',
		{ activityId: lead, updateFields: { ownerId: lead } },
		'Neither a recording nor a duration',
	);
});

it.each<[string, INodeParameters]>([
	['Event', { contentType: 'text/plain' }],
	['Content Type', { webhookEvent: '3' }],
])('a changed webhook takes no value that nobody chose: %s', async (name, form) => {
	const given = {
		webhookId: lead,
		uRL: 'https://example.com',
		webhookEvent: '',
		contentType: '',
		...form,
	};
	// n8n itself does not start it.
	await expect(run('webhook', 'update', given)).rejects.toThrow(`Parameter "${name}" is required`);
	const byExpression = Object.fromEntries(
		Object.entries(given).map(([key, value]) => [key, value === '' ? "={{ '' }}" : value]),
	);
	await isRefusedHere('webhook', 'update', byExpression, `'${name}' is required`);
});

it('an upload without its file is not sent', async () => {
	await isRefusedHere(
		'file',
		'upload',
		{ uploadFiles: 'data', fileType: 0, fileStorageType: 0 },
		"no file in the binary field 'data'",
	);
});

const report = { reportOutput: '{ "Type": "list" }', returnAll: true, output: 'raw' };

it.each<[string, object, object[]]>([
	[
		'rows under Results',
		{ Results: [{ FirstName: 'Asha' }, { FirstName: 'Liam' }], Total: 2 },
		[{ FirstName: 'Asha' }, { FirstName: 'Liam' }],
	],
	['a bare list', [{ Stage: 'New', Count: 3 }], [{ Stage: 'New', Count: 3 }]],
	['no rows', { RecordCount: 0, List: [] }, []],
	['one number', { Average: 12 }, [{ Average: 12 }]],
	[
		'several lists',
		{ New: [{ Count: 1 }], Old: [{ Count: 2 }] },
		[{ New: [{ Count: 1 }], Old: [{ Count: 2 }] }],
	],
])('a report is read whatever its form: %s', async (_what, body, expected) => {
	vendors.sandbox.fault({ vendor: 'leadSquared', kind: 'respond', status: 200, body });
	const { output, error } = await run('analytics', 'getLeadDistribution', report);
	expect(error).toBeUndefined();
	expect(output.map(({ json }) => json)).toEqual(expected);
	expect(vendors.sandbox.calls).toHaveLength(1);
});

it('a report is read to its end', async () => {
	const { leads } = vendors.sandbox.state.leadSquared;
	const [first] = leads;
	for (let index = 0; index < 2_000; index++) leads.push({ ...first, ProspectID: `lead ${index}` });
	const { output } = await run('analytics', 'getLeadDistribution', report);
	expect(output.map(({ json }) => json.ProspectID)).toEqual(
		leads.map(({ ProspectID }) => ProspectID),
	);
	expect(vendors.sandbox.calls).toHaveLength(3);
});

it.each<[string, INodeParameters]>([
	['email', { operation: 'sendToLead', ...mail }],
	[
		'telephony',
		{ operation: 'log', sourceNumber: '+91-7000000001', destinationNumber: '+91-8061234567' },
	],
	[
		'async',
		{
			operation: 'logCall',
			connectorKey: seedIds.telephonyConnectorKey,
			sourceNumber: '+91-7000000001',
			destinationNumber: '+91-8061234567',
		},
	],
])('what %s sent is never sent twice', async (resource, form) => {
	vendors.sandbox.fault({ vendor: 'leadSquared', kind: 'resetAfter', times: -1 });
	const { failed } = await run(resource, String(form.operation), form);
	expect(failed[0].json.error).toMatchObject({ outcome: 'unknown' });
	expect(vendors.sandbox.calls).toHaveLength(1);
});

describe('a webhook that is set anew', () => {
	const id = '3eb00000-0000-4000-8000-000000000001';
	const update = async (webhookEvent: string, updateFields: INodeParameters) => {
		vendors.sandbox.state.leadSquared.webhooks.push({ WebhookId: id, URL: '', StatusCode: 0 });
		return await run('webhook', 'update', {
			webhookId: { __rl: true, mode: 'id', value: id },
			uRL: 'https://n8n.example.com/hook',
			webhookEvent,
			contentType: 'application/json',
			updateFields,
		});
	};

	it.each<[string, INodeParameters, object]>([
		['26', { changedLeadField: 'mx_City' }, { ChangedLeadField: 'mx_City' }],
		[
			'31',
			{ opportunityEvents: '12000, 12001' },
			{ OpportunityEvents: ['12000', '12001'], IsAsyncEnable: false },
		],
		[
			'26',
			{ changedLeadField: 'mx_City', webhookProperties: '{"ChangedLeadField":"mx_City","More":1}' },
			{ ChangedLeadField: 'mx_City', More: 1 },
		],
	])('names what event %s watches twice: %j', async (event, fields, properties) => {
		const { failed } = await update(event, fields);
		expect(failed).toEqual([]);
		const named = Object.entries(properties).filter(([name]) =>
			['ChangedLeadField', 'OpportunityEvents'].includes(name),
		);
		expect(vendors.sandbox.calls[0].body).toMatchObject({
			...Object.fromEntries(named),
			WebhookProperties: JSON.stringify(properties),
		});
	});

	it('may have the numbers of another account, and says why a second one on a field is refused', async () => {
		vendors.sandbox.settings.leadSquared.webhookNumbers = { '29': 'Opportunity_Post_Create' };
		expect((await update('29', { opportunityEvents: '12000' })).failed).toEqual([]);
		expect(vendors.sandbox.state.leadSquared.webhooks).toMatchObject([
			{ EventCode: 'Opportunity_Post_Create' },
		]);
		await update('26', { changedLeadField: 'mx_City' });
		vendors.sandbox.state.leadSquared.webhooks[0].WebhookId = id.replace(/1$/, '2');
		const { failed } = await update('26', { changedLeadField: 'mx_City' });
		expect(failed[0].json.error).toMatchObject({
			nextStep: expect.stringContaining('one webhook for each field of a lead'),
		});
	});
});
