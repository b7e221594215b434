import type { Labels, Meanings } from '../../../shared/table/labels';
import { commissionTypes, consentSources, invitationResponses } from './common';

const emailStatus: Meanings = {
	1: 'Subscribed',
	2: 'Unsubscribed',
	3: 'Bounced',
	4: 'Registering',
	5: 'No Marketing',
};

const smsStatus: Meanings = { 1: 'Subscribed', 2: 'Unsubscribed', 3: 'Failed', 4: 'No Marketing' };

const registrationStatusOfContact: Meanings = {
	2: 'Completed',
	3: 'Cancelled',
	4: 'Payment Required',
};

const invoiceStatusOfRegistration: Meanings = {
	0: 'Not Paid',
	1: 'Unconfirmed Paid',
	2: 'Written Off',
	3: 'Failed',
	4: 'Cancelled',
	5: 'Refunded',
};

const fieldTypes: Meanings = {
	0: 'Small Text',
	1: 'Large Text',
	2: 'Single Select',
	3: 'Multiple Select',
	4: 'Address',
	5: 'Date',
	6: 'File',
	7: 'Static Text',
	8: 'Whole Number',
};

const companyFieldTypes: Meanings = {
	0: 'Small Text',
	1: 'Large Text',
	2: 'Single Select',
	3: 'Multiple Select',
	4: 'Address',
	5: 'Date',
	6: 'File',
	7: 'Static Text',
	8: 'Whole Number',
	9: 'Large Select',
};

export const contactsLabels: Record<string, Labels> = {
	'contact/getCompany': {
		commissionSpaceType: commissionTypes,
		commissionFoodType: commissionTypes,
		commissionBeverageType: commissionTypes,
		commissionAudioVisualType: commissionTypes,
		commissionAccommodationType: commissionTypes,
	},
	'contact/getCompanyList': {
		commissionSpaceType: commissionTypes,
		commissionFoodType: commissionTypes,
		commissionBeverageType: commissionTypes,
		commissionAudioVisualType: commissionTypes,
		commissionAccommodationType: commissionTypes,
	},
	'contact/getContactList': {
		'privacyConsentData.source': consentSources,
	},
	'contact/getContact': {
		status: emailStatus,
		smsStatus,
		'eventInvitations.response': invitationResponses,
		'eventRegistrations.currentStatus': registrationStatusOfContact,
		'eventRegistrations.invoices.currentStatus': invoiceStatusOfRegistration,
		'privacyConsentData.source': consentSources,
	},
	'contact/getCustomFieldDefinition': {
		fieldType: fieldTypes,
	},
	'contact/getCompanyCustomFieldDefinition': {
		fieldType: companyFieldTypes,
	},
};
