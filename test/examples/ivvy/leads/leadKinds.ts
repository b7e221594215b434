import type { Example } from '../../example';

const call = (action: string) => `POST /api/1.0/crm?action=${action}`;

const saved = (first: number, second: number) => [
	{ json: { success: true, id: first }, item: 0 },
	{ json: { success: true, id: second }, item: 1 },
];

const where = (field: string, condition: string, value: string | number | boolean) => ({
	filter: { condition: [{ field, condition, value }] },
});

/** What classifies leads, opportunities and activities. */
export const leadKindExamples: Example[] = [
	{
		operation: 'leadType.create',
		items: [{ type: 'Conference' }, { type: 'Private party' }],
		requests: [
			{ call: call('addOrUpdateLeadType'), body: { type: 'Conference' } },
			{ call: call('addOrUpdateLeadType'), body: { type: 'Private party' } },
		],
		output: saved(900001, 900002),
	},
	{
		operation: 'leadType.update',
		items: [
			{
				id: { __rl: true, mode: 'list', value: '811', cachedResultName: 'Wedding' },
				updateFields: { type: 'Weddings' },
			},
			{ id: 812, updateFields: { type: 'Agency' } },
		],
		requests: [
			{ call: call('addOrUpdateLeadType'), body: { id: 811, type: 'Weddings' } },
			{ call: call('addOrUpdateLeadType'), body: { id: 812, type: 'Agency' } },
		],
		output: saved(811, 812),
	},
	{
		operation: 'leadType.upsert',
		items: [
			{ id: '', type: 'Exhibition' },
			{ id: '3', type: 'Direct client' },
		],
		requests: [
			{ call: call('addOrUpdateLeadType'), body: { type: 'Exhibition' } },
			{ call: call('addOrUpdateLeadType'), body: { id: 3, type: 'Direct client' } },
		],
		output: saved(900001, 3),
	},
	{
		operation: 'leadType.getAll',
		items: [
			{ returnAll: true, filters: where('type', 'ends', 'ing') },
			{ returnAll: false, limit: 1, filters: where('id', 'lessOrEqual', 800) },
		],
		requests: [
			{
				call: call('getLeadTypeList'),
				body: { filter: { type__ENDS: 'ing' }, perPage: 100, start: 0 },
			},
			{
				call: call('getLeadTypeList'),
				body: { filter: { id__LESSTHAN: 800 }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 811,
					type: 'Wedding',
					subtypes: [
						{ id: 821, name: 'Reception Only' },
						{ id: 822, name: 'Ceremony and Reception' },
					],
				},
				item: 0,
			},
			{ json: { id: 3, type: 'Direct', subtypes: [] }, item: 1 },
		],
	},
	{
		operation: 'leadSource.create',
		items: [
			{
				name: 'Radio spot',
				additionalFields: { cost: '950.75', colour: '#112233', isReferral: false, description: '' },
			},
			{ name: 'Past guests', additionalFields: { cost: 0, isReferral: true } },
		],
		requests: [
			{
				call: call('addOrUpdateLeadSource'),
				body: {
					name: 'Radio spot',
					cost: 950.75,
					colour: '#112233',
					isReferral: false,
					description: '',
				},
			},
			{
				call: call('addOrUpdateLeadSource'),
				body: { name: 'Past guests', cost: 0, isReferral: true },
			},
		],
		output: saved(900001, 900002),
	},
	{
		operation: 'leadSource.update',
		items: [
			{ id: 833, updateFields: { cost: 2600, description: 'Stand at both expos' } },
			{ id: '13', updateFields: { name: 'Our website', isReferral: 'false' } },
		],
		requests: [
			{
				call: call('addOrUpdateLeadSource'),
				body: { id: 833, cost: 2600, description: 'Stand at both expos' },
			},
			{
				call: call('addOrUpdateLeadSource'),
				body: { id: 13, name: 'Our website', isReferral: false },
			},
		],
		output: saved(833, 13),
	},
	{
		operation: 'leadSource.upsert',
		items: [
			{ id: '', name: 'Podcast', additionalFields: { colour: '#445566' } },
			{ id: 833, name: '', additionalFields: { isReferral: true } },
		],
		requests: [
			{ call: call('addOrUpdateLeadSource'), body: { name: 'Podcast', colour: '#445566' } },
			{ call: call('addOrUpdateLeadSource'), body: { id: 833, isReferral: true } },
		],
		output: saved(900001, 833),
	},
	{
		operation: 'leadSource.getAll',
		items: [
			{ returnAll: true, filters: where('defaultType', 'equals', 1) },
			{ returnAll: false, limit: 1, filters: where('cost', 'greaterOrEqual', 500) },
		],
		requests: [
			{
				call: call('getLeadSourceList'),
				body: { filter: { defaultType: 1 }, perPage: 100, start: 0 },
			},
			{
				call: call('getLeadSourceList'),
				body: { filter: { cost__GREATERTHAN: 500 }, perPage: 1, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 832,
					name: 'Referral Program',
					description: null,
					cost: 0,
					isReferral: true,
					defaultType: 1,
				},
				item: 0,
			},
			{
				json: {
					id: 833,
					name: 'Bridal Expo',
					description: 'Stand at the autumn expo',
					cost: 2400,
					isReferral: false,
					defaultType: null,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'leadChannel.create',
		items: [{ name: 'Trade partner' }, { name: 'Travel agent' }],
		requests: [
			{ call: call('addOrUpdateLeadChannel'), body: { name: 'Trade partner' } },
			{ call: call('addOrUpdateLeadChannel'), body: { name: 'Travel agent' } },
		],
		output: saved(900001, 900002),
	},
	{
		operation: 'leadChannel.update',
		items: [
			{ id: 842, updateFields: { name: 'Conference organiser' } },
			{ id: { __rl: true, mode: 'id', value: '8' }, updateFields: { name: 'Direct sales' } },
		],
		requests: [
			{ call: call('addOrUpdateLeadChannel'), body: { id: 842, name: 'Conference organiser' } },
			{ call: call('addOrUpdateLeadChannel'), body: { id: 8, name: 'Direct sales' } },
		],
		output: saved(842, 8),
	},
	{
		operation: 'leadChannel.upsert',
		items: [
			{ id: 8, name: 'Walk-in' },
			{ id: '', name: 'Hotel chain' },
		],
		requests: [
			{ call: call('addOrUpdateLeadChannel'), body: { id: 8, name: 'Walk-in' } },
			{ call: call('addOrUpdateLeadChannel'), body: { name: 'Hotel chain' } },
		],
		output: saved(8, 900001),
	},
	{
		operation: 'leadChannel.getAll',
		items: [
			{ returnAll: true, filters: where('name', 'equals', 'PCO') },
			{ returnAll: false, limit: 2, filters: where('name', 'notEquals', 'PCO') },
		],
		requests: [
			{
				call: call('getLeadChannelList'),
				body: { filter: { name: 'PCO' }, perPage: 100, start: 0 },
			},
			{
				call: call('getLeadChannelList'),
				body: { filter: { name__NOT: 'PCO' }, perPage: 2, start: 0 },
			},
		],
		output: [
			{ json: { id: 842, name: 'PCO' }, item: 0 },
			{ json: { id: 8, name: 'Direct' }, item: 1 },
			{ json: { id: 841, name: 'iVvy Marketplace' }, item: 1 },
		],
	},
	{
		operation: 'leadQuality.create',
		items: [
			{ label: 'D-Grade', additionalFields: { showOnDash: false } },
			{ label: 'VIP', additionalFields: { showOnDash: 'true' } },
		],
		requests: [
			{ call: call('addOrUpdateLeadQuality'), body: { label: 'D-Grade', showOnDash: false } },
			{ call: call('addOrUpdateLeadQuality'), body: { label: 'VIP', showOnDash: true } },
		],
		output: saved(900001, 900002),
	},
	{
		operation: 'leadQuality.update',
		items: [
			{ id: 3, updateFields: { showOnDash: true } },
			{ id: '1', updateFields: { label: 'Top' } },
		],
		requests: [
			{ call: call('addOrUpdateLeadQuality'), body: { id: 3, showOnDash: true } },
			{ call: call('addOrUpdateLeadQuality'), body: { id: 1, label: 'Top' } },
		],
		output: saved(3, 1),
	},
	{
		operation: 'leadQuality.upsert',
		items: [
			{ id: '', label: 'Unrated', additionalFields: {} },
			{ id: 2, label: '', additionalFields: { showOnDash: false } },
		],
		requests: [
			{ call: call('addOrUpdateLeadQuality'), body: { label: 'Unrated' } },
			{ call: call('addOrUpdateLeadQuality'), body: { id: 2, showOnDash: false } },
		],
		output: saved(900001, 2),
	},
	{
		operation: 'leadQuality.getAll',
		items: [
			{ returnAll: true, filters: where('label', 'begins', 'C') },
			{ returnAll: false, limit: 1, filters: where('showOnDash', 'equals', true) },
		],
		requests: [
			{
				call: call('getLeadQualityList'),
				body: { filter: { label__BEGINS: 'C' }, perPage: 100, start: 0 },
			},
			{
				call: call('getLeadQualityList'),
				body: { filter: { showOnDash: true }, perPage: 1, start: 0 },
			},
		],
		output: [
			{ json: { id: 3, label: 'C-Grade', showOnDash: false }, item: 0 },
			{ json: { id: 1, label: 'A-Grade', showOnDash: true }, item: 1 },
		],
	},
	{
		operation: 'activityPurpose.create',
		items: [
			{ name: 'Tasting', type: 2 },
			{ name: 'Account review', type: 'Account' },
		],
		requests: [
			{ call: call('addOrUpdateActivityPurpose'), body: { name: 'Tasting', type: 2 } },
			{ call: call('addOrUpdateActivityPurpose'), body: { name: 'Account review', type: 1 } },
		],
		output: saved(900001, 900002),
	},
	{
		operation: 'activityPurpose.update',
		items: [
			{ id: 701, updateFields: { name: 'Walk-through' } },
			{ id: '703', updateFields: { type: 'group' } },
		],
		requests: [
			{ call: call('addOrUpdateActivityPurpose'), body: { id: 701, name: 'Walk-through' } },
			{ call: call('addOrUpdateActivityPurpose'), body: { id: 703, type: 4 } },
		],
		output: saved(701, 703),
	},
	{
		operation: 'activityPurpose.upsert',
		items: [
			{ id: '', name: 'Rooming list', type: 4 },
			{ id: 702, name: 'Tasting', type: '' },
		],
		requests: [
			{ call: call('addOrUpdateActivityPurpose'), body: { name: 'Rooming list', type: 4 } },
			{ call: call('addOrUpdateActivityPurpose'), body: { id: 702, name: 'Tasting' } },
		],
		output: saved(900001, 702),
	},
];
