import { choice, decimal, id, text } from '../../../shared/table/fields';
import { mappedObject } from '../../../shared/table/mapper';
import { collection } from '../../../shared/table/nested';
import { resource, type Field } from '../../../shared/table/operation';
import { get, getMany } from '../../parts/build';
import { upsert } from '../../parts/upsert';
import {
	address,
	companyUrls,
	contactFields,
	nestedLists,
	notSaved,
	ownerConditions,
	updateIfExists,
} from './contact';
import { customFields } from '../../parts/customFields';
import { gone } from '../../parts/explain';
import { contactsAt } from '../../parts/inside';
import { filter } from '../../parts/filters';
import { industry, record } from '../../parts/locators';
import { code, neverEmpty } from '../../parts/identity';
import { byBusinessName, byEmail, byExternalId, byPhone, exactly, partOf } from '../../parts/known';
import { inList } from '../../parts/lookUp';
import { partsOfCompany } from './companyPlaces';

const companyId = record('id', 'Company', 'searchCompanies');

const businessName = code('businessName', 'Business Name');

/** An amount and its unit. */
function commission(part: string, label: string): Field[] {
	return [
		decimal(`commission${part}`, `${label} Commission`),
		choice(`commission${part}Type`, `${label} Commission Type`, [
			[1, 'Fixed'],
			[2, 'Percentage'],
		]),
	];
}

const reachedBy = [
	text('phone', 'Phone'),
	code('email', 'Email', { placeholder: 'name@email.com' }),
	text('website', 'Website'),
];

const plain = [
	code('externalId', 'External ID'),
	text('tradingName', 'Trading Name'),
	text('businessNumber', 'Business Number'),
	...reachedBy,
	text('otherPhone', 'Other Phone'),
	text('fax', 'Fax'),
	address,
	record('primaryContactId', 'Primary Contact', 'searchContacts'),
	record('primaryAccountManagerId', 'Primary Account Manager', 'searchUsers'),
	record('secondaryAccountManagerId', 'Secondary Account Manager', 'searchUsers'),
	industry,
	choice('isAgent', 'Is Agent', [
		[0, 'No'],
		[1, 'Yes'],
	]),
	...commission('Space', 'Space'),
	...commission('Food', 'Food'),
	...commission('Beverage', 'Beverage'),
	...commission('AudioVisual', 'Audio Visual'),
	...commission('Accommodation', 'Accommodation'),
	text('iataNumber', 'IATA Number'),
	updateIfExists('the company with the same business name'),
];

/** A company inside another record, for a mapped object. */
export const companyFields: Field[] = [
	id('id', 'ID', { description: 'Of a company to update' }),
	neverEmpty(businessName),
	...plain,
	...nestedLists,
	collection('primaryContact', 'Primary Contact', contactFields),
];

export const company = resource(
	'company',
	'Company',
	...upsert('contact/addOrUpdateCompany', {
		noun: 'company',
		alsoChanges: contactsAt('primaryContact'),
		idField: companyId,
		foundBy: ['businessName'],
		required: [businessName],
		optional: [...plain, companyUrls],
		usual: reachedBy,
		mapped: [
			customFields('mapCompanyCustomFields', 'value'),
			mappedObject('primaryContact', 'Primary Contact Data', 'mapContact', contactFields, {
				description:
					'Instead of picking the primary contact: the values of a contact to add or update',
			}),
		],
		errors: notSaved,
		lookUp: inList('company.getAll', {
			tells: ['businessName', 'externalId', 'email', 'phone', 'website', 'businessNumber'],
			also: [
				...['tradingName', 'otherPhone', 'fax', 'address', 'isAgent', 'iataNumber'],
				...['primaryContactId', 'primaryContact', 'industryId'],
				...['primaryAccountManagerId', 'secondaryAccountManagerId'],
			],
			places: partsOfCompany,
			since: 'fromModifiedDate',
			// The list does not tell when one was made; an older one that is equal in all of these would have to change meanwhile.
			createdAt: 'modifiedDate',
		}),
		page: 'contact/add-or-update-company',
	}),
	get('contact/getCompany', {
		noun: 'company',
		required: [companyId],
		simplified: [
			'id',
			'businessName',
			'tradingName',
			'phone',
			'email',
			'website',
			'address',
			'primaryContact',
			'primaryAccountManager',
			'modifiedDate',
		],
		errors: { '24153': gone('Company') },
		page: 'contact/get-company',
	}),
	getMany('contact/getCompanyList', {
		plural: 'companies',
		filters: [
			...ownerConditions,
			byBusinessName,
			partOf('tradingName', 'Trading Name'),
			byEmail,
			byPhone,
			byExternalId,
			exactly('businessNumber', 'Business Number'),
			exactly('iataNumber', 'IATA Number'),
			filter,
		],
		simplified: [
			'id',
			'businessName',
			'tradingName',
			'phone',
			'email',
			'website',
			'address',
			'primaryContact',
			'primaryAccountManager',
			'modifiedDate',
		],
		page: 'contact/get-company-list',
	}),
	getMany('contact/getCompanyCustomFieldDefinition', {
		value: 'getCustomFields',
		name: 'Get Custom Fields',
		plural: 'of companies',
		filters: [],
		isWhole: true,
		form: 'bare',
		page: 'contact/get-company-custom-field-definition',
	}),
);
