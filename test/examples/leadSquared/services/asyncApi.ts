import { seedIds } from '../../../../sandbox/seed.mts';
import type { Example } from '../../example';

const mapped = (value: Record<string, string | number | boolean>) => ({
	mappingMode: 'defineBelow',
	value,
});

const accepted = (number: number, item: number): Example['output'][number] => ({
	json: {
		Status: 'Request accepted. Please use below request id to check the status',
		RequestID: `a57c0000-0000-4000-8000-00000000${number}`,
	},
	item,
});

const leadFields = { call: 'GET /v2/LeadManagement.svc/LeadsMetaData.Get?excludeOptionSets=1' };

const leads: Example[] = [
	{
		operation: 'async.captureLead',
		items: [
			{
				attributes: mapped({ FirstName: 'Zara', EmailAddress: 'zara@example.com' }),
				additionalFields: {
					fieldsByName: { field: [{ schemaName: 'mx_City', value: 'Pune' }] },
					searchBy: { __rl: true, mode: 'name', value: 'EmailAddress' },
				},
			},
			{
				attributes: mapped({ FirstName: 'Omar', Phone: '+91-7000000009' }),
				additionalFields: {},
			},
		],
		requests: [
			{
				call: 'POST /lead/capture',
				body: [
					{ Attribute: 'FirstName', Value: 'Zara' },
					{ Attribute: 'EmailAddress', Value: 'zara@example.com' },
					{ Attribute: 'mx_City', Value: 'Pune' },
					{ Attribute: 'SearchBy', Value: 'EmailAddress' },
				],
			},
			{
				call: 'POST /lead/capture',
				body: [
					{ Attribute: 'FirstName', Value: 'Omar' },
					{ Attribute: 'Phone', Value: '+91-7000000009' },
				],
			},
		],
		// Each new lead takes a number before its request does.
		output: [accepted(1002, 0), accepted(1004, 1)],
	},
	{
		operation: 'async.updateLead',
		timezone: 'Asia/Kolkata',
		items: [
			{
				leadId: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000001' },
				attributes: mapped({ mx_City: 'Mumbai' }),
				updateFields: { postUpdatedLead: true },
			},
			{
				leadId: '1ead0000-0000-4000-8000-000000000002',
				attributes: mapped({
					mx_Date_of_Birth: '1990-05-06T00:00:00',
					mx_Follow_Up_On: '2026-03-01T10:00:00',
				}),
				updateFields: {},
			},
		],
		requests: [
			// Because of the dates.
			leadFields,
			{
				call: 'POST /lead/update?leadId=1ead0000-0000-4000-8000-000000000001&postUpdatedLead=true',
				body: [{ Attribute: 'mx_City', Value: 'Mumbai' }],
			},
			{
				call: 'POST /lead/update?leadId=1ead0000-0000-4000-8000-000000000002',
				body: [
					{ Attribute: 'mx_Date_of_Birth', Value: '1990-05-06' },
					{ Attribute: 'mx_Follow_Up_On', Value: '2026-03-01 04:30:00' },
				],
			},
		],
		output: [accepted(1001, 0), accepted(1002, 1)],
	},
];

