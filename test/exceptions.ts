/**
 * Where the iVvy tables differ from the reference data on purpose: action → path of the parameter → reason.
 * Nothing else may differ.
 */
export const exceptions: Record<string, Record<string, string>> = {
	'account/getUserList': { 'filter.venueId': 'The parameter of the same name does the same, and is offered.' },
	'event/getEventList': { 'filter.status': 'The page names its values in a sentence only; the form offers them as a list.' },
	'venue/addOrUpdateBookingNote': { typeId: 'Its 33 values are searched as a list; the test of the searches compares them.' },
	'invoice/getInvoiceList': { 'filter.refType': 'The page names its values in a sentence only; the form offers them as a list.' },
};

/** What an iVvy operation asks for by a rule of its own, which says more than that it is required. */
export const askedByRule: Record<string, string[]> = { 'bookingAccommodation.create': ['dayRates'] };

/** Actions other than reads and updates by id whose second processing changes nothing. */
export const repeatableCommands = new Set<string>([]);

/** Resources of LeadSquared's data that are other products with other keys. */
export const otherProducts = ['portal', 'mavis', 'customAction', 'ticket', 'notification'];

/** Endpoints of LeadSquared that are no operations, with the reason. Nothing else may be left out. */
export const notOffered: Record<string, string> = {
	'webhook.create': "The trigger's: a webhook without a workflow behind it would be switched off by LeadSquared.",
	'webhook.delete': "The trigger's.",
	'email.scheduleToLead': "Its fields are not on record; 'Send to Lead' takes a schedule.",
};

/** Inferred endpoints that two independent facts support. */
export const supported: Record<string, string> = {
	'note.create': "Its page was read, and the path appears in public client code beside its documented sibling RetrieveNote.",
	'async.opportunityStatus': 'Its page was read, and the conventions name one status call for each entity, in the form of lead/status.',
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
	'analytics.getLeadsNotContacted': { ResponseFormat: 'The node makes items of the default, JSON.' },
	'analytics.getLeadsWithNoActiveTasks': { ResponseFormat: 'The node makes items of the default, JSON.' },
	'activity.createWithLead': { SearchBy: 'A pseudo field among LeadDetails, as its page says.' },
	'async.createLeadAndActivity': { SearchBy: 'A pseudo field among LeadDetails, as its page says.' },
	'async.captureOpportunity': { LeadDetails: 'Made of the field that the lead is found by: the queue takes unique fields only.' },
	'opportunity.getAll': { AdvancedSearch: 'Made of the conditions and the type; the form also takes it whole.' },
	'activity.search': { AdvancedSearch: 'Made of the conditions and the type; the form also takes it whole.' },
	'leadField.create': { 'OptionsJson.Order': 'The rows of the form have an order of their own.' },
	'lead.upsertBulk': { SearchBy: 'In a note of the page: each lead may carry it.' },
	'salesGroup.addUsers': { GroupUsers: 'The list is made of the items.' },
	'user.search': { GroupOperator: 'The page does not say what it would join; its sample sends null.' },
};
