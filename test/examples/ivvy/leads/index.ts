import type { Example } from '../../example';
import { leadKindExamples } from './leadKinds';
import { leadNoteExamples } from './leadNotes';
import { leadOpportunityExamples } from './leadOpportunities';
import { leadRecordExamples } from './leadRecords';

export const leadsExamples: Example[] = [
	...leadKindExamples,
	...leadNoteExamples,
	...leadOpportunityExamples,
	...leadRecordExamples,
	{
		operation: 'leadStage.create',
		items: [
			{ name: 'Site visit booked', applyTo: 2, additionalFields: { colour: '#FF8800' } },
			{ name: 'Proposal sent', applyTo: 'Opportunity', additionalFields: {} },
		],
		requests: [
			{
				call: 'POST /api/1.0/crm?action=addOrUpdateLeadStage',
				body: { name: 'Site visit booked', applyTo: 2, colour: '#FF8800' },
			},
			{
				call: 'POST /api/1.0/crm?action=addOrUpdateLeadStage',
				body: { name: 'Proposal sent', applyTo: 1 },
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'leadStage.update',
		items: [
			{ id: 802, updateFields: { name: 'Tentative' } },
			{ id: '801', updateFields: { colour: '', applyTo: 1 } },
		],
		requests: [
			{
				call: 'POST /api/1.0/crm?action=addOrUpdateLeadStage',
				body: { id: 802, name: 'Tentative' },
			},
			{
				call: 'POST /api/1.0/crm?action=addOrUpdateLeadStage',
				body: { id: 801, colour: '', applyTo: 1 },
			},
		],
		output: [
			{ json: { success: true, id: 802 }, item: 0 },
			{ json: { success: true, id: 801 }, item: 1 },
		],
	},
	{
		operation: 'leadStage.upsert',
		items: [
			{ id: '', name: 'Lost to a competitor', applyTo: 1, additionalFields: {} },
			{ id: 801, name: 'Enquiry', applyTo: '', additionalFields: {} },
		],
		requests: [
			{
				call: 'POST /api/1.0/crm?action=addOrUpdateLeadStage',
				body: { name: 'Lost to a competitor', applyTo: 1 },
			},
			{ call: 'POST /api/1.0/crm?action=addOrUpdateLeadStage', body: { id: 801, name: 'Enquiry' } },
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 801 }, item: 1 },
		],
	},
	{
		operation: 'leadStage.getAll',
		items: [
			{
				returnAll: true,
				filters: { filter: { condition: [{ field: 'name', condition: 'begins', value: 'Q' }] } },
			},
			{
				returnAll: false,
				limit: 1,
				filters: { filter: { condition: [{ field: 'applyTo', condition: 'equals', value: 2 }] } },
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/crm?action=getLeadStageList',
				body: { filter: { name__BEGINS: 'Q' }, perPage: 100, start: 0 },
			},
			{
				call: 'POST /api/1.0/crm?action=getLeadStageList',
				body: { filter: { applyTo: 2 }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 802,
					name: 'Quoted',
					reasons: [],
					applyTo: 1,
					applyToName: 'Opportunity',
				},
				item: 0,
			},
			{
				json: {
					id: 801,
					name: 'New enquiry',
					reasons: [],
					applyTo: 2,
					applyToName: 'Lead',
				},
				item: 1,
			},
		],
	},
];
