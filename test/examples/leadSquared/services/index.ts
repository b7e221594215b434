import { sandboxKeys } from '../../../../sandbox/keys.mts';
import { seedIds } from '../../../../sandbox/leadsquared/wire/ids.mts';
import type { Example } from '../../example';

const { accessKey, secretKey } = sandboxKeys.leadSquared;

type Prepare = NonNullable<Example['prepare']>;

/** Phone call activities, which a call log leaves behind. */
const calls: Prepare = ({ activities }) => {
	activities.push(
		{
			...activities[0],
			ProspectActivityId: 'ac700000-0000-4000-8000-000000000021',
			ActivityEvent: '21',
		},
		{
			...activities[0],
			ProspectActivityId: 'ac700000-0000-4000-8000-000000000022',
			ActivityEvent: '22',
		},
	);
};

const webhooks: Prepare = (state) => {
	const row = {
		Type: 'Webhook',
		StatusCode: 0,
		WebhookProperties: null,
		ModifiedOn: '2026-01-02 03:04:05',
	};
	state.webhooks.push(
		{
			...row,
			WebhookId: '3eb00000-0000-4000-8000-000000000001',
			EventName: 'Lead Creation',
			EventCode: 'Lead_Post_Create',
			Description: 'New leads',
			URL: 'https://n8n.example.com/webhook/leads',
		},
		{
			...row,
			WebhookId: '3eb00000-0000-4000-8000-000000000002',
			EventName: 'Lead Activity Creation',
			EventCode: 'LeadActivity_Post_Create',
			Description: 'Calls',
			URL: 'https://n8n.example.com/webhook/calls',
			WebhookProperties: '{"ActivityEvent":"201"}',
		},
	);
};

/** Shares of two leads and two opportunities. */
const shares: Prepare = ({ entityShares }) => {
	const [, , sofia, arjun] = seedIds.users;
	const [, second, , , fifth] = seedIds.activities;
	entityShares.push(
		{
			UserId: sofia,
			Entity: 1,
			EntityId: '1001',
			ContextEntityId: second,
			AccessType: 2,
			ExpiresOn: '2099-01-01 00:00:00',
		},
		{
			UserId: arjun,
			Entity: 1,
			EntityId: '1003',
			ContextEntityId: fifth,
			AccessType: 1,
			ExpiresOn: '2099-01-01 00:00:00',
		},
		{
			UserId: sofia,
			Entity: 5,
			EntityId: seedIds.opportunities[0],
			ContextEntityId: null,
			AccessType: 1,
			ExpiresOn: '2099-01-01 00:00:00',
		},
		{
			UserId: arjun,
			Entity: 5,
			EntityId: seedIds.opportunities[1],
			ContextEntityId: null,
			AccessType: 2,
			ExpiresOn: '2099-01-01 00:00:00',
		},
	);
};

/** Three fields of leads, so that a report stays short. */
const fewFields: Prepare = (state) => {
	state.leadFields = state.leadFields.filter(({ SchemaName }) =>
		['ProspectID', 'FirstName', 'CreatedOn'].includes(SchemaName),
	);
};

const metadata = { call: 'GET /v2/LeadManagement.svc/LeadsMetaData.Get?excludeOptionSets=1' };

const sofia = '05e20000-0000-4000-8000-000000000003';
const arjun = '05e20000-0000-4000-8000-000000000004';

