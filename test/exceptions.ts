/**
 * Where the iVvy tables differ from the reference data on purpose: action → path of the parameter → reason.
 * Nothing else may differ.
 */
export const exceptions: Record<string, Record<string, string>> = {
	'account/getUserList': {
		'filter.venueId': 'The parameter of the same name does the same, and is offered.',
	},
	'event/getEventList': {
		'filter.status':
			'The page names its values in a sentence only; the form offers them as a list.',
	},
	'venue/addOrUpdateBookingNote': {
		typeId: 'Its 33 values are searched as a list; the test of the searches compares them.',
	},
	'invoice/getInvoiceList': {
		'filter.refType':
			'The page names its values in a sentence only; the form offers them as a list.',
	},
};

const aKind = 'It tells a kind of records, not one of them.';

/**
 * What looks like something that people know a record by, and has no field of its own among the filters of a list, with the reason. The
 * Conditions take it.
 */
export const notKnownBy: Record<string, Record<string, string>> = {
	all: {
		purposeName: aKind,
		stageName: aKind,
		stageReasonName: aKind,
		sourceName: aKind,
		channelName: aKind,
		currencyCode: aKind,
		localeCode: aKind,
		templateName: 'It is the name of what the record was made from.',
		customLayoutName: 'It is the name of a part of the record.',
		spaceCustomLayoutName: 'It is the name of a part of the record.',
		marketplaceName: 'The name finds the record; few have a second one for the marketplace.',
	},
	'account/getUserList': { middleName: 'First and last name find the user.' },
	'crm/getLeadList': { type: aKind },
	'crm/getOpportunityList': { type: aKind },
	'event/getRegistrationList': { eventName: 'The list is one of a single event.' },
	'partner/getVenueList': {
		businessNumber:
			'There it is a number, so that nobody knows what became of its blanks and zeros.',
	},
};

/** What an iVvy operation asks for by a rule of its own, which says more than that it is required. */
export const askedByRule: Record<string, string[]> = {
	'bookingAccommodation.create': ['dayRates'],
};

/** What LeadSquared requires and gets with every call, also where nobody fills it in. */
export const sentAnyway: Record<string, string[]> = {
	'user.search': ['GroupConditions'],
	'user.update': ['user'],
};

/** Actions other than reads and updates by id whose second processing changes nothing. */
export const repeatableCommands = new Set<string>([]);

/** Resources of LeadSquared's data that are other products with keys or hosts of their own. */
export const otherProducts = ['portal', 'mavis', 'ticket'];

const forConnectors =
	"It puts a button of a connector into LeadSquared's own screens, and wants an ID of that connector that only LeadSquared's support gives: set up once, and no step of a workflow.";

/** Endpoints of LeadSquared that are no operations, with the reason. Nothing else may be left out. */
export const notOffered: Record<string, string> = {
	'webhook.create':
		"The trigger's: a webhook without a workflow behind it would be switched off by LeadSquared.",
	'webhook.delete': "The trigger's.",
	'email.scheduleToLead': "Its fields are not on record; 'Send to Lead' takes a schedule.",
	'email.unsubscribeField': "No call of its own: 'Update' of a lead sets DoNotEmail.",
	'activity.getLeadOwner': "Its path is on record nowhere; 'Get Owner' of a lead gives the same.",
	'user.getHierarchyBySalesGroup':
		"Its path is on record nowhere; 'Get Hierarchy' gives who reports to a manager.",
	'user.deactivate':
		'Verb and path are guesses, and no sibling has their form: too little for a call that locks somebody out.',
	'user.activate': 'Only the page of its counterpart mentions it: verb and path are guesses.',
	'permissionTemplate.delete': 'Only its title is on record.',
	'salesGroup.create': 'Only its title is on record.',
	'salesGroup.listUsers': 'Only its title is on record.',
	'analytics.leadsWithPendingTasks':
		'Its path is a guess that a public client contradicts, and so are the names of its filters.',
	'async.activityStatus': 'No page describes it: neither that it exists nor its path.',
	'notification.converseSystem': 'Its path is on record nowhere.',
	'customAction.create': forConnectors,
	'customAction.update': forConnectors,
	'customAction.delete': forConnectors,
	'customAction.get': forConnectors,
};

