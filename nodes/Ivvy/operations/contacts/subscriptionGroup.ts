import { ids } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { command, getMany } from '../../parts/build';
import { record } from '../../parts/locators';
import { makesNoRecord } from '../../../shared/table/lookUp';

const group = record('group', 'Group', 'searchSubscriptionGroups');

const contacts = ids('contacts', 'Contact IDs');

/** Mailing lists. Both commands answer with one row for each contact: its ID and whether it was done. */
export const subscriptionGroup = resource(
	'subscriptionGroup',
	'Subscription Group',
	getMany('contact/getSubscriptionGroupList', {
		plural: 'subscription groups',
		filters: [],
		isWhole: true,
		form: 'bare',
		page: 'contact/get-subscription-group-list',
	}),
	command('contact/addContactsToSubscriptionGroup', {
		value: 'addContacts',
		name: 'Add Contacts',
		action: 'Add contacts to subscription group',
		description: 'Subscribe contacts to a group',
		repeat: 'never',
		lookUp: makesNoRecord,
		changes: [['group', 'contacts']],
		required: [group, contacts],
		page: 'contact/add-contacts-to-subscription-group',
	}),
	command('contact/removeContactsFromSubscriptionGroup', {
		value: 'removeContacts',
		name: 'Remove Contacts',
		action: 'Remove contacts from subscription group',
		description: 'Unsubscribe contacts from a group',
		repeat: 'never',
		lookUp: makesNoRecord,
		changes: [['group', 'contacts']],
		required: [group, contacts],
		page: 'contact/remove-contacts-from-subscription-group',
	}),
);
