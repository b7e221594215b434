import { choice, dateTime, flag, id, ids, named, text } from '../../../shared/table/fields';
import { collection, fixedCollection } from '../../../shared/table/nested';
import { resource, type Field } from '../../../shared/table/operation';
import { get, getMany } from '../../parts/build';
import { condition } from '../../parts/condition';
import { customFields, customFieldValues } from '../../parts/customFields';
import { canBeEmptied } from '../../parts/emptied';
import { checkNamed, gone } from '../../parts/explain';
import { filter } from '../../parts/filters';
import { record } from '../../parts/locators';
import { typedJson } from '../../parts/typedJson';
import { upsert } from '../../parts/upsert';
import { code, neverEmpty } from '../../parts/identity';
import { byEmail, byExternalId, byPerson } from '../../parts/known';
import { inList } from '../../parts/lookUp';

// What contacts share with companies, and with the records that hold either of them.

export const address = collection('address', 'Address', [
	text('line1', 'Line 1'),
	text('line2', 'Line 2'),
	text('line3', 'Line 3'),
	text('line4', 'Line 4'),
	text('city', 'City'),
	text('postalCode', 'Postal Code'),
	code('countryCode', 'Country Code', { placeholder: 'e.g. AU' }),
	code('stateCode', 'State Code', { placeholder: 'e.g. QLD' }),
	text('stateName', 'State Name'),
]);

const url = text('url', 'URL', {
	description: 'Must begin with https. Leave empty to delete the link.',
});

const looks = { description: 'An update without rows removes all, except of companies' };

/** iVvy documents no way to remove all links of a company. */
export const companyUrls = fixedCollection(
	'externalUrls',
	'External Links',
	'Link',
	{
		required: [code('ref', 'Key')],
		optional: [
			{
				...url,
				read: (value, context) =>
					value === '' || value === null ? null : url.read(value, context),
			},
			text('label', 'Label'),
		],
	},
	looks,
);

export const externalUrls = canBeEmptied(companyUrls, null, looks.description);

/** Lists inside a mapped object. */
export const nestedLists = [
	typedJson(customFieldValues, 'Rows with fieldId and value'),
	typedJson(companyUrls, 'Rows with ref, url and label. A url of null deletes the link.'),
];

export const ownerConditions = [
	condition(named('modifiedSince', dateTime('fromModifiedDate', 'Modified Since'))),
	condition(named('modifiedUntil', dateTime('toModifiedDate', 'Modified Until'))),
	condition(record('venueId', 'Venue', 'searchVenues')),
	condition(id('venueGroupId', 'Venue Group ID')),
];

export const updateIfExists = (of: string) =>
	flag('updateIfExists', 'Update if Exists', { description: `Whether to update ${of}` });

/** These actions answer with a message instead of a code. */
export const notSaved = { 'success: false': checkNamed };

// The contact itself.

const contactId = record('id', 'Contact', 'searchContacts');

const names = [
	code('firstName', 'First Name'),
	code('lastName', 'Last Name'),
	code('email', 'Email', { placeholder: 'name@email.com' }),
];

const groups = canBeEmptied(
	fixedCollection('groups', 'Subscription Groups', 'Group', {
		required: [record('groupId', 'Group', 'searchSubscriptionGroups')],
	}),
	[],
	'Replaces the current groups. An update without rows removes all.',
);

const phone = text('phone', 'Phone');

const plain = [
	code('externalId', 'External ID'),
	phone,
	choice('status', 'Email Status', [
		[1, 'Subscribed'],
		[2, 'Unsubscribed'],
		[3, 'Bounced'],
		[5, 'No Marketing'],
	]),
	choice('smsStatus', 'SMS Status', [
		[1, 'Subscribed'],
		[2, 'Unsubscribed'],
		[3, 'Failed'],
		[4, 'No Marketing'],
	]),
	updateIfExists('the contact with the same names and email'),
	flag('privacyConsent', 'Privacy Consent'),
];

const companyIds = ids('companies', 'Company IDs');

/** The same inside a mapped object. */
const companyIdsLine: Field = {
	...companyIds,
	read: (value, context) =>
		companyIds.read(typeof value === 'string' ? value.replace(/[[\]]/g, '') : value, context),
};

/** A contact inside another record, for a mapped object. */
export const contactFields: Field[] = [
	id('id', 'ID', { description: 'Of a contact to update' }),
	...names.map(neverEmpty),
	...plain,
	companyIdsLine,
	typedJson(groups, 'Rows with groupId'),
	...nestedLists,
];

export const contact = resource(
	'contact',
	'Contact',
	...upsert('contact/addOrUpdateContact', {
		noun: 'contact',
		idField: contactId,
		foundBy: names.map(({ wire }) => wire),
		required: names,
		optional: [...plain, companyIds, groups, externalUrls],
		usual: [phone],
		mapped: [customFields('mapContactCustomFields', 'value')],
		errors: notSaved,
		lookUp: inList('contact.getAll', {
			tells: ['firstName', 'lastName', 'email'],
			also: ['phone', 'externalId', 'companies'],
			since: 'fromModifiedDate',
			// The list does not tell when one was made, but iVvy takes no second contact with these three.
			createdAt: 'modifiedDate',
		}),
		page: 'contact/add-or-update-contact',
	}),
	get('contact/getContact', {
		noun: 'contact',
		required: [contactId],
		optional: [
			flag('useEventSortOrder', 'Sort Events by Start', {
				description:
					'Whether event invitations and registrations come in the order in which the events start. Not kept by Simplified.',
			}),
		],
		simplified: [
			'id',
			'firstName',
			'lastName',
			'email',
			'phone',
			'status',
			'statusName',
			'companiesData',
			'externalId',
			'customFields',
		],
		errors: { '24096': gone('Contact') },
		page: 'contact/get-contact',
	}),
	getMany('contact/getContactList', {
		plural: 'contacts',
		filters: [
			...ownerConditions,
			condition(record('companyId', 'Company', 'searchCompanies')),
			...byPerson,
			byEmail,
			byExternalId,
			filter,
		],
		simplified: [
			'id',
			'firstName',
			'lastName',
			'email',
			'phone',
			'groups',
			'companiesData',
			'externalId',
			'customFields',
			'modifiedDate',
		],
		page: 'contact/get-contact-list',
	}),
	getMany('contact/getCustomFieldDefinition', {
		value: 'getCustomFields',
		name: 'Get Custom Fields',
		plural: 'of contacts',
		filters: [],
		isWhole: true,
		form: 'bare',
		page: 'contact/get-custom-field-definition',
	}),
);