const siblings = (named: string) =>
	`Its page was read without the path, which is that of its documented sibling ${named} with the other verb.`;

/** Endpoints whose path was read on no page, nor in a client, and that two independent facts support. Unconfirmed in docs/operations.md. */
export const supported: Record<string, string> = {
	'note.create':
		'Its page was read, and the path appears in public client code beside its documented sibling RetrieveNote.',
	'leadField.removeDependentOptions': siblings('Dependency/Dropdown/Options/Push'),
	'leadField.getDependentOptions': siblings('Dependency/Dropdown/Options/Push'),
	'activityType.removeDependentOptions': siblings('DependentFieldOptions/Push'),
	'activityType.getDependentOptions':
		"Its page was read without the path, which is that of its documented sibling ActivityField/Dropdown/Options/Get, in the form of the lead fields' Dependency.",
	'salesActivity.addDropdownOption': siblings('DropdownFieldValues/Remove'),
	'salesGroup.removeUsers': siblings('AddUsers'),
	'user.checkIn': siblings('CheckOut'),
	'async.opportunityStatus':
		'Its page was read, and the conventions name one status call for each entity, in the form of lead/status.',
};

/** LeadSquared operations that set some fields of an endpoint which another operation offers whole. */
export const narrowed: Record<string, string> = {
	'lead.changeOwner': 'Lead.Update with the owner alone',
	'lead.changeStage': 'Lead.Update with the stage alone',
};

/** Where a LeadSquared operation calls a documented field otherwise: documented path → wire of the form. */
export const renamed: Record<string, Record<string, string>> = {
	'lead.updateBulk': { 'LeadPropertiesList.Fields': 'Attributes' },
	'lead.createBulk': { '[]': 'Attributes' },
	'lead.upsertBulk': { '[]': 'Attributes' },
	'activity.createWithLead': { LeadDetails: 'Attributes', 'Activity.Fields': 'Fields' },
	'account.upsertBulk': { Companies: 'CompanyProperties' },
	'opportunity.capture': { LeadDetails: 'Attributes', 'Opportunity.Fields': 'Fields' },
	'async.createLeadAndActivity': { LeadDetails: 'Attributes', 'Activity.Fields': 'Fields' },
	'async.captureOpportunity': { 'Opportunity.Fields': 'Fields' },
	'activityType.addDropdownOptions': { '[]': 'Options' },
	'activityType.removeDropdownOptions': { '[]': 'Options' },
};

/** Where a LeadSquared operation offers other fields than its page lists: operation → path → reason. */
export const otherFields: Record<string, Record<string, string>> = {
	'analytics.getLeadDistribution': { ResponseFormat: 'The node makes items of the default, JSON.' },
	'analytics.getLeadsNotContacted': {
		ResponseFormat: 'The node makes items of the default, JSON.',
	},
	'analytics.getLeadsWithNoActiveTasks': {
		ResponseFormat: 'The node makes items of the default, JSON.',
	},
	'activity.createWithLead': { SearchBy: 'A pseudo field among LeadDetails, as its page says.' },
	'async.createLeadAndActivity': {
		SearchBy: 'A pseudo field among LeadDetails, as its page says.',
	},
	'async.captureOpportunity': {
		LeadDetails: 'Made of the field that the lead is found by: the queue takes unique fields only.',
	},
	'opportunity.getAll': {
		AdvancedSearch: 'Made of the conditions and the type; the form also takes it whole.',
	},
	'activity.search': {
		AdvancedSearch: 'Made of the conditions and the type; the form also takes it whole.',
	},
	'leadField.create': { 'OptionsJson.Order': 'The rows of the form have an order of their own.' },
	'lead.createBulk': { LeadType: 'In a note of the page: one more pair of each lead.' },
	'lead.updateFieldBulk': {
		'LeadFields.Value': "An empty one clears the field, which wants 'Clear Field' to be on.",
	},
	'lead.upsertBulk': { SearchBy: 'In a note of the page: each lead may carry it.' },
	'salesGroup.addUsers': { GroupUsers: 'The list is made of the items.' },
	'user.search': {
		GroupOperator: 'The page does not say what it would join; its sample sends null.',
	},
};
