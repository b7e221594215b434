import type { Example } from '../../example';
import { accountBatchExamples } from './accountBatch';
import { accountPartnerExamples } from './accountPartner';

export const accountExamples: Example[] = [
	...accountBatchExamples,
	...accountPartnerExamples,
	{
		operation: 'costCentre.create',
		items: [
			{ name: 'Catering', code: 'CAT', additionalFields: { description: 'Kitchen revenue' } },
			{ name: 'Parking', code: '77', additionalFields: {} },
		],
		requests: [
			{
				call: 'POST /api/1.0/account?action=addOrUpdateCostCenter',
				body: { name: 'Catering', code: 'CAT', description: 'Kitchen revenue' },
			},
			{
				call: 'POST /api/1.0/account?action=addOrUpdateCostCenter',
				body: { name: 'Parking', code: '77' },
			},
		],
		output: [
			{ json: { Success: true, Id: 900001 }, item: 0 },
			{ json: { Success: true, Id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'costCentre.update',
		items: [
			{
				id: { __rl: true, mode: 'list', value: '2302', cachedResultName: 'Kitchen · FOOD' },
				updateFields: { name: 'Food' },
			},
			{ id: 2303, updateFields: { code: 'BAR', description: '' } },
		],
		requests: [
			{
				call: 'POST /api/1.0/account?action=addOrUpdateCostCenter',
				body: { id: 2302, name: 'Food' },
			},
			{
				call: 'POST /api/1.0/account?action=addOrUpdateCostCenter',
				body: { id: 2303, code: 'BAR', description: '' },
			},
		],
		output: [
			{ json: { Success: true, Id: 2302 }, item: 0 },
			{ json: { Success: true, Id: 2303 }, item: 1 },
		],
	},
	{
		operation: 'costCentre.upsert',
		items: [
			{ id: '', name: 'Linen', code: 'LIN', additionalFields: {} },
			{ id: '2301', name: 'Other', code: '', additionalFields: { description: 'All the rest' } },
		],
		requests: [
			{
				call: 'POST /api/1.0/account?action=addOrUpdateCostCenter',
				body: { name: 'Linen', code: 'LIN' },
			},
			{
				call: 'POST /api/1.0/account?action=addOrUpdateCostCenter',
				body: { id: 2301, name: 'Other', description: 'All the rest' },
			},
		],
		output: [
			{ json: { Success: true, Id: 900001 }, item: 0 },
			{ json: { Success: true, Id: 2301 }, item: 1 },
		],
	},
	{
		operation: 'costCentre.getAll',
		items: [{ returnAll: true }, { returnAll: false, limit: 1 }],
		requests: [
			{ call: 'POST /api/1.0/account?action=getCostCenterList', body: {} },
			{ call: 'POST /api/1.0/account?action=getCostCenterList', body: {} },
		],
		output: [
			{
				json: {
					id: 2301,
					name: 'General',
					code: 'GEN',
					description: null,
					defaultType: 1,
					defaultTypeName: 'Other',
				},
				item: 0,
			},
			{
				json: {
					id: 2302,
					name: 'Kitchen',
					code: 'FOOD',
					description: null,
					defaultType: 2,
					defaultTypeName: 'Food',
				},
				item: 0,
			},
			{
				json: {
					id: 2303,
					name: 'Bar',
					code: 'BEV',
					description: null,
					defaultType: 3,
					defaultTypeName: 'Beverage',
				},
				item: 0,
			},
			{
				json: {
					id: 2304,
					name: 'Rooms',
					code: 'ACC',
					description: null,
					defaultType: 6,
					defaultTypeName: 'Accommodation',
				},
				item: 0,
			},
			{
				json: {
					id: 2301,
					name: 'General',
					code: 'GEN',
					description: null,
					defaultType: 1,
					defaultTypeName: 'Other',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'emailLog.getAll',
		items: [
			{
				returnAll: false,
				limit: 1,
				output: 'raw',
				filters: { filter: { condition: [{ field: 'refType', condition: 'equals', value: 12 }] } },
			},
			{
				returnAll: true,
				output: 'simple',
				filters: {
					filter: { condition: [{ field: 'success', condition: 'equals', value: false }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/account?action=getEmailLogList',
				body: { filter: { refType: 12 }, perPage: 1, start: 0 },
			},
			{
				call: 'POST /api/1.0/account?action=getEmailLogList',
				body: { filter: { success: false }, perPage: 100, start: 0 },
			},
		],
		output: [
			{
				json: {
					id: 2403,
					contactId: 10003,
					userId: 501,
					eventId: null,
					type: 0,
					refType: 12,
					refId: 5001,
					from: 'events@example.com',
					to: 'guest.3@example.com',
					bcc: null,
					subject: 'Your quote',
					body: '<p>Your quote</p>',
					sentTime: '2026-02-03 07:18:29 UTC',
					success: true,
				},
				item: 0,
			},
			{
				json: {
					id: 2402,
					contactId: 10002,
					eventId: 6501,
					type: 5,
					typeName: 'Registration Payment Reminder',
					from: 'events@example.com',
					to: 'guest.2@example.com',
					subject: 'Payment reminder',
					sentTime: '2026-02-02T07:18:29.000Z',
					success: false,
				},
				item: 1,
			},
		],
	},
	{
		operation: 'errorReport.create',
		items: [
			{
				code: '254856',
				message: 'Room block failed',
				level: 'Medium',
				refType: 'Venue Booking',
				additionalFields: { refId1: 101, refId2: 5001, debugData: '{"pax":0}' },
			},
			{
				code: 'SYNC-1',
				message: 'No such room',
				level: 1,
				refType: 1,
				additionalFields: { refId1: '7', refId3: 8, refId4: 9, refId5: 10 },
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/account?action=addErrorReport',
				body: {
					code: '254856',
					message: 'Room block failed',
					level: 3,
					refType: 2,
					refId2: 5001,
					debugData: '{"pax":0}',
					refId1: 101,
				},
			},
			{
				call: 'POST /api/1.0/account?action=addErrorReport',
				body: {
					code: 'SYNC-1',
					message: 'No such room',
					level: 1,
					refType: 1,
					refId3: 8,
					refId5: 10,
					refId4: 9,
					refId1: 7,
				},
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 900002 }, item: 1 },
		],
	},
	{
		operation: 'industry.getAll',
		items: [
			{
				returnAll: true,
				filters: {
					filter: { condition: [{ field: 'name', condition: 'contains', value: 'educ' }] },
				},
			},
			{
				returnAll: false,
				limit: 1,
				filters: {
					modifiedSince: '2022-06-01T00:00:00Z',
					filter: { condition: [{ field: 'name', condition: 'notEquals', value: 'Finance' }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/account?action=getIndustryList',
				body: { filter: { name__CONTAINS: 'educ' }, perPage: 100, start: 0 },
			},
			{
				call: 'POST /api/1.0/account?action=getIndustryList',
				body: {
					filter: { name__NOT: 'Finance', modifiedDate__GREATERTHAN: '2022-06-01 00:00:00' },
					perPage: 1,
					start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 2503,
					name: 'Education & Training',
					createdDate: '2019-01-29T23:12:20.000Z',
					modifiedDate: '2021-01-29T23:12:20.000Z',
				},
				item: 0,
			},
			{
				json: {
					id: 2505,
					name: 'Health Care',
					createdDate: '2019-01-29T23:12:20.000Z',
					modifiedDate: '2023-01-29T23:12:20.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'user.getAll',
		items: [
			{
				returnAll: true,
				output: 'raw',
				filters: {
					venueId: { __rl: true, mode: 'id', value: '103' },
					filter: { condition: [{ field: 'firstName', condition: 'begins', value: 'Lu' }] },
				},
			},
			{
				returnAll: false,
				limit: 1,
				output: 'simple',
				filters: {
					modifiedSince: '2026-01-04T00:00:00Z',
					filter: { condition: [{ field: 'venueId', condition: 'equals', value: 102 }] },
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/account?action=getUserList',
				body: { filter: { firstName__BEGINS: 'Lu' }, venueId: 103, perPage: 100, start: 0 },
			},
			{
				call: 'POST /api/1.0/account?action=getUserList',
				body: {
					filter: { venueId: 102, modifiedDate__GREATERTHAN: '2026-01-04 00:00:00' },
					perPage: 1,
					start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 504,
					salutation: '',
					firstName: 'Luca',
					middleName: '',
					lastName: 'Ferrante',
					email: 'luca.ferrante@example.com',
					phone: '',
					phoneMobile: '',
					currentStatus: 2,
					userType: 1,
					groupId: 2,
					lastLoginDate: '2026-01-05 22:14:09 UTC',
					createdDate: '2023-05-13 01:30:00 UTC',
					modifiedDate: '2026-01-05 22:14:09 UTC',
				},
				item: 0,
			},
			{
				json: {
					id: 503,
					firstName: 'Grace',
					lastName: 'Okafor',
					email: 'grace.okafor@example.com',
					phone: '',
					currentStatus: 1,
					currentStatusName: 'Active',
					userType: 1,
					userTypeName: 'Normal',
					groupId: 2,
				},
				item: 1,
			},
		],
	},
];