const activities: Example[] = [
	{
		operation: 'async.createActivity',
		timezone: 'Asia/Kolkata',
		items: [
			{
				relatedProspectId: {
					__rl: true,
					mode: 'list',
					value: '1ead0000-0000-4000-8000-000000000001',
				},
				activityEvent: { __rl: true, mode: 'list', value: '208' },
				fields: mapped({ mx_Custom_1: 'First' }),
				additionalFields: {
					activityNote: 'Called back',
					activityDateTime: '2026-03-01T10:00:00',
					processFilesAsync: true,
				},
			},
			{
				relatedProspectId: '1ead0000-0000-4000-8000-000000000002',
				activityEvent: 201,
				fields: mapped({}),
				additionalFields: {
					fields: { field: [{ schemaName: 'Status', value: 'Active' }] },
					includeLeadScore: true,
					validateDropDownOptions: true,
				},
			},
		],
		requests: [
			{
				call: 'POST /activity/create',
				body: {
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000001',
					ActivityEvent: 208,
					ActivityNote: 'Called back',
					ActivityDateTime: '2026-03-01 04:30:00',
					ProcessFilesAsync: true,
					Fields: [{ SchemaName: 'mx_Custom_1', Value: 'First' }],
				},
			},
			{
				call: 'POST /activity/create',
				body: {
					RelatedProspectId: '1ead0000-0000-4000-8000-000000000002',
					ActivityEvent: 201,
					IncludeLeadScore: true,
					ValidateDropDownOptions: true,
					Fields: [{ SchemaName: 'Status', Value: 'Active' }],
				},
			},
		],
		output: [accepted(1002, 0), accepted(1004, 1)],
	},
	{
		operation: 'async.createLeadAndActivity',
		timezone: 'Australia/Sydney',
		items: [
			{
				activityEvent: '201',
				searchBy: { __rl: true, mode: 'list', value: 'EmailAddress' },
				leadDetails: mapped({ EmailAddress: 'asha.desai@example.com', mx_City: 'Bangalore' }),
				fields: mapped({ mx_Custom_1: 'First' }),
				additionalFields: { activityNote: 'Web form', activityDateTime: '2026-03-01T10:00:00' },
			},
			{
				activityEvent: { __rl: true, mode: 'id', value: '208' },
				searchBy: 'Phone',
				leadDetails: mapped({ Phone: '+91-7000000010', FirstName: 'Noor' }),
				fields: mapped({}),
				additionalFields: { validateDropDownOptions: false },
			},
		],
		requests: [
			{
				call: 'POST /activity/createcustom',
				body: {
					LeadDetails: [
						{ Attribute: 'EmailAddress', Value: 'asha.desai@example.com' },
						{ Attribute: 'mx_City', Value: 'Bangalore' },
						{ Attribute: 'SearchBy', Value: 'EmailAddress' },
					],
					Activity: {
						ActivityEvent: 201,
						ActivityNote: 'Web form',
						ActivityDateTime: '2026-02-28 23:00:00',
						Fields: [{ SchemaName: 'mx_Custom_1', Value: 'First' }],
					},
				},
			},
			{
				call: 'POST /activity/createcustom',
				body: {
					LeadDetails: [
						{ Attribute: 'Phone', Value: '+91-7000000010' },
						{ Attribute: 'FirstName', Value: 'Noor' },
						{ Attribute: 'SearchBy', Value: 'Phone' },
					],
					Activity: { ActivityEvent: 208 },
					ValidateDropDownOptions: false,
				},
			},
		],
		// An activity, a request; then a lead, an activity, a request.
		output: [accepted(1002, 0), accepted(1005, 1)],
	},
];