const emails: Example[] = [
	{
		operation: 'email.sendToLead',
		timezone: 'Asia/Kolkata',
		items: [
			{
				senderType: 'APICaller',
				recipientType: 'LeadId',
				recipient: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000001' },
				emailType: 'Html',
				subject: 'Your visit',
				contentHTML: '<p>See you on Friday</p>',
				additionalFields: {
					cCEmailAddress: { __rl: true, mode: 'email', value: 'daniel.kerr@example.com' },
					recipientEmailFields: 'EmailAddress',
					contentText: 'See you on Friday',
					includeEmailFooter: true,
					schedule: '2099-03-01T10:00:00',
					emailCategory: 'Offers',
				},
			},
			{
				senderType: 'User by Email',
				recipientType: 'Lead Email',
				recipient: 'liam.desai@example.com',
				emailType: 'template',
				subject: '',
				contentHTML: '',
				additionalFields: { sender: 'maya.patel@example.com', emailLibraryName: 'Welcome' },
			},
		],
		requests: [
			{
				call: 'POST /v2/EmailMarketing.svc/SendEmailToLead',
				body: {
					SenderType: 'APICaller',
					CCEmailAddress: 'daniel.kerr@example.com',
					RecipientType: 'LeadId',
					RecipientEmailFields: 'EmailAddress',
					Recipient: '1ead0000-0000-4000-8000-000000000001',
					EmailType: 'Html',
					ContentHTML: '<p>See you on Friday</p>',
					ContentText: 'See you on Friday',
					Subject: 'Your visit',
					IncludeEmailFooter: true,
					Schedule: '2099-03-01 04:30:00',
					EmailCategory: 'Offers',
				},
			},
			{
				call: 'POST /v2/EmailMarketing.svc/SendEmailToLead',
				body: {
					SenderType: 'UserEmailAddress',
					Sender: 'maya.patel@example.com',
					RecipientType: 'LeadEmailAddress',
					Recipient: 'liam.desai@example.com',
					EmailType: 'Template',
					EmailLibraryName: 'Welcome',
				},
			},
		],
		output: [
			{
				json: { ID: 'e3a10000-0000-4000-8000-000000001001', MemberCount: 1, TotalRecipient: 1 },
				item: 0,
			},
			{
				json: { ID: 'e3a10000-0000-4000-8000-000000001002', MemberCount: 1, TotalRecipient: 1 },
				item: 1,
			},
		],
	},
	{
		operation: 'email.sendCampaign',
		timezone: 'Australia/Sydney',
		items: [
			{
				emailLibraryName: 'Newsletter',
				listId: { __rl: true, mode: 'list', value: '11570000-0000-4000-8000-000000000001' },
				additionalFields: {
					emailCampaignName: 'March offers',
					senderType: 'UserEmailAddress',
					from_UserIdEmailAddress: { __rl: true, mode: 'list', value: 'ruth.adeyemi@example.com' },
					includeEmailFooter: false,
					schedule: '2099-03-01T10:00:00',
					emailCategory: 'Announcements',
				},
			},
			{
				emailLibraryName: 'Welcome',
				listId: '11570000-0000-4000-8000-000000000002',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: 'POST /v2/EmailMarketing.svc/SendCampaignToList',
				body: {
					EmailLibraryName: 'Newsletter',
					SenderType: 'UserEmailAddress',
					From_UserIdEmailAddress: 'ruth.adeyemi@example.com',
					ListId: '11570000-0000-4000-8000-000000000001',
					Schedule: '2099-02-28 23:00:00',
					EmailCampaignName: 'March offers',
					IncludeEmailFooter: false,
					EmailCategory: 'Announcements',
				},
			},
			{
				call: 'POST /v2/EmailMarketing.svc/SendCampaignToList',
				body: { EmailLibraryName: 'Welcome', ListId: '11570000-0000-4000-8000-000000000002' },
			},
		],
		output: [
			{
				json: { ID: 'e3a10000-0000-4000-8000-000000001001', MemberCount: 5, TotalRecipient: 5 },
				item: 0,
			},
			{
				json: { ID: 'e3a10000-0000-4000-8000-000000001002', MemberCount: 0, TotalRecipient: 0 },
				item: 1,
			},
		],
	},
	{
		operation: 'email.createTemplate',
		items: [
			{
				name: 'Site visit',
				subject: 'Your site visit',
				content_Html: '<p>Dear @{Lead:FirstName,}</p>',
				additionalFields: { description: 'After a visit was booked' },
			},
			{
				name: 'Quote 2026',
				subject: 'Your quote',
				content_Html: '<p>Attached</p>',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: 'POST /v2/EmailLibrary.svc/Create',
				body: {
					Name: 'Site visit',
					Description: 'After a visit was booked',
					Subject: 'Your site visit',
					Content_Html: '<p>Dear @{Lead:FirstName,}</p>',
				},
			},
			{
				call: 'POST /v2/EmailLibrary.svc/Create',
				body: { Name: 'Quote 2026', Subject: 'Your quote', Content_Html: '<p>Attached</p>' },
			},
		],
		output: [
			{ json: { Id: 'e3a17000-0000-4000-8000-000000001001' }, item: 0 },
			{ json: { Id: 'e3a17000-0000-4000-8000-000000001002' }, item: 1 },
		],
	},
	{
		operation: 'email.getTemplate',
		items: [
			{ id: 'e3a17000-0000-4000-8000-000000000001' },
			{ id: 'e3a17000-0000-4000-8000-000000000002' },
		],
		requests: [
			{ call: 'GET /v2/EmailLibrary.svc/Retrieve.GetById?id=e3a17000-0000-4000-8000-000000000001' },
			{ call: 'GET /v2/EmailLibrary.svc/Retrieve.GetById?id=e3a17000-0000-4000-8000-000000000002' },
		],
		output: [
			{
				json: {
					ContentTemplateId: 'e3a17000-0000-4000-8000-000000000001',
					ContentTemplateAutoId: 10001,
					Name: 'Welcome',
					Description: 'First mail to a new lead',
					Type: 2,
					Subject: 'Welcome to our venues',
					Content_Html: '<p>Hi @{Lead:FirstName,}</p>',
					Content_Text: 'Hi @{Lead:FirstName,}',
				},
				item: 0,
			},
			{
				json: {
					ContentTemplateId: 'e3a17000-0000-4000-8000-000000000002',
					ContentTemplateAutoId: 10002,
					Name: 'Newsletter',
					Description: 'Monthly offers',
					Type: 2,
					Subject: 'Offers of the month',
					Content_Html: '<p>Our menus for the season</p>',
					Content_Text: 'Our menus for the season',
				},
				item: 1,
			},
		],
	},
];

