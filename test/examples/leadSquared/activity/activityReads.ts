import type { IDataObject } from 'n8n-workflow';

import type { Example } from '../../example';
import { referrals } from '../services/referrals';

const lead = (number: number) => `1ead0000-0000-4000-8000-00000000000${String(number)}`;
const activity = (number: number) => `ac700000-0000-4000-8000-00000000000${String(number)}`;
const user = (number: number) => `05e20000-0000-4000-8000-00000000000${String(number)}`;

const referral = (number: number, note: string, owner: number, by: number): IDataObject => ({
	ID: activity(number),
	Name: 'Venue Referral',
	DisplayName: 'Venue Referral',
	Fields: {
		ActivityEvent_Note: note,
		Status: 'Active',
		Owner: user(owner),
		mx_Custom_1: 'Guest',
		mx_Custom_2: 'Word of mouth',
		mx_Custom_3: { mx_CustomObject_1: lead(by), mx_CustomObject_2: 'Voucher' },
	},
});

const changed = (number: number, of: number, event: string, createdOn: string): IDataObject => ({
	ProspectActivityId: activity(number),
	RelatedProspectId: lead(of),
	ActivityType: '2',
	ActivityEvent: event,
	Score: '0',
	CreatedOn: createdOn,
	CreatedBy: user(1),
});

export const activityReadExamples: Example[] = [
	{
		operation: 'activity.get',
		items: [
			{ activityId: activity(1), filters: {} },
			{ activityId: activity(5), filters: { getFileURL: true } },
		],
		requests: [
			{ call: `GET /v2/ProspectActivity.svc/GetActivityDetails?activityId=${activity(1)}` },
			{
				call: `GET /v2/ProspectActivity.svc/GetActivityDetails?activityId=${activity(5)}&getFileURL=true`,
			},
		],
		output: [
			{
				json: {
					ID: activity(1),
					Name: 'Phone Call',
					DisplayName: 'Phone Call',
					Fields: {
						ActivityEvent_Note: 'Asked for a quote',
						Status: 'Active',
						Owner: user(1),
						mx_Custom_1: 'Interested',
					},
				},
				item: 0,
			},
			{
				json: {
					ID: activity(5),
					Name: 'Sales Activity',
					DisplayName: 'Sales Activity',
					Fields: {
						ActivityEvent_Note: null,
						Status: 'Won',
						Owner: user(4),
						mx_Custom_1: '960d0000-0000-4000-8000-000000000001',
						mx_Custom_2: '1200.00',
						mx_Custom_3: '2025-08-08T09:00:00.000Z',
						mx_Custom_4: null,
						mx_Custom_5: 'Riverside',
					},
				},
				item: 1,
			},
		],
	},
	{
		operation: 'activity.getChanges',
		items: [
			{
				fromDate: '2025-08-04T00:00:00',
				toDate: '2025-08-08T23:59:59',
				returnAll: false,
				limit: 2,
				filters: { activityEvents: '3002, 30' },
			},
			{
				fromDate: '2025-08-01T00:00:00Z',
				toDate: '2025-09-01T00:00:00Z',
				returnAll: true,
				filters: { activityID: activity(4) },
			},
		],
		requests: [
			{
				call: 'POST /v2/ProspectActivity.svc/RetrieveActivityChange',
				body: {
					Parameter: {
						FromDate: '2025-08-04 00:00:00',
						ToDate: '2025-08-08 23:59:59',
						ActivityEvents: [3002, 30],
					},
					Paging: { PageIndex: 1, PageSize: 2 },
				},
			},
			{
				call: 'POST /v2/ProspectActivity.svc/RetrieveActivityChange',
				body: {
					Parameter: {
						FromDate: '2025-08-01 00:00:00',
						ToDate: '2025-09-01 00:00:00',
						ActivityID: activity(4),
					},
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			},
		],
		output: [
			{ json: changed(3, 1, '3002', '2025-08-06T09:00:00.000Z'), item: 0 },
			{ json: changed(5, 3, '30', '2025-08-08T09:00:00.000Z'), item: 0 },
			{ json: changed(4, 2, '201', '2025-08-07T09:00:00.000Z'), item: 1 },
		],
	},
	{
		operation: 'activity.getByLeadReference',
		prepare: referrals,
		items: [
			{
				leadId: { __rl: true, mode: 'list', value: lead(1) },
				returnAll: true,
				filters: {
					activityEvent: { __rl: true, mode: 'list', value: '210' },
					columnName: 'ModifiedOn',
					direction: '1',
				},
			},
			{ leadId: lead(2), returnAll: false, limit: 5, filters: {} },
		],
		requests: [
			{
				call: `POST /v2/ProspectActivity.svc/GetLeadReferences?leadId=${lead(1)}`,
				body: {
					Parameter: { ActivityEvent: 210 },
					Sorting: { ColumnName: 'ModifiedOn', Direction: '1' },
					Paging: { PageIndex: 1, PageSize: 50 },
				},
			},
			{
				call: `POST /v2/ProspectActivity.svc/GetLeadReferences?leadId=${lead(2)}`,
				body: {
					Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 5 },
				},
			},
		],
		output: [
			{ json: referral(6, 'Met at a wedding', 1, 1), item: 0 },
			{ json: referral(7, 'Sister of the bride', 2, 2), item: 1 },
		],
	},
];
