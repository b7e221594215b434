import type { Example } from '../../example';

const svc = '/v2/LeadManagement.svc';
const update = `POST ${svc}/Lead.Update?leadId=`;

/** What is done to a lead beside writing and reading it. */
export const leadActionExamples: Example[] = [
	{
		operation: 'lead.changeOwner',
		items: [
			{
				leadId: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000001' },
				ownerId: { __rl: true, mode: 'list', value: '05e20000-0000-4000-8000-000000000002' },
				updateFields: { postUpdatedLead: true },
			},
			{
				leadId: '1ead0000-0000-4000-8000-000000000002',
				ownerId: '05e20000-0000-4000-8000-000000000003',
				updateFields: {},
			},
		],
		requests: [
			{
				call: `${update}1ead0000-0000-4000-8000-000000000001&postUpdatedLead=true`,
				body: [{ Attribute: 'OwnerId', Value: '05e20000-0000-4000-8000-000000000002' }],
			},
			{
				call: `${update}1ead0000-0000-4000-8000-000000000002`,
				body: [{ Attribute: 'OwnerId', Value: '05e20000-0000-4000-8000-000000000003' }],
			},
		],
		output: [
			{ json: { AffectedRows: 1 }, item: 0 },
			{ json: { AffectedRows: 1 }, item: 1 },
		],
	},
	{
		operation: 'lead.changeStage',
		items: [
			{
				leadId: '1ead0000-0000-4000-8000-000000000001',
				prospectStage: 'Customer',
				updateFields: {},
			},
			{
				leadId: { __rl: true, mode: 'id', value: '1ead0000-0000-4000-8000-000000000002' },
				prospectStage: 'Lost',
				updateFields: { postUpdatedLead: false },
			},
		],
		requests: [
			{
				call: `${update}1ead0000-0000-4000-8000-000000000001`,
				body: [{ Attribute: 'ProspectStage', Value: 'Customer' }],
			},
			{
				call: `${update}1ead0000-0000-4000-8000-000000000002&postUpdatedLead=false`,
				body: [{ Attribute: 'ProspectStage', Value: 'Lost' }],
			},
		],
		output: [
			{ json: { AffectedRows: 1 }, item: 0 },
			{ json: { AffectedRows: 1 }, item: 1 },
		],
	},
	{
		operation: 'lead.convertVisitor',
		items: [
			{
				leadId: '71510000-0000-4000-8000-000000000001',
				attributes: {
					mappingMode: 'defineBelow',
					value: { Company: 'Acme', EmailAddress: 'visitor@example.com' },
				},
				additionalFields: { postUpdatedLead: true },
			},
			{
				leadId: '71510000-0000-4000-8000-000000000002',
				attributes: { mappingMode: 'defineBelow', value: { FirstName: 'Vera' } },
				additionalFields: {
					fieldsByName: {
						field: [{ schemaName: 'OwnerId', value: '05e20000-0000-4000-8000-000000000002' }],
					},
				},
			},
		],
		requests: [
			{
				call: `POST ${svc}/Lead.Convert?leadId=71510000-0000-4000-8000-000000000001&postUpdatedLead=true`,
				body: [
					{ Attribute: 'Company', Value: 'Acme' },
					{ Attribute: 'EmailAddress', Value: 'visitor@example.com' },
				],
			},
			{
				call: `POST ${svc}/Lead.Convert?leadId=71510000-0000-4000-8000-000000000002`,
				body: [
					{ Attribute: 'FirstName', Value: 'Vera' },
					{ Attribute: 'OwnerId', Value: '05e20000-0000-4000-8000-000000000002' },
				],
			},
		],
		output: [
			{ json: { AffectedRows: 1 }, item: 0 },
			{ json: { AffectedRows: 1 }, item: 1 },
		],
	},
	{
		operation: 'lead.delete',
		items: [
			{ leadId: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000011' } },
			{ leadId: '1ead0000-0000-4000-8000-000000000012' },
		],
		requests: [
			{ call: `GET ${svc}/Lead/Delete/ById?leadId=1ead0000-0000-4000-8000-000000000011` },
			{ call: `GET ${svc}/Lead/Delete/ById?leadId=1ead0000-0000-4000-8000-000000000012` },
		],
		output: [
			{ json: { deleted: true }, item: 0 },
			{ json: { deleted: true }, item: 1 },
		],
	},
	{
		operation: 'lead.merge',
		items: [
			{
				masterId: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000001' },
				childId: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000011' },
			},
			// A tracked visitor, who is no lead yet.
			{
				masterId: '1ead0000-0000-4000-8000-000000000002',
				childId: '71510000-0000-4000-8000-000000000001',
			},
		],
		requests: [
			{
				call: `POST ${svc}/Lead.Merge?masterId=1ead0000-0000-4000-8000-000000000001&childId=1ead0000-0000-4000-8000-000000000011`,
				body: {},
			},
			{
				call: `POST ${svc}/Lead.Merge?masterId=1ead0000-0000-4000-8000-000000000002&childId=71510000-0000-4000-8000-000000000001`,
				body: {},
			},
		],
		output: [
			{ json: { success: true }, item: 0 },
			{ json: { success: true }, item: 1 },
		],
	},
	{
		operation: 'lead.reset',
		timezone: 'Asia/Kolkata',
		items: [
			{
				prospectId: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000001' },
				additionalFields: {
					taskTypeList:
						'7a5c7000-0000-4000-8000-000000000001, 7a5c7000-0000-4000-8000-000000000002',
					activityEventList: '201,208',
					shouldDeleteProspectNotes: false,
					auditActivityList: ['StageChange', 'OwnerChange'],
					fromDate: '2025-10-15T00:00:00',
					toDate: '2025-10-16T23:59:59',
				},
			},
			{
				prospectId: '1ead0000-0000-4000-8000-000000000004',
				additionalFields: { shouldDeleteProspectNotes: true },
			},
		],
		requests: [
			{
				call: `POST ${svc}/Lead.Reset`,
				body: {
					ProspectId: '1ead0000-0000-4000-8000-000000000001',
					TaskTypeList: [
						'7a5c7000-0000-4000-8000-000000000001',
						'7a5c7000-0000-4000-8000-000000000002',
					],
					ActivityEventList: [201, 208],
					ShouldDeleteProspectNotes: false,
					AuditActivityList: ['StageChange', 'OwnerChange'],
					FromDate: '2025-10-14 18:30:00',
					ToDate: '2025-10-16 18:29:59',
				},
			},
			{
				call: `POST ${svc}/Lead.Reset`,
				body: {
					ProspectId: '1ead0000-0000-4000-8000-000000000004',
					ShouldDeleteProspectNotes: true,
				},
			},
		],
		output: [
			{ json: { success: true }, item: 0 },
			{ json: { success: true }, item: 1 },
		],
	},
	...[
		{
			operation: 'lead.deleteOwnerHistory',
			path: 'DeleteUserAssignmentChangeHistory',
			what: 'user assignment',
		},
		{ operation: 'lead.deleteStageHistory', path: 'DeleteStageChangeHistory', what: 'stage' },
	].map(
		({ operation, path, what }): Example => ({
			operation,
			items: [
				{
					prospectId: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000001' },
					additionalFields: {
						fromDate: '2025-07-01 18:30:00',
						toDate: '2025-07-20T18:29:59Z',
						statusWebhookURL: 'https://example.com/hook',
					},
				},
				{ prospectId: '1ead0000-0000-4000-8000-000000000002', additionalFields: {} },
			],
			requests: [
				{
					call: `POST ${svc}/${path}`,
					body: {
						ProspectId: '1ead0000-0000-4000-8000-000000000001',
						FromDate: '2025-07-01 18:30:00',
						ToDate: '2025-07-20 18:29:59',
						StatusWebhookURL: 'https://example.com/hook',
					},
				},
				{
					call: `POST ${svc}/${path}`,
					body: { ProspectId: '1ead0000-0000-4000-8000-000000000002' },
				},
			],
			output: [
				{
					json: { Message: `Your request for delete ${what} change history has been queued.` },
					item: 0,
				},
				{
					json: { Message: `Your request for delete ${what} change history has been queued.` },
					item: 1,
				},
			],
		}),
	),
];
