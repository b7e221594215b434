import type { Example } from '../../example';

const save = 'POST /api/1.0/contact?action=addOrUpdateCompany';
const read = 'POST /api/1.0/contact?action=getCompany';
const many = 'POST /api/1.0/contact?action=getCompanyList';
const fields = 'POST /api/1.0/contact?action=getCompanyCustomFieldDefinition';

export const contactsCompaniesExamples: Example[] = [
	{
		operation: 'company.create',
		items: [
			{
				businessName: 'Northlight Agency',
				primaryContact: {
					mappingMode: 'defineBelow',
					value: {
						firstName: 'Ines',
						lastName: 'Ferreira',
						email: 'ines@northlight.example.com',
						status: 'Subscribed',
						externalUrls: '[{ "ref": "card", "url": "https://northlight.example.com/ines" }]',
						companies: '[2001,2002]',
					},
				},
				additionalFields: {
					externalId: 'ERP-9',
					businessNumber: 'ABN1',
					phone: '+61 7 5550 0001',
					otherPhone: '+61 7 5550 0002',
					fax: '+61 7 5550 0003',
					email: 'hello@northlight.example.com',
					address: {
						line1: '4 Pier Road',
						city: 'Cairns',
						stateCode: 'QLD',
						countryCode: 'AU',
						postalCode: '4870',
					},
					primaryAccountManagerId: { __rl: true, mode: 'list', value: '501' },
					isAgent: 'Yes',
					iataNumber: '02-3 1234',
					commissionSpace: '7.5',
					commissionSpaceType: 'Percentage',
					commissionFood: 5,
					commissionFoodType: 2,
					externalUrls: {
						row: [{ ref: 'portal', additionalFields: { url: 'https://portal.example.com/9' } }],
					},
				},
			},
			{
				businessName: 'Bayside Events',
				primaryContact: {
					mappingMode: 'defineBelow',
					value: { id: '10007', phone: '+61 4 5550 9007', groups: '[{"groupId":2481}]' },
				},
				additionalFields: {
					updateIfExists: true,
					tradingName: 'Bayside',
					website: 'https://bayside.example.com',
					address: {
						line1: '5 Market Lane',
						line2: 'Level 2',
						line3: 'Suite 9',
						line4: '',
						stateName: 'Victoria',
					},
					secondaryAccountManagerId: 502,
					commissionBeverage: 40,
					commissionBeverageType: 'Fixed',
					commissionAudioVisual: 0,
					commissionAudioVisualType: 1,
					commissionAccommodation: 12.5,
					commissionAccommodationType: 2,
					externalUrls: {
						row: [
							{ ref: 'map', additionalFields: { url: 'https://maps.example.com/b', label: 'Map' } },
						],
					},
				},
			},
		],
		requests: [
			{
				call: save,
				body: {
					businessName: 'Northlight Agency',
					primaryContact: {
						firstName: 'Ines',
						lastName: 'Ferreira',
						email: 'ines@northlight.example.com',
						status: 1,
						companies: [2001, 2002],
						externalUrls: [{ ref: 'card', url: 'https://northlight.example.com/ines' }],
					},
					externalId: 'ERP-9',
					businessNumber: 'ABN1',
					phone: '+61 7 5550 0001',
					otherPhone: '+61 7 5550 0002',
					fax: '+61 7 5550 0003',
					email: 'hello@northlight.example.com',
					address: {
						line1: '4 Pier Road',
						city: 'Cairns',
						stateCode: 'QLD',
						countryCode: 'AU',
						postalCode: '4870',
					},
					primaryAccountManagerId: 501,
					isAgent: 1,
					iataNumber: '02-3 1234',
					commissionSpace: 7.5,
					commissionSpaceType: 2,
					commissionFood: 5,
					commissionFoodType: 2,
					externalUrls: [{ ref: 'portal', url: 'https://portal.example.com/9' }],
				},
			},
			{
				call: save,
				body: {
					businessName: 'Bayside Events',
					primaryContact: { id: 10007, phone: '+61 4 5550 9007', groups: [{ groupId: 2481 }] },
					updateIfExists: true,
					tradingName: 'Bayside',
					website: 'https://bayside.example.com',
					address: {
						line1: '5 Market Lane',
						line2: 'Level 2',
						line3: 'Suite 9',
						line4: '',
						stateName: 'Victoria',
					},
					secondaryAccountManagerId: 502,
					commissionBeverage: 40,
					commissionBeverageType: 1,
					commissionAudioVisual: 0,
					commissionAudioVisualType: 1,
					commissionAccommodation: 12.5,
					commissionAccommodationType: 2,
					externalUrls: [{ ref: 'map', url: 'https://maps.example.com/b', label: 'Map' }],
				},
			},
		],
		output: [
			// The new primary contact is 900001.
			{ json: { success: true, id: 900002 }, item: 0 },
			{ json: { success: true, id: 2002 }, item: 1 },
		],
	},
	{
		operation: 'company.update',
		items: [
			{
				id: { __rl: true, mode: 'list', value: '2003' },
				updateFields: {
					businessName: 'Bayside Flowers',
					primaryContactId: '10011',
					industryId: '',
				},
			},
			{ id: '2004', updateFields: { address: { city: 'Geelong' }, isAgent: 0, email: '' } },
		],
		requests: [
			{ call: save, body: { id: 2003, businessName: 'Bayside Flowers', primaryContactId: 10011 } },
			{ call: save, body: { id: 2004, address: { city: 'Geelong' }, isAgent: 0, email: '' } },
		],
		output: [
			{ json: { id: 2003 }, item: 0 },
			{ json: { id: 2004 }, item: 1 },
		],
	},
	{
		operation: 'company.upsert',
		items: [
			{
				id: '',
				businessName: 'Kestrel Travel',
				additionalFields: { isAgent: 'yes', iataNumber: '96-0 5521' },
			},
			{
				id: 2005,
				businessName: '',
				additionalFields: { tradingName: 'Weddings by Bayside', phone: '' },
			},
		],
		requests: [
			{ call: save, body: { businessName: 'Kestrel Travel', isAgent: 1, iataNumber: '96-0 5521' } },
			{ call: save, body: { id: 2005, tradingName: 'Weddings by Bayside', phone: '' } },
		],
		output: [
			{ json: { success: true, id: 900001 }, item: 0 },
			{ json: { id: 2005 }, item: 1 },
		],
	},
	{
		operation: 'company.get',
		items: [
			{ id: 2001, output: 'raw' },
			{ id: { __rl: true, mode: 'id', value: '2009' }, output: 'simple' },
		],
		requests: [
			{ call: read, body: { id: 2001 } },
			{ call: read, body: { id: 2009 } },
		],
		output: [
			{
				json: {
					id: 2001,
					externalId: 'ERP-2001',
					businessName: 'Bayside Catering',
					tradingName: 'Bayside Catering',
					businessNumber: 'ABN51000002001',
					phone: '+61 3 5550 1100',
					otherPhone: '',
					fax: '',
					website: 'https://company2001.example.com',
					email: 'office.2001@example.com',
					address: {
						line1: '3 Market Lane',
						line2: '',
						line3: '',
						line4: '',
						city: 'Melbourne',
						stateCode: 'VIC',
						countryCode: 'AU',
						postalCode: '3000',
					},
					modifiedDate: '2025-01-06 01:00:00 UTC',
					primaryAccountManager: {
						id: 501,
						firstName: 'Priya',
						lastName: 'Raman',
						email: 'priya.raman@example.com',
					},
					secondaryAccountManager: null,
					industry: { id: 369, name: 'Hospitality' },
					primaryContact: {
						id: 10001,
						firstName: 'Amelia',
						lastName: 'Hartley',
						email: 'amelia.hartley.10001@example.com',
						phone: '+61 4 5550 1000',
					},
					isAgent: 0,
					parentCompanyId: 0,
					leftValue: 1,
					rightValue: 2,
					depth: 0,
					rootId: 2001,
					commissionSpace: null,
					commissionSpaceType: null,
					commissionFood: null,
					commissionFoodType: null,
					commissionBeverage: null,
					commissionBeverageType: null,
					commissionAudioVisual: null,
					commissionAudioVisualType: null,
					commissionAccommodation: null,
					commissionAccommodationType: null,
					iataNumber: null,
					customFields: [],
					externalUrls: [],
				},
				item: 0,
			},
			{
				json: {
					id: 2009,
					businessName: 'Coral Catering',
					tradingName: 'Coral Catering',
					phone: '+61 3 5550 1108',
					email: 'office.2009@example.com',
					website: 'https://company2009.example.com',
					address: {
						line1: '11 Market Lane',
						line2: '',
						line3: '',
						line4: '',
						city: 'Melbourne',
						stateCode: 'VIC',
						countryCode: 'AU',
						postalCode: '3000',
					},
					primaryContact: {
						id: 10041,
						firstName: 'Amelia',
						lastName: 'Bennett',
						email: 'amelia.bennett.10041@example.com',
						phone: '+61 4 5550 1040',
					},
					primaryAccountManager: {
						id: 503,
						firstName: 'Grace',
						lastName: 'Okafor',
						email: 'grace.okafor@example.com',
					},
					modifiedDate: '2025-01-14T01:00:00.000Z',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'company.getAll',
		timezone: 'Pacific/Auckland',
		items: [
			{
				returnAll: true,
				output: 'simple',
				filters: {
					modifiedUntil: '2025-01-07T00:00:00',
					venueId: { __rl: true, mode: 'list', value: '101' },
					filter: { condition: [{ field: 'externalId', condition: 'begins', value: 'ERP' }] },
				},
			},
			{
				returnAll: false,
				limit: 1,
				output: 'simple',
				filters: {
					modifiedSince: '2026-01-01T13:00:00',
					venueGroupId: 1,
					filter: {
						condition: [{ field: 'businessName', condition: 'ends', value: 'Patisserie' }],
					},
				},
			},
		],
		requests: [
			{
				call: many,
				body: {
					filter: {
						toModifiedDate: '2025-01-06 11:00:00',
						venueId: 101,
						externalId__BEGINS: 'ERP',
					},
					perPage: 100,
					start: 0,
				},
			},
			{
				call: many,
				body: {
					filter: {
						fromModifiedDate: '2026-01-01 00:00:00',
						venueGroupId: 1,
						businessName__ENDS: 'Patisserie',
					},
					perPage: 1,
					start: 0,
				},
			},
		],
		output: [
			{
				json: {
					id: 2001,
					businessName: 'Bayside Catering',
					tradingName: 'Bayside Catering',
					phone: '+61 3 5550 1100',
					email: 'office.2001@example.com',
					website: 'https://company2001.example.com',
					address: {
						line1: '3 Market Lane',
						line2: '',
						line3: '',
						line4: '',
						city: 'Melbourne',
						stateCode: 'VIC',
						countryCode: 'AU',
						postalCode: '3000',
					},
					primaryContact: {
						id: 10001,
						firstName: 'Amelia',
						lastName: 'Hartley',
						email: 'amelia.hartley.10001@example.com',
						phone: '+61 4 5550 1000',
					},
					primaryAccountManager: {
						id: 501,
						firstName: 'Priya',
						lastName: 'Raman',
						email: 'priya.raman@example.com',
					},
					modifiedDate: '2025-01-06T01:00:00.000Z',
				},
				item: 0,
			},
		],
	},
	{
		operation: 'company.getCustomFields',
		items: [
			{ returnAll: false, limit: 2 },
			{ returnAll: false, limit: 1 },
		],
		requests: [
			{ call: fields, body: {} },
			{ call: fields, body: {} },
		],
		output: [
			{
				json: {
					fieldId: 61,
					fieldType: 2,
					fieldTypeName: 'Single Select',
					displayName: 'Account Tier',
					isRequired: false,
					isActive: true,
					sortOrder: 61,
					selectValues: { Gold: 'Gold', Silver: 'Silver', Standard: 'Standard' },
					fileTypes: null,
				},
				item: 0,
			},
			{
				json: {
					fieldId: 62,
					fieldType: 8,
					fieldTypeName: 'Whole Number',
					displayName: 'Credit Limit',
					isRequired: false,
					isActive: true,
					sortOrder: 62,
					selectValues: null,
					fileTypes: null,
				},
				item: 0,
			},
			{
				json: {
					fieldId: 61,
					fieldType: 2,
					fieldTypeName: 'Single Select',
					displayName: 'Account Tier',
					isRequired: false,
					isActive: true,
					sortOrder: 61,
					selectValues: { Gold: 'Gold', Silver: 'Silver', Standard: 'Standard' },
					fileTypes: null,
				},
				item: 1,
			},
		],
	},
];