const opportunities: Example[] = [
	{
		operation: 'async.captureOpportunity',
		timezone: 'Asia/Kolkata',
		items: [
			{
				searchBy: { __rl: true, mode: 'name', value: 'EmailAddress' },
				matchValue: 'liam.desai@example.com',
				opportunityEventCode: { __rl: true, mode: 'list', value: '12000' },
				fields: mapped({
					mx_Custom_1: 'June wedding',
					Status: 'Open',
					mx_Custom_3: '2026-06-06T15:00:00',
				}),
				additionalFields: {
					opportunityNote: 'By phone',
					opportunityDateTime: '2026-03-01T10:00:00',
					overwriteFields: true,
					doNotChangeOwner: true,
				},
			},
			{
				searchBy: 'Phone',
				matchValue: '+91-9855510002',
				opportunityEventCode: '12001',
				fields: mapped({ mx_Custom_1: 'Board meeting', Status: 'Open', mx_Custom_19: 'New' }),
				additionalFields: { updateEmptyFields: true, doNotPostDuplicateActivity: true },
			},
		],
		requests: [
			// Because of the date.
			{ call: 'GET /v2/OpportunityManagement.svc/GetOpportunityTypeMetadata?code=12000' },
			{
				call: 'POST /opportunity/capture',
				body: {
					LeadDetails: [
						{ Attribute: 'EmailAddress', Value: 'liam.desai@example.com' },
						{ Attribute: 'SearchBy', Value: 'EmailAddress' },
					],
					Opportunity: {
						OpportunityEventCode: 12000,
						OpportunityNote: 'By phone',
						OpportunityDateTime: '2026-03-01 04:30:00',
						OverwriteFields: true,
						DoNotChangeOwner: true,
						Fields: [
							{ SchemaName: 'mx_Custom_1', Value: 'June wedding' },
							{ SchemaName: 'Status', Value: 'Open' },
							{ SchemaName: 'mx_Custom_3', Value: '2026-06-06 09:30:00' },
						],
					},
				},
			},
			{
				call: 'POST /opportunity/capture',
				body: {
					LeadDetails: [
						{ Attribute: 'Phone', Value: '+91-9855510002' },
						{ Attribute: 'SearchBy', Value: 'Phone' },
					],
					Opportunity: {
						OpportunityEventCode: 12001,
						UpdateEmptyFields: true,
						DoNotPostDuplicateActivity: true,
						Fields: [
							{ SchemaName: 'mx_Custom_1', Value: 'Board meeting' },
							{ SchemaName: 'Status', Value: 'Open' },
							{ SchemaName: 'mx_Custom_19', Value: 'New' },
						],
					},
				},
			},
		],
		// An opportunity, its activity on the lead, a request.
		output: [accepted(1003, 0), accepted(1006, 1)],
	},
	{
		operation: 'async.updateOpportunity',
		items: [
			{
				prospectOpportunityId: {
					__rl: true,
					mode: 'list',
					value: '0bb00000-0000-4000-8000-000000000001',
				},
				opportunityEventCode: { __rl: true, mode: 'list', value: '12000' },
				fields: mapped({ mx_Custom_5: 120 }),
				updateFields: { opportunityNote: 'More guests' },
			},
			{
				prospectOpportunityId: '0bb00000-0000-4000-8000-000000000002',
				opportunityEventCode: '',
				fields: mapped({}),
				updateFields: { fields: { field: [{ schemaName: 'Status', value: 'Won' }] } },
			},
		],
		requests: [
			{
				call: 'POST /opportunity/update',
				body: {
					ProspectOpportunityId: '0bb00000-0000-4000-8000-000000000001',
					OpportunityNote: 'More guests',
					Fields: [{ SchemaName: 'mx_Custom_5', Value: '120' }],
				},
			},
			{
				call: 'POST /opportunity/update',
				body: {
					ProspectOpportunityId: '0bb00000-0000-4000-8000-000000000002',
					Fields: [{ SchemaName: 'Status', Value: 'Won' }],
				},
			},
		],
		output: [accepted(1001, 0), accepted(1002, 1)],
	},
];

const callLog: Example = {
	operation: 'async.logCall',
	timezone: 'Asia/Kolkata',
	items: [
		{
			connectorKey: seedIds.telephonyConnectorKey,
			sourceNumber: '+91-8061234567',
			destinationNumber: '+91-9855510001',
			additionalFields: {
				direction: 'Outbound',
				callSessionId: 'call-7',
				startTime: '2026-03-01T10:00:00',
				callDuration: 61,
			},
		},
		{
			connectorKey: seedIds.telephonyConnectorKey,
			sourceNumber: '+91-9855510000',
			destinationNumber: '+91-8061234567',
			additionalFields: {
				leadId: '1ead0000-0000-4000-8000-000000000001',
				tag: 'Wants a quote',
				status: 'Answered',
			},
		},
	],
	requests: [
		{
			call: 'POST /1/api/telephony/logcallcomplete/5a4db0c0a11ec7041',
			body: {
				SourceNumber: '+91-8061234567',
				DestinationNumber: '+91-9855510001',
				Direction: 'Outbound',
				CallSessionId: 'call-7',
				StartTime: '2026-03-01 04:30:00',
				CallDuration: 61,
			},
		},
		{
			call: 'POST /1/api/telephony/logcallcomplete/5a4db0c0a11ec7041',
			body: {
				SourceNumber: '+91-9855510000',
				DestinationNumber: '+91-8061234567',
				LeadId: '1ead0000-0000-4000-8000-000000000001',
				Tag: 'Wants a quote',
				Status: 'Answered',
			},
		},
	],
	output: [accepted(1002, 0), accepted(1004, 1)],
};

