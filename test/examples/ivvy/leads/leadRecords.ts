import type { Example } from '../../example';

const saveLead = 'POST /api/1.0/contact?action=addOrUpdateLead';
const convert = 'POST /api/1.0/venue?action=convertLeadToOpportunity';
const leads = 'POST /api/1.0/crm?action=getLeadList';

const owner = {
	id: 501,
	firstName: 'Priya',
	lastName: 'Raman',
	email: 'priya.raman@example.com',
	phone: '',
};

export const leadRecordExamples: Example[] = [
	{
		operation: 'lead.create',
		items: [
			{
				name: 'Spring gala',
				typeId: 3,
				stageId: '47',
				sourceId: { __rl: true, mode: 'list', value: '13', cachedResultName: 'Website' },
				additionalFields: {
					contactId: 10001,
					industryId: 2503,
					qualityId: '2',
					stageReasonId: 2,
					description: '',
					customFields: { row: [{ fieldId: 31, fieldValue: 'Black tie' }] },
				},
			},
			{
				name: 'Founders party',
				typeId: 811,
				stageId: 49,
				sourceId: 833,
				additionalFields: {
					companyId: 2001,
					companyLeadContactId: 10001,
					subtypeId: 821,
					channelId: 842,
					ownerUserId: 502,
					customFields: { row: [{ fieldId: '32', fieldValue: 12 }] },
				},
			},
		],
		requests: [
			{
				call: saveLead,
				body: {
					name: 'Spring gala',
					typeId: 3,
					sourceId: 13,
					stageId: 47,
					contactId: 10001,
					industryId: 2503,
					qualityId: 2,
					stageReasonId: 2,
					description: '',
					customFields: [{ fieldId: 31, fieldValue: 'Black tie' }],
				},
			},
			{
				call: saveLead,
				body: {
					name: 'Founders party',
					typeId: 811,
					sourceId: 833,
					stageId: 49,
					companyId: 2001,
					companyLeadContactId: 10001,
					subtypeId: 821,
					channelId: 842,
					ownerUserId: 502,
					customFields: [{ fieldId: 32, fieldValue: 12 }],
				},
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'lead.update',
		items: [
			{ id: 4003, updateFields: { name: 'Summer gala', stageId: 801 } },
			{
				id: {
					__rl: true,
					mode: 'list',
					value: '4001',
					cachedResultName: 'Wedding Reception Hartley',
				},
				contact: { mappingMode: 'defineBelow', value: { id: 10002, phone: '+61 4 5550 9999' } },
				updateFields: { typeId: 811, subtypeId: '822' },
			},
		],
		requests: [
			{ call: saveLead, body: { id: 4003, name: 'Summer gala', stageId: 801 } },
			{
				call: saveLead,
				body: {
					id: 4001,
					contact: { id: 10002, phone: '+61 4 5550 9999' },
					typeId: 811,
					subtypeId: 822,
				},
			},
		],
		output: [
			{ json: { success: true, id: 4003 }, item: 0 },
			{ json: { success: true, id: 4001 }, item: 1 },
		],
	},
	{
		operation: 'lead.upsert',
		items: [
			{
				id: '',
				name: 'Autumn fair',
				typeId: 812,
				sourceId: 13,
				stageId: 801,
				contact: {
					mappingMode: 'defineBelow',
					value: {
						firstName: 'Nora',
						lastName: 'Vale',
						email: 'nora.vale@example.com',
						updateIfExists: true,
					},
				},
				additionalFields: { industryId: 2503 },
			},
			{
				id: 4002,
				name: '',
				typeId: '',
				sourceId: '',
				stageId: 49,
				company: {
					mappingMode: 'defineBelow',
					value: { businessName: 'Vale and Daughters', isAgent: 1 },
				},
				additionalFields: { channelId: 8 },
			},
		],
		requests: [
			{
				call: saveLead,
				body: {
					name: 'Autumn fair',
					typeId: 812,
					sourceId: 13,
					stageId: 801,
					contact: {
						firstName: 'Nora',
						lastName: 'Vale',
						email: 'nora.vale@example.com',
						updateIfExists: true,
					},
					industryId: 2503,
				},
			},
			{
				call: saveLead,
				body: {
					id: 4002,
					stageId: 49,
					company: { businessName: 'Vale and Daughters', isAgent: 1 },
					channelId: 8,
				},
			},
		],
		output: [
			// The contact was added first.
			{ json: { success: true, id: 900002 }, item: 0 },
			{ json: { success: true, id: 4002 }, item: 1 },
		],
	},
	{
		operation: 'lead.getAll',
		timezone: 'Australia/Brisbane',
		items: [
			{
				returnAll: false,
				limit: 1,
				output: 'simple',
				filters: {
					modifiedSince: '2026-03-20T14:30:00',
					filter: { condition: [{ field: 'name', condition: 'begins', value: 'Winter' }] },
				},
			},
			{
				returnAll: true,
				output: 'raw',
				filters: { filter: { condition: [{ field: 'id', condition: 'equals', value: 4001 }] } },
			},
		],
		requests: [
			{
				call: leads,
				body: {
					filter: { modifiedDate__GREATERTHAN: '2026-03-20 04:30:00', name__BEGINS: 'Winter' },
					perPage: 1,
					start: 0,
				},
			},
			{ call: leads, body: { filter: { id: 4001 }, perPage: 100, start: 0 } },
		],
		output: [
			{
				json: {
					id: 4024,
					name: 'Winter Ball Doyle',
					contact: {
						id: 10024,
						firstName: 'Ethan',
						lastName: 'Doyle',
						email: 'ethan.doyle.10024@example.com',
						phone: '+61 4 5550 1023',
					},
					company: null,
					ownerUser: {
						id: 503,
						firstName: 'Grace',
						lastName: 'Okafor',
						email: 'grace.okafor@example.com',
						phone: '',
					},
					stageName: 'Site Visit',
					type: 'Direct',
					sourceName: 'Website',
					createdDate: '2026-02-24T03:00:00.000Z',
					modifiedDate: '2026-03-24T04:30:00.000Z',
				},
				item: 0,
			},
			{
				json: {
					id: 4001,
					name: 'Wedding Reception Hartley',
					description: 'Enquiry for a wedding reception',
					ownerUser: owner,
					contact: {
						id: 10001,
						firstName: 'Amelia',
						lastName: 'Hartley',
						email: 'amelia.hartley.10001@example.com',
						phone: '+61 4 5550 1000',
					},
					company: null,
					currentBookingId: null,
					qualityId: 1,
					quality: 'A-Grade',
					stageId: 47,
					stageName: 'Interested',
					stageReasonId: null,
					stageReasonName: null,
					adminStatusChangedDate: null,
					typeId: 3,
					type: 'Direct',
					subtypeId: null,
					sourceId: 13,
					sourceName: 'Website',
					channelId: 8,
					channelName: 'Direct',
					leadBccEmail: 'lead.4001@example.com',
					closedDate: null,
					lostToCompetition: null,
					createdDate: '2026-02-01 03:00:00 UTC',
					modifiedDate: '2026-03-01 04:30:00 UTC',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'lead.convert',
		items: [
			{ leadId: { __rl: true, mode: 'id', value: '4005' }, venueId: 101, stageId: 802 },
			{ leadId: 4006, venueId: '103', stageId: { __rl: true, mode: 'list', value: '48' } },
		],
		requests: [
			{ call: convert, body: { leadId: 4005, venueId: 101, stageId: 802 } },
			{ call: convert, body: { leadId: 4006, venueId: 103, stageId: 48 } },
		],
		output: [
			{ json: { success: true }, item: 0 },
			{ json: { success: true }, item: 1 },
		],
	},
];
