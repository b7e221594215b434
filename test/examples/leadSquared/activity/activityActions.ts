import type { Example } from '../../example';
import { referrals } from '../services/referrals';

export const activityActionExamples: Example[] = [
	{
		operation: 'activity.deleteByType',
		items: [
			{
				prospectId: { __rl: true, mode: 'list', value: '1ead0000-0000-4000-8000-000000000001' },
				activityEventList: '201, 209',
				additionalFields: {
					fromDate: '2025-08-01T00:00:00',
					toDate: '2025-08-04T23:59:59',
					statusWebhookURL: 'https://example.com/deleted',
				},
			},
			{
				prospectId: '1ead0000-0000-4000-8000-000000000002',
				activityEventList: 201,
				additionalFields: {},
			},
		],
		requests: [
			{
				call: 'POST /v2/ProspectActivity.svc/DeleteActivities',
				body: {
					ProspectId: '1ead0000-0000-4000-8000-000000000001',
					ActivityEventList: ['201', '209'],
					FromDate: '2025-08-01 00:00:00',
					ToDate: '2025-08-04 23:59:59',
					StatusWebhookURL: 'https://example.com/deleted',
				},
			},
			{
				call: 'POST /v2/ProspectActivity.svc/DeleteActivities',
				body: { ProspectId: '1ead0000-0000-4000-8000-000000000002', ActivityEventList: ['201'] },
			},
		],
		output: [0, 1].map((item) => ({
			json: { Message: 'Your request for delete activities has been queued.' },
			item,
		})),
	},
	{
		operation: 'activity.lock',
		prepare: referrals,
		items: [
			{ activityId: 'ac700000-0000-4000-8000-000000000006' },
			{ activityId: 'ac700000-0000-4000-8000-000000000007' },
		],
		requests: [
			{
				call: 'GET /v2/ProspectActivity.svc/CustomActivity/Lock?activityId=ac700000-0000-4000-8000-000000000006',
			},
			{
				call: 'GET /v2/ProspectActivity.svc/CustomActivity/Lock?activityId=ac700000-0000-4000-8000-000000000007',
			},
		],
		output: [
			{ json: { Id: 'ac700000-0000-4000-8000-000000000006' }, item: 0 },
			{ json: { Id: 'ac700000-0000-4000-8000-000000000007' }, item: 1 },
		],
	},
	{
		operation: 'activity.addAttachment',
		prepare: referrals,
		items: [
			{
				prospectActivityId: 'ac700000-0000-4000-8000-000000000006',
				attachmentName: 'letter.pdf',
				attachmentFile: 'https://files.example.com/letter.pdf',
				additionalFields: { description: 'Letter of the planner' },
			},
			{
				prospectActivityId: 'ac700000-0000-4000-8000-000000000007',
				attachmentName: 'photo.jpg',
				attachmentFile: 'https://files.example.com/photo.jpg',
				additionalFields: {},
			},
		],
		requests: [
			{
				call: 'POST /v2/ProspectActivity.svc/Attachment/Add',
				body: {
					ProspectActivityId: 'ac700000-0000-4000-8000-000000000006',
					AttachmentName: 'letter.pdf',
					AttachmentFile: 'https://files.example.com/letter.pdf',
					Description: 'Letter of the planner',
				},
			},
			{
				call: 'POST /v2/ProspectActivity.svc/Attachment/Add',
				body: {
					ProspectActivityId: 'ac700000-0000-4000-8000-000000000007',
					AttachmentName: 'photo.jpg',
					AttachmentFile: 'https://files.example.com/photo.jpg',
				},
			},
		],
		output: [
			{ json: { Id: 'a77ac000-0000-4000-8000-000000001001' }, item: 0 },
			{ json: { Id: 'a77ac000-0000-4000-8000-000000001002' }, item: 1 },
		],
	},
];