const requestIds = ['a57c0000-0000-4000-8000-000000000001', 'a57c0000-0000-4000-8000-000000000002'];

/** Two requests of the queue: one went well, one was refused. */
function statusExample(
	operation: string,
	path: string,
	taskType: string,
	made: Record<string, unknown>,
): Example {
	const sent = [{ Value: 'first' }, { Value: 'second' }];
	return {
		operation,
		prepare: ({ asyncRequests }) => {
			const shared = { TaskType: taskType, _path: `${path}/x`, _at: 0 };
			asyncRequests.push(
				{
					...shared,
					RequestID: requestIds[0],
					Status: 'Success',
					StatusReason: 'Request was successfully completed',
					RequestBody: JSON.stringify(sent[0]),
					Message: JSON.stringify(made),
				},
				{
					...shared,
					RequestID: requestIds[1],
					Status: 'ERROR',
					StatusReason: "'2026' is not a valid DateTime",
					RequestBody: JSON.stringify(sent[1]),
					Message: null,
				},
			);
		},
		items: requestIds.map((requestID) => ({ requestID })),
		requests: requestIds.map((id) => ({ call: `GET ${path}/status?RequestID=${id}` })),
		output: [
			{
				json: {
					RequestID: 'a57c0000-0000-4000-8000-000000000001',
					TaskType: taskType,
					Status: 'Success',
					StatusReason: 'Request was successfully completed',
					TaskCurrentStep: null,
					TaskLastStep: 'In-Process-Queue',
					RequestBody: { Value: 'first' },
					Message: made as object as never,
				},
				item: 0,
			},
			{
				json: {
					RequestID: 'a57c0000-0000-4000-8000-000000000002',
					TaskType: taskType,
					Status: 'ERROR',
					StatusReason: "'2026' is not a valid DateTime",
					TaskCurrentStep: null,
					TaskLastStep: 'In-Process-Queue',
					RequestBody: { Value: 'second' },
					Message: null,
				},
				item: 1,
			},
		],
	};
}

const statuses: Example[] = [
	statusExample('async.getLeadStatus', '/lead', 'Lead Capture', {
		Status: 'Success',
		Message: {
			Id: '1ead0000-0000-4000-8000-000000001001',
			RelatedId: '1ead0000-0000-4000-8000-000000001001',
			IsCreated: true,
		},
	}),
	statusExample('async.getOpportunityStatus', '/opportunity', 'Opportunity Capture', {
		Status: 0,
		CreatedOpportunityId: '0bb00000-0000-4000-8000-000000001001',
		IsUnique: true,
	}),
	statusExample('async.getCallLogStatus', '/1/api/telephony/logcallcomplete', 'Telephony-LogCall', {
		Status: 'Success',
		Message: { Id: 'ac700000-0000-4000-8000-000000001001' },
	}),
	{
		operation: 'async.getMetrics',
		items: [{ note: 'first' }, { note: 'second' }],
		requests: [
			{ call: 'GET /activity/createcustom/metrics' },
			{ call: 'GET /activity/createcustom/metrics' },
		],
		output: [
			{ json: { PendingMessages: 0, MaxDelayInSeconds: 0, ProcessingratePerMinute: 0 }, item: 0 },
			{ json: { PendingMessages: 0, MaxDelayInSeconds: 0, ProcessingratePerMinute: 0 }, item: 1 },
		],
	},
];

/** LeadSquared examples of queued requests; ids are those of the sandbox's seed data. */
export const asyncApiExamples: Example[] = [
	...leads,
	...activities,
	...opportunities,
	callLog,
	...statuses,
];
