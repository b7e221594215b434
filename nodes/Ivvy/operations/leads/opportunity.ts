import { date, id, ids, text, whole } from '../../../shared/table/fields';
import { mappedObject } from '../../../shared/table/mapper';
import { resource } from '../../../shared/table/operation';
import { allOf } from '../../../shared/table/recordKeys';
import { addOnly } from '../../parts/addOnly';
import { getMany } from '../../parts/build';
import { upsert } from '../../parts/upsert';
import { companyFields } from '../contacts/company';
import { contactFields, externalUrls } from '../contacts/contact';
import { customFieldRows } from '../../parts/customFields';
import { checkValues } from '../../parts/explain';
import { companiesAt, contactsAt } from '../../parts/inside';
import { filter, modifiedSince } from '../../parts/filters';
import { byLeadEmail, byName } from '../../parts/known';
import {
	classification,
	holderData,
	holderRules,
	notBoth,
	sourceOfLead,
	stageOfOpportunity,
	typeOfLead,
} from './leadFields';
import { company, contact, owningVenue, record } from '../../parts/locators';
import { inList } from '../../parts/lookUp';
import { partsOfLead } from './leadPlaces';

/** Campaign values that iVvy takes for a new opportunity only. */
const campaign = (part: string) => addOnly(text(`utm${part}`, `UTM ${part}`));

const referral = 'Required when the source is Referral Program';

const referringContact = record('referralContactId', 'Referring Contact', 'searchContacts', {
	description: referral,
});

const referringCompany = record('referralCompanyId', 'Referring Company', 'searchCompanies', {
	description: referral,
});

const referringContactData = mappedObject(
	'referralContact',
	'Referring Contact Data',
	'mapContact',
	contactFields,
	{
		description: 'Instead of Referring Contact: one to add or update',
	},
);

const referringCompanyData = mappedObject(
	'referralCompany',
	'Referring Company Data',
	'mapCompany',
	companyFields,
	{
		description: 'Instead of Referring Company: one to add or update',
	},
);

export const opportunity = resource(
	'opportunity',
	'Opportunity',
	...upsert('venue/addOrUpdateOpportunity', {
		noun: 'opportunity',
		alsoChanges: allOf(
			companiesAt('company', 'referralCompany'),
			contactsAt('contact', 'referralContact'),
		),
		idField: record('id', 'Opportunity', 'searchOpportunities'),
		always: [owningVenue],
		required: [text('name', 'Name'), typeOfLead, sourceOfLead],
		optional: [
			...classification,
			stageOfOpportunity,
			campaign('Source'),
			campaign('Medium'),
			campaign('Campaign'),
			campaign('Term'),
			text('utmContent', 'UTM Content'),
			referringContact,
			referringCompany,
			id('confirmedQuoteId', 'Confirmed Quote ID'),
			whole('confirmedQuoteStatus', 'Confirmed Quote Status', {
				description: 'A number; iVvy documents no list',
			}),
			id('cancelledQuoteId', 'Cancelled Quote ID'),
			id('lostToCompetition', 'Lost to Competition (Reason ID)'),
			date('closedDate', 'Close Date'),
			customFieldRows,
			externalUrls,
		],
		usual: [stageOfOpportunity, contact, company],
		mapped: [...holderData, referringContactData, referringCompanyData],
		rules: [
			...holderRules,
			notBoth(referringContact, referringContactData),
			notBoth(referringCompany, referringCompanyData),
		],
		errors: {
			'24221': 'iVvy received nothing. Fill in the fields of this item.',
			'24222':
				'Check Opportunity and Venue: the opportunity may have been deleted, or belong to another venue.',
			'24224': `${checkValues} The type may need a subtype, and your account may need custom fields.`,
		},
		lookUp: inList('opportunity.getAll', {
			tells: ['name', 'typeId', 'sourceId'],
			also: [
				...['description', 'subtypeId', 'stageId', 'stageReasonId', 'qualityId', 'channelId'],
				...['contactId', 'companyId', 'ownerUserId', 'contact', 'company', 'venueId'],
			],
			places: partsOfLead,
		}),
		page: 'venues/getoraddbookingdata/add-or-update-opportunity',
	}),
	getMany('crm/getOpportunityList', {
		plural: 'opportunities',
		filters: [
			ids('venueIds', 'Venue IDs', { description: 'Opportunities of these venues only' }),
			byName,
			byLeadEmail,
			modifiedSince(),
			filter,
		],
		simplified: [
			'id',
			'venueId',
			'name',
			'contact',
			'company',
			'stageName',
			'type',
			'sourceName',
			'closedDate',
			'modifiedDate',
		],
		page: 'crm/get-opportunity-list',
	}),
);
