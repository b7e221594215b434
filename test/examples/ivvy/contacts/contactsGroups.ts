import type { Example } from '../../example';

const groups = 'POST /api/1.0/contact?action=getSubscriptionGroupList';
const add = 'POST /api/1.0/contact?action=addContactsToSubscriptionGroup';
const take = 'POST /api/1.0/contact?action=removeContactsFromSubscriptionGroup';

export const contactsGroupsExamples: Example[] = [
	{
		operation: 'subscriptionGroup.getAll',
		items: [{ returnAll: true }, { returnAll: false, limit: 1 }],
		requests: [
			{ call: groups, body: {} },
			{ call: groups, body: {} },
		],
		output: [
			{
				json: { id: 2481, groupName: 'Newsletter', memberCount: 0, tagColour: '#7EE546' },
				item: 0,
			},
			{
				json: { id: 2482, groupName: 'Wedding Offers', memberCount: 0, tagColour: '#E5467E' },
				item: 0,
			},
			{
				json: { id: 2483, groupName: 'Corporate Updates', memberCount: 0, tagColour: '#467EE5' },
				item: 0,
			},
			{
				json: { id: 2481, groupName: 'Newsletter', memberCount: 0, tagColour: '#7EE546' },
				item: 1,
			},
		],
	},
	{
		operation: 'subscriptionGroup.addContacts',
		items: [
			{ group: { __rl: true, mode: 'list', value: '2481' }, contacts: '10001, 10002' },
			{ group: 2482, contacts: '33' },
		],
		requests: [
			{ call: add, body: { group: 2481, contacts: [10001, 10002] } },
			{ call: add, body: { group: 2482, contacts: [33] } },
		],
		output: [
			{ json: { contactId: 10001, status: true }, item: 0 },
			{ json: { contactId: 10002, status: true }, item: 0 },
			{ json: { contactId: 33, status: false }, item: 1 },
		],
	},
	{
		operation: 'subscriptionGroup.removeContacts',
		items: [
			{ group: '2483', contacts: '10001' },
			{ group: { __rl: true, mode: 'id', value: '2481' }, contacts: '10002, 10003' },
		],
		requests: [
			{ call: take, body: { group: 2483, contacts: [10001] } },
			{ call: take, body: { group: 2481, contacts: [10002, 10003] } },
		],
		output: [
			{ json: { contactId: 10001, status: true }, item: 0 },
			{ json: { contactId: 10002, status: true }, item: 1 },
			{ json: { contactId: 10003, status: true }, item: 1 },
		],
	},
];
