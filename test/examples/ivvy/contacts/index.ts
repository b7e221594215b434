import type { Example } from '../../example';
import { contactsCompaniesExamples } from './contactsCompanies';
import { contactsGroupsExamples } from './contactsGroups';
import { contactsNotesExamples } from './contactsNotes';

const save = 'POST /api/1.0/contact?action=addOrUpdateContact';
const read = 'POST /api/1.0/contact?action=getContact';
const many = 'POST /api/1.0/contact?action=getContactList';
const fields = 'POST /api/1.0/contact?action=getCustomFieldDefinition';

export const contactsExamples: Example[] = [
	{
		operation: 'contact.create',
		items: [
			{
				firstName: 'Rosa',
				lastName: 'Delgado',
				email: 'rosa.delgado@example.com',
				additionalFields: {
					externalId: 'CRM-77',
					phone: '+61 4 5550 9001',
					status: 'No Marketing',
					companies: '2001, 2002',
					privacyConsent: true,
					groups: {
						row: [{ groupId: { __rl: true, mode: 'list', value: '2481' } }, { groupId: '2482' }],
					},
					externalUrls: {
						row: [
							{
								ref: 'profile',
								additionalFields: { url: 'https://people.example.com/rosa', label: 'Profile' },
							},
						],
					},
				},
			},
			{
				firstName: 'Amelia',
				lastName: 'Hartley',
				email: 'amelia.hartley.10001@example.com',
				additionalFields: {
					smsStatus: 4,
					updateIfExists: 'true',
					groups: { row: [{ groupId: 2483 }, { groupId: 2481 }] },
					externalUrls: {
						row: [{ ref: 'erp', additionalFields: { url: 'https://erp.example.com/7' } }],
					},
				},
			},
		],
		requests: [
			{
				call: save,
				body: {
					firstName: 'Rosa',
					lastName: 'Delgado',
					email: 'rosa.delgado@example.com',
					externalId: 'CRM-77',
					phone: '+61 4 5550 9001',
					status: 5,
					companies: [2001, 2002],
					privacyConsent: true,
					groups: [{ groupId: 2481 }, { groupId: 2482 }],
					externalUrls: [
						{ ref: 'profile', url: 'https://people.example.com/rosa', label: 'Profile' },
					],
				},
			},
			{
				call: save,
				body: {
					firstName: 'Amelia',
					lastName: 'Hartley',
					email: 'amelia.hartley.10001@example.com',
					smsStatus: 4,
					updateIfExists: true,
					groups: [{ groupId: 2483 }, { groupId: 2481 }],
					externalUrls: [{ ref: 'erp', url: 'https://erp.example.com/7' }],
				},
			},
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { success: true, id: 10001 }, item: 1 },
		],
	},
	{
		operation: 'contact.update',
		items: [
			{
				id: { __rl: true, mode: 'id', value: '10003' },
				updateFields: {
					phone: '',
					smsStatus: 'Unsubscribed',
					externalUrls: { row: [{ ref: 'old', additionalFields: { url: '' } }] },
				},
			},
			{
				id: 10004,
				updateFields: {
					email: 'ethan.new@example.com',
					status: 2,
					externalUrls: {
						row: [
							{ ref: 'web', additionalFields: { url: 'https://ethan.example.com', label: 'Web' } },
						],
					},
				},
			},
		],
		requests: [
			{
				call: save,
				body: { id: 10003, phone: '', smsStatus: 2, externalUrls: [{ ref: 'old', url: null }] },
			},
			{
				call: save,
				body: {
					id: 10004,
					email: 'ethan.new@example.com',
					status: 2,
					externalUrls: [{ ref: 'web', url: 'https://ethan.example.com', label: 'Web' }],
				},
			},
		],
		output: [
			{ json: { success: true, id: 10003 }, item: 0 },
			{ json: { success: true, id: 10004 }, item: 1 },
		],
	},
	{
		operation: 'contact.upsert',
		items: [
			{
				id: 10005,
				firstName: 'Meilin',
				lastName: '',
				email: '',
				additionalFields: { companies: '2004' },
			},
			{
				id: '',
				firstName: 'Tariq',
				lastName: 'Aziz',
				email: 'tariq@example.com',
				additionalFields: { status: 'subscribed', privacyConsent: false },
			},
		],
		requests: [
			{ call: save, body: { id: 10005, firstName: 'Meilin', companies: [2004] } },
			{
				call: save,
				body: {
					firstName: 'Tariq',
					lastName: 'Aziz',
					email: 'tariq@example.com',
					status: 1,
					privacyConsent: false,
				},
			},
		],
		output: [
			{ json: { success: true, id: 10005 }, item: 0 },
			{ json: { success: true, id: 900001 }, item: 1 },
		],
	},
	{
		operation: 'contact.get',
		items: [
			{
				id: { __rl: true, mode: 'list', value: '10002' },
				output: 'simple',
				additionalFields: { useEventSortOrder: true },
			},
			{ id: 10011, output: 'raw', additionalFields: { useEventSortOrder: false } },
		],
		requests: [
			{ call: read, body: { id: 10002, useEventSortOrder: true } },
			{ call: read, body: { id: 10011, useEventSortOrder: false } },
		],
		output: [
			{
				json: {
					id: 10002,
					firstName: 'Noah',
					lastName: 'Hartley',
					email: 'noah.hartley.10002@example.com',
					phone: '+61 4 5550 1001',
					status: 1,
					statusName: 'Subscribed',
					companiesData: [],
					externalId: null,
					customFields: [],
				},
				item: 0,
			},
			{
				json: {
					id: 10011,
					firstName: 'Amelia',
					lastName: 'Nguyen',
					email: 'amelia.nguyen.10011@example.com',
					phone: '+61 4 5550 1010',
					status: 1,
					smsStatus: 1,
					customFields: [],
					groups: [],
					companies: [2003],
					companiesData: [{ id: 2003, businessName: 'Bayside Florals' }],
					externalId: 'CRM-10011',
					modifiedDate: '2025-01-08 13:00:00 UTC',
					isAnonymised: false,
					eventInvitations: [],
					eventRegistrations: [],
					externalUrls: [],
					privacyConsentData: { source: 5, dateTime: '2025-01-08 13:00:00 UTC' },
					createdDate: '2025-01-08 13:00:00 UTC',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'contact.getAll',
		timezone: 'Australia/Melbourne',
		items: [
			{
				returnAll: false,
				limit: 1,
				output: 'raw',
				filters: {
					companyId: { __rl: true, mode: 'id', value: '2003' },
					modifiedUntil: '2025-01-31T00:00:00',
					filter: { condition: [{ field: 'lastName', condition: 'begins', value: 'Nguy' }] },
				},
			},
			{
				returnAll: true,
				output: 'simple',
				filters: {
					modifiedSince: '2025-03-01T11:00:00',
					venueId: 101,
					venueGroupId: '1',
					externalId: 'CRM-10231',
					filter: { condition: [{ field: 'isAnonymised', condition: 'equals', value: false }] },
				},
			},
		],
		requests: [
			{
				call: many,
				body: {
					filter: {
						companyId: 2003,
						toModifiedDate: '2025-01-30 13:00:00',
						lastName__BEGINS: 'Nguy',
					},
					perPage: 1,
					start: 0,
				},
			},
			{
				call: many,
				body: {
					filter: {
						fromModifiedDate: '2025-03-01 00:00:00',
						venueId: 101,
						venueGroupId: 1,
						externalId: 'CRM-10231',
						isAnonymised: false,
					},
					perPage: 100,
					start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 10011,
					firstName: 'Amelia',
					lastName: 'Nguyen',
					email: 'amelia.nguyen.10011@example.com',
					phone: '+61 4 5550 1010',
					privacyConsentData: { source: 5, dateTime: '2025-01-08 13:00:00 UTC' },
					customFields: [],
					groups: [],
					companies: [2003],
					companiesData: [{ id: 2003, businessName: 'Bayside Florals' }],
					externalId: 'CRM-10011',
					modifiedDate: '2025-01-08 13:00:00 UTC',
					isAnonymised: false,
				},
				item: 0,
			},
		],
	},
	{
		operation: 'contact.getCustomFields',
		items: [
			{ returnAll: false, limit: 1 },
			{ returnAll: false, limit: 2 },
		],
		requests: [
			{ call: fields, body: {} },
			{ call: fields, body: {} },
		],
		output: [
			{
				json: {
					fieldId: 41,
					fieldType: 0,
					fieldTypeName: 'Small Text',
					displayName: 'Preferred Name',
					isRequired: false,
					isActive: true,
					sortOrder: 41,
					selectValues: null,
					fileTypes: null,
				},
				item: 0,
			},
			{
				json: {
					fieldId: 41,
					fieldType: 0,
					fieldTypeName: 'Small Text',
					displayName: 'Preferred Name',
					isRequired: false,
					isActive: true,
					sortOrder: 41,
					selectValues: null,
					fileTypes: null,
				},
				item: 1,
			},
			{
				json: {
					fieldId: 42,
					fieldType: 2,
					fieldTypeName: 'Single Select',
					displayName: 'Meal Preference',
					isRequired: false,
					isActive: true,
					sortOrder: 42,
					selectValues: {
						Vegan: 'Vegan',
						Vegetarian: 'Vegetarian',
						'No Preference': 'No Preference',
					},
					fileTypes: null,
				},
				item: 1,
			},
		],
	},
	...contactsCompaniesExamples,
	...contactsGroupsExamples,
	...contactsNotesExamples,
];
