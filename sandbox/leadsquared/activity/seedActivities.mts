import type { Row } from '../../types.mts';
import { dateTime } from '../wire/handler.mts';
import { seedIds } from '../wire/ids.mts';
import type { ActivityType } from '../state.mts';

const system = (code: number, name: string): ActivityType => ({
	ActivityEvent: code,
	ActivityEventName: name,
	DisplayName: name,
	EventType: 0,
	EventDirection: 0,
	Tags: '',
	Fields: [],
});

/** 33 and 3003 are system codes that captures and merges write; 210 has every kind of field that an activity can have. */
export const seedMoreActivityTypes = (): ActivityType[] => [
	system(33, 'Opportunity Captured'),
	system(3003, 'Lead merge'),
	{
		...system(seedIds.referralType, 'Venue Referral'),
		EventType: 2,
		EventDirection: 1,
		_score: 5,
		_lock: true,
		_attachments: true,
		_canDelete: true,
		Fields: [
			{
				SchemaName: 'mx_Custom_1',
				DisplayName: 'Channel',
				DataType: 'Dropdown',
				IsMandatory: false,
				Options: ['Agency', 'Guest'],
			},
			{
				SchemaName: 'mx_Custom_2',
				DisplayName: 'Channel detail',
				DataType: 'Dropdown',
				IsMandatory: false,
				Options: ['Planner', 'Travel agent', 'Word of mouth'],
				ParentField: 'mx_Custom_1',
				DependentOptions: { Agency: ['Planner', 'Travel agent'], Guest: ['Word of mouth'] },
			},
			{
				SchemaName: 'mx_Custom_3',
				DisplayName: 'Referred by',
				DataType: 'CustomObject',
				IsMandatory: false,
				Children: [
					{
						SchemaName: 'mx_CustomObject_1',
						DisplayName: 'Lead',
						DataType: 'Lead',
						IsMandatory: false,
					},
					{
						SchemaName: 'mx_CustomObject_2',
						DisplayName: 'Reward',
						DataType: 'Dropdown',
						IsMandatory: false,
						Options: ['Voucher', 'None'],
					},
				],
			},
		],
	},
];

const firstDay = Date.UTC(2025, 7, 4, 9, 0, 0);

interface Line {
	lead: number;
	event: number;
	note: string;
	fields?: Row;
	_data?: Row;
}

const lines = (): Line[] => [
	{
		lead: 0,
		event: 201,
		note: 'Asked for a quote',
		fields: { Status: 'Active', Owner: seedIds.users[0], mx_Custom_1: 'Interested' },
	},
	{
		lead: 0,
		event: 201,
		note: 'Left a message',
		fields: { Status: 'Inactive', Owner: seedIds.users[2] },
	},
	// Data only, no fields, as seen in the field.
	{
		lead: 0,
		event: 3002,
		note: '',
		_data: {
			PreviousStage: 'Opportunity',
			CurrentStage: 'Prospect',
			CreatedBy: 'Maya Patel',
			Comment: '',
		},
	},
	{
		lead: 1,
		event: 201,
		note: 'Will call back',
		fields: { Status: 'Active', Owner: seedIds.users[1], mx_Custom_1: 'Undecided' },
	},
	{
		lead: 2,
		event: 30,
		note: '',
		fields: {
			Status: 'Won',
			Owner: seedIds.users[3],
			mx_Custom_1: seedIds.products[0],
			mx_Custom_2: '1200.00',
			mx_Custom_3: '2025-08-08 09:00:00',
			mx_Custom_5: 'Riverside',
		},
	},
];

export const seedActivities = (): Row[] =>
	lines().map(({ lead, event, note, fields, _data }, index) => {
		const at = dateTime(firstDay + index * 86_400_000);
		return {
			ProspectActivityId: seedIds.activities[index],
			RelatedProspectId: seedIds.leads[lead],
			ActivityEvent: String(event),
			ActivityEvent_Note: note,
			Score: '0',
			CreatedOn: at,
			CreatedBy: seedIds.users[0],
			ModifiedOn: at,
			ModifiedBy: seedIds.users[0],
			...fields,
			_modifiedAt: firstDay + index * 86_400_000,
			_autoId: index + 1,
			...(_data ? { _data } : {}),
		};
	});