const telephony: Example[] = [
	{
		operation: 'telephony.log',
		timezone: 'Asia/Kolkata',
		items: [
			{
				sourceNumber: '+91-9855510000',
				destinationNumber: '+91-8061234567',
				additionalFields: {
					displayNumber: '+91-8061234500',
					direction: 'Inbound',
					callSessionId: 'call-1',
					leadId: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000001' },
					tag: 'Asked for a date',
					userId: { __rl: true, mode: 'list', value: sofia },
					startTime: '2026-03-02T10:00:00',
					endTime: '2026-03-02T10:00:34',
					callDuration: 34,
					status: 'Answered',
					resourceURL: 'https://example.com/call-1.mp3',
				},
			},
			{
				sourceNumber: '+91-7000000001',
				destinationNumber: 8061234567,
				additionalFields: { callerSource: 'Billboard', callDuration: '0', status: 'NotAnswered' },
			},
		],
		requests: [
			{
				call: 'POST /v2/Telephony.svc/LogCall',
				body: {
					SourceNumber: '+91-9855510000',
					DestinationNumber: '+91-8061234567',
					DisplayNumber: '+91-8061234500',
					Direction: 'Inbound',
					CallSessionId: 'call-1',
					LeadId: '1ead0000-0000-4000-8000-000000000001',
					Tag: 'Asked for a date',
					UserId: sofia,
					StartTime: '2026-03-02 04:30:00',
					EndTime: '2026-03-02 04:30:34',
					CallDuration: 34,
					Status: 'Answered',
					ResourceURL: 'https://example.com/call-1.mp3',
				},
			},
			{
				call: 'POST /v2/Telephony.svc/LogCall',
				body: {
					SourceNumber: '+91-7000000001',
					DestinationNumber: '8061234567',
					CallerSource: 'Billboard',
					CallDuration: 0,
					Status: 'NotAnswered',
				},
			},
		],
		output: [
			{ json: { Id: 'ac700000-0000-4000-8000-000000001001' }, item: 0 },
			// The new lead took a number, too.
			{ json: { Id: 'ac700000-0000-4000-8000-000000001003' }, item: 1 },
		],
	},
	{
		operation: 'telephony.showAgentPopup',
		items: [
			{
				sourceNumber: '+91-9855510001',
				destinationNumber: '+91-8061234567',
				additionalFields: {
					displayNumber: '+91-8061234500',
					direction: 'Outbound',
					callSessionId: 'call-2',
					leadId: '1ead0000-0000-4000-8000-000000000002',
					tag: 'Second try',
					userId: arjun,
				},
			},
			{ sourceNumber: '+91-7000000002', destinationNumber: '+91-8061234568', additionalFields: {} },
		],
		requests: [
			{
				call: 'POST /v2/Telephony.svc/ShowAgentPopup',
				body: {
					SourceNumber: '+91-9855510001',
					DestinationNumber: '+91-8061234567',
					DisplayNumber: '+91-8061234500',
					Direction: 'Outbound',
					CallSessionId: 'call-2',
					LeadId: '1ead0000-0000-4000-8000-000000000002',
					Tag: 'Second try',
					UserId: arjun,
				},
			},
			{
				call: 'POST /v2/Telephony.svc/ShowAgentPopup',
				body: { SourceNumber: '+91-7000000002', DestinationNumber: '+91-8061234568' },
			},
		],
		output: [
			{
				json: {
					Id: '909b0000-0000-4000-8000-000000001001',
					Message: 'Message broadcasted successfully',
				},
				item: 0,
			},
			{
				json: {
					Id: '909b0000-0000-4000-8000-000000001002',
					Message: 'Message broadcasted successfully',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'telephony.update',
		prepare: calls,
		items: [
			{
				activityId: 'ac700000-0000-4000-8000-000000000021',
				updateFields: {
					recordingURL: 'https://example.com/call-3.mp3',
					callDuration: 500,
					ownerId: { __rl: true, mode: 'list', value: arjun },
				},
			},
			{ activityId: 'ac700000-0000-4000-8000-000000000022', updateFields: { callDuration: '61' } },
		],
		requests: [
			{
				call: 'POST /v2/Telephony.svc/PhoneCallActivity/Update',
				body: {
					ActivityId: 'ac700000-0000-4000-8000-000000000021',
					RecordingURL: 'https://example.com/call-3.mp3',
					CallDuration: '500',
					OwnerId: arjun,
				},
			},
			{
				call: 'POST /v2/Telephony.svc/PhoneCallActivity/Update',
				body: { ActivityId: 'ac700000-0000-4000-8000-000000000022', CallDuration: '61' },
			},
		],
		output: [
			{
				json: {
					Id: 'ac700000-0000-4000-8000-000000000021',
					Message: 'Activity updated successfully',
				},
				item: 0,
			},
			{
				json: {
					Id: 'ac700000-0000-4000-8000-000000000022',
					Message: 'Activity updated successfully',
				},
				item: 1,
			},
		],
	},
];

const webhook: Example[] = [
	{
		operation: 'webhook.getAll',
		prepare: webhooks,
		items: [
			{
				type: 'Webhook',
				returnAll: false,
				limit: 5,
				filters: {
					webhookEvent: 'Lead_Post_Create',
					statusCode: 0,
					webhookId: '3eb00000-0000-4000-8000-000000000001',
				},
			},
			{
				type: 'Webhook',
				returnAll: true,
				limit: 50,
				filters: {
					webhookEvent: 'Activity Creation',
					searchText: 'calls',
					columnName: 'ModifiedOn',
					direction: '1',
				},
			},
		],
		requests: [
			{
				call: 'POST /v2/Webhook.svc/Retrieve',
				body: {
					Parameter: {
						Type: 'Webhook',
						WebhookEvent: 'Lead_Post_Create',
						StatusCode: 0,
						WebhookId: '3eb00000-0000-4000-8000-000000000001',
					},
					Paging: { PageIndex: 1, PageSize: 5 },
				},
			},
			{
				call: 'POST /v2/Webhook.svc/Retrieve',
				body: {
					Parameter: {
						Type: 'Webhook',
						WebhookEvent: 'LeadActivity_Post_Create',
						SearchText: 'calls',
					},
					Sorting: { ColumnName: 'ModifiedOn', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 200 },
				},
			},
		],
		output: [
			{
				json: {
					WebhookId: '3eb00000-0000-4000-8000-000000000001',
					EventName: 'Lead Creation',
					EventCode: 'Lead_Post_Create',
					Description: 'New leads',
					URL: 'https://n8n.example.com/webhook/leads',
					StatusCode: 0,
					StatusCodeName: 'Enabled',
					WebhookProperties: null,
				},
				item: 0,
			},
			{
				json: {
					WebhookId: '3eb00000-0000-4000-8000-000000000002',
					EventName: 'Lead Activity Creation',
					EventCode: 'LeadActivity_Post_Create',
					Description: 'Calls',
					URL: 'https://n8n.example.com/webhook/calls',
					StatusCode: 0,
					StatusCodeName: 'Enabled',
					WebhookProperties: '{"ActivityEvent":"201"}',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'webhook.update',
		prepare: webhooks,
		items: [
			{
				webhookId: { __rl: true, mode: 'list', value: '3eb00000-0000-4000-8000-000000000001' },
				uRL: 'https://n8n.example.com/webhook/pages',
				webhookEvent: '1',
				contentType: 'application/json',
				updateFields: {
					description: 'Wedding pages',
					landingPageUrls: 'https://pages.example.com/weddings',
					isSpecificLandingPage: true,
					notifyOnFailure: true,
					customHeaders: { row: [{ key: 'x-source', value: 'leadsquared' }] },
				},
			},
			{
				webhookId: '3eb00000-0000-4000-8000-000000000002',
				uRL: 'https://n8n.example.com/webhook/activities',
				webhookEvent: 'Activity Update',
				contentType: 'Form',
				updateFields: {
					activityEvent: { __rl: true, mode: 'list', value: '208' },
					webhookProperties: '{ "ActivityEvent": "208" }',
				},
			},
		],
		requests: [
			{
				call: 'POST /v2/Webhook.svc/Update',
				body: {
					WebhookId: '3eb00000-0000-4000-8000-000000000001',
					Description: 'Wedding pages',
					URL: 'https://n8n.example.com/webhook/pages',
					Method: 'POST',
					ContentType: 'application/json',
					WebhookEvent: '1',
					LandingPageUrls: 'https://pages.example.com/weddings',
					IsSpecificLandingPage: true,
					NotifyOnFailure: true,
					CustomHeaders: [{ Key: 'x-source', Value: 'leadsquared' }],
				},
			},
			{
				call: 'POST /v2/Webhook.svc/Update',
				body: {
					WebhookId: '3eb00000-0000-4000-8000-000000000002',
					URL: 'https://n8n.example.com/webhook/activities',
					Method: 'POST',
					ContentType: 'application/x-www-form-urlencoded',
					WebhookEvent: '15',
					WebhookProperties: '{"ActivityEvent":"208"}',
					ActivityEvent: '208',
				},
			},
		],
		output: [
			{ json: { success: true }, item: 0 },
			{ json: { success: true }, item: 1 },
		],
	},
];

const files: Example[] = [
	{
		operation: 'file.upload',
		items: [
			{ uploadFiles: 'data', fileType: 3, fileStorageType: 0, additionalFields: {} },
			{
				uploadFiles: 'passport',
				fileType: 'Document of a Custom Field Set',
				fileStorageType: 'Temporary',
				additionalFields: {
					entity: 'Lead',
					id: '1ead0000-0000-4000-8000-000000000001',
					entitySchemaName: 'mx_KYC',
					schemaName: 'mx_CustomObject_1',
					enableResize: false,
					storageVersion: 0,
				},
			},
		],
		files: [
			{ data: { fileName: 'quote.pdf', mimeType: 'application/pdf', content: 'A quote – £1,200' } },
			{ passport: { fileName: 'passport.png', mimeType: 'image/png', content: 'A passport' } },
		],
		requests: [
			{
				call: 'POST /File/Upload',
				body: {
					AccessKey: accessKey,
					SecretKey: secretKey,
					FileType: '3',
					FileStorageType: '0',
					uploadFiles: {
						fileName: 'quote.pdf',
						mimeType: 'application/pdf',
						content: 'A quote – £1,200',
					},
				},
			},
			{
				call: 'POST /File/Upload',
				body: {
					AccessKey: accessKey,
					SecretKey: secretKey,
					FileType: '7',
					FileStorageType: '1',
					Entity: '0',
					Id: '1ead0000-0000-4000-8000-000000000001',
					EntitySchemaName: 'mx_KYC',
					SchemaName: 'mx_CustomObject_1',
					EnableResize: 'false',
					StorageVersion: '0',
					uploadFiles: { fileName: 'passport.png', mimeType: 'image/png', content: 'A passport' },
				},
			},
		],
		output: [
			{ json: { uploadedFile: 'f11e0000-0000-4000-8000-000000001001.pdf' }, item: 0 },
			{ json: { uploadedFile: 'f11e0000-0000-4000-8000-000000001002.png' }, item: 1 },
		],
	},
];

const requestId = '5a4e0000000040008000000000001001';

const entityShares: Example[] = [
	{
		operation: 'entityShare.shareLead',
		items: [
			{
				userId: { __rl: true, mode: 'list', value: sofia },
				entityId: { __rl: true, mode: 'list', value: '1001' },
				contextEntityId: 'ac700000-0000-4000-8000-000000000002',
				accessType: 2,
				additionalFields: { durationInMinutes: 30 },
			},
			{
				userId: arjun,
				entityId: 1003,
				contextEntityId: 'ac700000-0000-4000-8000-000000000005',
				accessType: 'Read',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: 'POST /v2/EntityAccess.svc/Share',
				body: [
					{
						UserId: sofia,
						Entity: 1,
						EntityType: 3,
						EntityId: '1001',
						ContextEntity: 1,
						ContextEntityId: 'ac700000-0000-4000-8000-000000000002',
						AccessType: 2,
						DurationInMinutes: 30,
					},
					{
						UserId: arjun,
						Entity: 1,
						EntityType: 3,
						EntityId: '1003',
						ContextEntity: 1,
						ContextEntityId: 'ac700000-0000-4000-8000-000000000005',
						AccessType: 1,
					},
				],
			},
		],
		output: [
			{ json: { UserId: sofia, EntityId: '1001', Id: requestId, Queued: true }, item: 0 },
			{ json: { UserId: arjun, EntityId: '1003', Id: requestId, Queued: true }, item: 1 },
		],
	},
	{
		operation: 'entityShare.revokeLead',
		prepare: shares,
		items: [
			{
				userId: sofia,
				entityId: '1001',
				contextEntityId: 'ac700000-0000-4000-8000-000000000002',
				additionalFields: { accessType: 2 },
			},
			{
				userId: arjun,
				entityId: '1003',
				contextEntityId: 'ac700000-0000-4000-8000-000000000005',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: 'POST /v2/EntityAccess.svc/Revoke',
				body: [
					{
						UserId: sofia,
						Entity: 1,
						EntityType: 3,
						EntityId: '1001',
						ContextEntity: 1,
						ContextEntityId: 'ac700000-0000-4000-8000-000000000002',
						AccessType: 2,
					},
					{
						UserId: arjun,
						Entity: 1,
						EntityType: 3,
						EntityId: '1003',
						ContextEntity: 1,
						ContextEntityId: 'ac700000-0000-4000-8000-000000000005',
					},
				],
			},
		],
		output: [
			{ json: { UserId: sofia, EntityId: '1001', Id: requestId, Queued: true }, item: 0 },
			{ json: { UserId: arjun, EntityId: '1003', Id: requestId, Queued: true }, item: 1 },
		],
	},
	{
		operation: 'entityShare.revokeOpportunity',
		prepare: shares,
		items: [
			{
				userId: { __rl: true, mode: 'list', value: sofia },
				entityId: { __rl: true, mode: 'list', value: '0bb00000-0000-4000-8000-000000000001' },
				additionalFields: {},
			},
			{
				userId: arjun,
				entityId: '0bb00000-0000-4000-8000-000000000002',
				additionalFields: { accessType: 'Read and Write' },
			},
		],
		requests: [
			{
				call: 'POST /v2/EntityAccess.svc/Revoke',
				body: [
					{
						UserId: sofia,
						Entity: 5,
						EntityType: 3,
						EntityId: '0bb00000-0000-4000-8000-000000000001',
					},
					{
						UserId: arjun,
						Entity: 5,
						EntityType: 3,
						EntityId: '0bb00000-0000-4000-8000-000000000002',
						AccessType: 2,
					},
				],
			},
		],
		output: [
			{
				json: {
					UserId: sofia,
					EntityId: '0bb00000-0000-4000-8000-000000000001',
					Id: requestId,
					Queued: true,
				},
				item: 0,
			},
			{
				json: {
					UserId: arjun,
					EntityId: '0bb00000-0000-4000-8000-000000000002',
					Id: requestId,
					Queued: true,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'entityShare.getStatus',
		prepare: ({ shareRequests }) => {
			shareRequests.push(
				{ Id: requestId, ShareStatus: 6, ErrorMessage: null },
				{
					Id: '5a4e0000000040008000000000001002',
					ShareStatus: 6,
					ErrorMessage: 'The user was deactivated',
				},
			);
		},
		items: [{ id: requestId }, { id: '5a4e0000000040008000000000001002' }],
		requests: [
			{ call: `GET /v2/EntityAccess.svc/Status/Get?id=${requestId}` },
			{ call: 'GET /v2/EntityAccess.svc/Status/Get?id=5a4e0000000040008000000000001002' },
		],
		output: [
			{
				json: {
					ResponseText: 'Request processed successfully.',
					ShareStatus: 6,
					ErrorMessage: null,
				},
				item: 0,
			},
			{
				json: {
					ResponseText: 'Request processed successfully.',
					ShareStatus: 6,
					ErrorMessage: 'The user was deactivated',
				},
				item: 1,
			},
		],
	},
];

const ofMaya = {
	GroupConditions: [
		{
			Condition: [
				{ LookupName: 'EmailAddress', Operator: 'eq', LookupValue: 'maya.patel@example.com' },
			],
		},
	],
};

const reports: Example[] = [
	{
		operation: 'analytics.getLeadDistribution',
		prepare: fewFields,
		items: [
			{
				reportOutput: '{ "Type": "list" }',
				returnAll: true,
				limit: 50,
				filters: {
					leadFilter: '{ "LookupName": "FirstName", "LookupValue": "Asha" }',
					dateFilter:
						'{ "DateField": "CreatedOn", "FromDate": "2025-06-01 00:00:00", "ToDate": "2025-06-15 00:00:00" }',
				},
			},
			{
				reportOutput: '{ "Type": "aggregate" }',
				returnAll: false,
				limit: 5,
				filters: { userFilter: JSON.stringify(ofMaya) },
			},
		],
		requests: [
			metadata,
			{
				call: 'POST /Leads/LeadDistribution/FilterByLeadField',
				body: {
					ReportFilter: { LeadFilter: { LookupName: 'FirstName', LookupValue: 'Asha' } },
					DateFilter: {
						DateField: 'CreatedOn',
						FromDate: '2025-06-01 00:00:00',
						ToDate: '2025-06-15 00:00:00',
					},
					Output: { Type: 'list' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
			{
				call: 'POST /Leads/LeadDistribution/FilterByLeadField',
				body: {
					ReportFilter: { UserFilter: ofMaya },
					Output: { Type: 'aggregate' },
					Paging: { PageIndex: 1, PageSize: 5 },
				},
			},
		],
		output: [
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000001',
					FirstName: 'Asha',
					CreatedOn: '2025-06-02T05:30:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000011',
					FirstName: 'Asha',
					CreatedOn: '2025-06-12T05:30:00.000Z',
				},
				item: 0,
			},
			{ json: { Count: 8 }, item: 1 },
		],
	},
	{
		operation: 'analytics.getLeadsNotContacted',
		prepare: fewFields,
		items: [
			{
				reportOutput: '{ "Type": "list" }',
				returnAll: false,
				limit: 1,
				filters: {
					activityFilters: '{ "ActivityEvent": [201] }',
					leadFilter: '{ "LookupName": "FirstName", "LookupValue": "Asha" }',
				},
			},
			{
				reportOutput: '{ "Type": "aggregate" }',
				returnAll: true,
				limit: 50,
				filters: {
					userFilter: JSON.stringify(ofMaya),
					dateFilter:
						'{ "DateField": "CreatedOn", "FromDate": "2025-06-01 00:00:00", "ToDate": "2025-06-15 00:00:00" }',
				},
			},
		],
		requests: [
			metadata,
			{
				call: 'POST /Leads/LeadsNotContacted',
				body: {
					ReportFilter: {
						ActivityFilters: { ActivityEvent: [201] },
						LeadFilter: { LookupName: 'FirstName', LookupValue: 'Asha' },
					},
					Output: { Type: 'list' },
					Paging: { PageIndex: 1, PageSize: 1 },
				},
			},
			{
				call: 'POST /Leads/LeadsNotContacted',
				body: {
					ReportFilter: { UserFilter: ofMaya },
					DateFilter: {
						DateField: 'CreatedOn',
						FromDate: '2025-06-01 00:00:00',
						ToDate: '2025-06-15 00:00:00',
					},
					Output: { Type: 'aggregate' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
		],
		output: [
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000011',
					FirstName: 'Asha',
					CreatedOn: '2025-06-12T05:30:00.000Z',
				},
				item: 0,
			},
			// Of Maya's leads of these two weeks, the 1st, 6th and 11th, the first one has activities.
			{ json: { Count: 2 }, item: 1 },
		],
	},
	{
		operation: 'analytics.getLeadsWithNoActiveTasks',
		prepare: fewFields,
		items: [
			{
				reportOutput: '{ "Type": "list" }',
				returnAll: false,
				limit: 2,
				filters: { dateFilter: '{ "DateField": "CreatedOn", "ToDate": "2025-06-05 00:00:00" }' },
			},
			{
				reportOutput: '{ "Type": "aggregate" }',
				returnAll: true,
				limit: 50,
				filters: {
					userFilter: JSON.stringify(ofMaya),
					leadFilter: '{ "LookupName": "FirstName", "LookupValue": "Asha" }',
					taskFilters: '{ "TaskType": "Meeting" }',
				},
			},
		],
		requests: [
			metadata,
			{
				call: 'POST /Tasks/LeadsWithNoActiveTasks',
				body: {
					ReportFilter: {},
					DateFilter: { DateField: 'CreatedOn', ToDate: '2025-06-05 00:00:00' },
					Output: { Type: 'list' },
					Paging: { PageIndex: 1, PageSize: 2 },
				},
			},
			{
				call: 'POST /Tasks/LeadsWithNoActiveTasks',
				body: {
					ReportFilter: {
						UserFilter: ofMaya,
						LeadFilter: { LookupName: 'FirstName', LookupValue: 'Asha' },
						TaskFilters: { TaskType: 'Meeting' },
					},
					Output: { Type: 'aggregate' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
		],
		output: [
			// The first two leads of these days have a meeting before them.
			{
				json: {
					ProspectID: '1ead0000-0000-4000-8000-000000000003',
					FirstName: 'Chen',
					CreatedOn: '2025-06-04T05:30:00.000Z',
				},
				item: 0,
			},
			{ json: { Count: 3 }, item: 1 },
		],
	},
];

/** LeadSquared examples of what stands beside its records; ids are those of the sandbox's seed data. */
export const servicesExamples: Example[] = [
	...emails,
	...telephony,
	...webhook,
	...files,
	...entityShares,
	...reports,
];
