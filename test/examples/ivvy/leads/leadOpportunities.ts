import type { Example } from '../../example';

const saveOpportunity = 'POST /api/1.0/venue?action=addOrUpdateOpportunity';
const opportunities = 'POST /api/1.0/crm?action=getOpportunityList';

export const leadOpportunityExamples: Example[] = [
	{
		operation: 'opportunity.create',
		timezone: 'Pacific/Auckland',
		items: [
			{
				venueId: 101,
				name: 'Awards night',
				typeId: 812,
				sourceId: 832,
				referralContact: {
					mappingMode: 'defineBelow',
					value: { firstName: 'Ravi', lastName: 'Menon', email: 'ravi.menon@example.com' },
				},
				additionalFields: {
					companyId: 2002,
					companyLeadContactId: 10006,
					referralCompanyId: 2003,
					stageId: 802,
					closedDate: '2027-05-05',
					utmSource: 'newsletter',
					utmMedium: 'email',
					utmCampaign: 'awards',
					utmTerm: 'gala',
					utmContent: 'header',
					externalUrls: {
						row: [
							{ ref: 'crm', additionalFields: { url: 'https://crm.example.com/1', label: 'CRM' } },
						],
					},
				},
			},
			{
				venueId: { __rl: true, mode: 'id', value: '102' },
				name: 'Engagement dinner',
				typeId: '811',
				sourceId: 13,
				additionalFields: {
					contactId: 10003,
					subtypeId: 822,
					qualityId: 3,
					closedDate: '2027-06-30T09:00:00',
					confirmedQuoteId: 41,
					confirmedQuoteStatus: 2,
					cancelledQuoteId: '42',
					lostToCompetition: 1,
					industryId: 2503,
					externalUrls: {
						row: [{ ref: 'brief', additionalFields: { url: 'https://docs.example.com/2' } }],
					},
				},
			},
		],
		requests: [
			{
				call: saveOpportunity,
				body: {
					venueId: 101,
					name: 'Awards night',
					typeId: 812,
					sourceId: 832,
					referralContact: {
						firstName: 'Ravi',
						lastName: 'Menon',
						email: 'ravi.menon@example.com',
					},
					companyId: 2002,
					companyLeadContactId: 10006,
					referralCompanyId: 2003,
					stageId: 802,
					closedDate: '2027-05-05',
					utmSource: 'newsletter',
					utmMedium: 'email',
					utmCampaign: 'awards',
					utmTerm: 'gala',
					utmContent: 'header',
					externalUrls: [{ ref: 'crm', url: 'https://crm.example.com/1', label: 'CRM' }],
				},
			},
			{
				call: saveOpportunity,
				body: {
					venueId: 102,
					name: 'Engagement dinner',
					typeId: 811,
					sourceId: 13,
					contactId: 10003,
					subtypeId: 822,
					qualityId: 3,
					closedDate: '2027-06-30',
					confirmedQuoteId: 41,
					confirmedQuoteStatus: 2,
					cancelledQuoteId: 42,
					lostToCompetition: 1,
					industryId: 2503,
					externalUrls: [{ ref: 'brief', url: 'https://docs.example.com/2' }],
				},
			},
		],
		output: [
			// The referring contact was added first.
			{ json: { success: true, id: 900002 }, item: 0 },
			{ json: { success: true, id: 900003 }, item: 1 },
		],
	},
	{
		operation: 'opportunity.update',
		items: [
			{
				venueId: 101,
				id: 4501,
				updateFields: { name: 'Product Launch Rossi', stageId: 803, stageReasonId: 1 },
			},
			{
				venueId: 102,
				id: '4502',
				updateFields: { description: '', typeId: 812, closedDate: '2026-12-31' },
			},
		],
		requests: [
			{
				call: saveOpportunity,
				body: {
					venueId: 101,
					id: 4501,
					name: 'Product Launch Rossi',
					stageId: 803,
					stageReasonId: 1,
				},
			},
			{
				call: saveOpportunity,
				body: { venueId: 102, id: 4502, description: '', typeId: 812, closedDate: '2026-12-31' },
			},
		],
		output: [
			{ json: { success: true, id: 4501 }, item: 0 },
			{ json: { success: true, id: 4502 }, item: 1 },
		],
	},
	{
		operation: 'opportunity.upsert',
		items: [
			{
				venueId: 103,
				id: 4503,
				name: '',
				typeId: '',
				sourceId: 832,
				additionalFields: {
					referralContactId: 10004,
					referralCompanyId: 2004,
					ownerUserId: 503,
					customFields: {
						row: [
							{ fieldId: 31, fieldValue: 'Yes' },
							{ fieldId: 32, fieldValue: '12' },
						],
					},
				},
			},
			{
				venueId: 101,
				id: '',
				name: 'Trade evening',
				typeId: 3,
				sourceId: 833,
				additionalFields: {
					customFields: {
						row: [
							{ fieldId: 31, fieldValue: 'No' },
							{ fieldId: 33, fieldValue: 'Late' },
						],
					},
				},
			},
		],
		requests: [
			{
				call: saveOpportunity,
				body: {
					venueId: 103,
					id: 4503,
					sourceId: 832,
					referralContactId: 10004,
					referralCompanyId: 2004,
					ownerUserId: 503,
					customFields: [
						{ fieldId: 31, fieldValue: 'Yes' },
						{ fieldId: 32, fieldValue: '12' },
					],
				},
			},
			{
				call: saveOpportunity,
				body: {
					venueId: 101,
					name: 'Trade evening',
					typeId: 3,
					sourceId: 833,
					customFields: [
						{ fieldId: 31, fieldValue: 'No' },
						{ fieldId: 33, fieldValue: 'Late' },
					],
				},
			},
		],
		output: [
			{ json: { success: true, id: 4503 }, item: 0 },
			{ json: { success: true, id: 900001 }, item: 1 },
		],
	},
	{
		operation: 'opportunity.getAll',
		items: [
			{
				returnAll: false,
				limit: 1,
				output: 'raw',
				filters: {
					venueIds: '103, 102',
					filter: { condition: [{ field: 'name', condition: 'ends', value: 'Rossi' }] },
				},
			},
			{
				returnAll: true,
				output: 'simple',
				filters: {
					venueIds: 101,
					modifiedSince: '2026-03-10T00:00:00',
					filter: { condition: [{ field: 'stageName', condition: 'contains', value: 'interest' }] },
				},
			},
		],
		requests: [
			{
				call: opportunities,
				body: { venueIds: [103, 102], filter: { name__ENDS: 'Rossi' }, perPage: 1, start: 0 },
			},
			{
				call: opportunities,
				body: {
					venueIds: [101],
					filter: {
						modifiedDate__GREATERTHAN: '2026-03-10 00:00:00',
						stageName__CONTAINS: 'interest',
					},
					perPage: 100,
					start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 4502,
					venueId: 102,
					name: 'Sales Kick-off Rossi',
					description: 'Enquiry for a sales kick-off',
					ownerUser: {
						id: 502,
						firstName: 'Tom',
						lastName: 'Wheeler',
						email: 'tom.wheeler@example.com',
						phone: '',
					},
					contact: {
						id: 10032,
						firstName: 'Noah',
						lastName: 'Rossi',
						email: 'noah.rossi.10032@example.com',
						phone: '+61 4 5550 1031',
					},
					company: null,
					currentBookingId: null,
					qualityId: 2,
					quality: 'B-Grade',
					stageId: 48,
					stageName: 'Proposal Sent',
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
					leadBccEmail: 'lead.4502@example.com',
					closedDate: null,
					lostToCompetition: null,
					createdDate: '2026-02-04 03:00:00 UTC',
					modifiedDate: '2026-03-04 04:30:00 UTC',
					externalUrls: [],
				},
				item: 0,
			},
			{
				json: {
					id: 4510,
					venueId: 101,
					name: 'Board Retreat Rossi',
					contact: {
						id: 10040,
						firstName: 'Jack',
						lastName: 'Rossi',
						email: 'jack.rossi.10040@example.com',
						phone: '+61 4 5550 1039',
					},
					company: null,
					stageName: 'Interested',
					type: 'Direct',
					sourceName: 'Website',
					closedDate: null,
					modifiedDate: '2026-03-12T04:30:00.000Z',
				},
				item: 1,
			},
		],
	},
];
