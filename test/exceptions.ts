/**
 * Where the iVvy tables differ from the reference data on purpose: action → path of the parameter → reason.
 * Nothing else may differ.
 */
export const exceptions: Record<string, Record<string, string>> = {
	'account/getUserList': { 'filter.venueId': 'The parameter of the same name does the same, and is offered.' },
	'event/getEventList': { 'filter.status': 'The page names its values in a sentence only; the form offers them as a list.' },
	'invoice/getInvoiceList': { 'filter.refType': 'The page names its values in a sentence only; the form offers them as a list.' },
};

/** Actions other than reads and updates by id whose second processing changes nothing. */
export const repeatableCommands = new Set<string>([]);
