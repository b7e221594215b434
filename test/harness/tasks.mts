import type { INodeParameters } from 'n8n-workflow';

import { ivvySeedIds } from '../../sandbox/seed.mts';

/** Task > Create, one call for each item, with the item's name. */
export const createTask: INodeParameters = {
	resource: 'task',
	operation: 'create',
	name: '={{ $json.name }}',
	endDatetime: '2026-12-01T10:00:00',
	additionalFields: { contactId: ivvySeedIds.contacts[0] },
	sendAsBatch: 'never',
};

/** So many items, each with a name of its own. */
export const named = (count: number, from = 0) =>
	Array.from({ length: count }, (_, index) => ({ name: `Row ${from + index}` }));

/** Lead > Update Field in Bulk: a call for each value, which leads with different ones do not share. */
export const setCompany: INodeParameters = {
	resource: 'lead',
	operation: 'updateFieldBulk',
	leadId: '={{ $json.id }}',
	attribute: 'Company',
	value: '={{ $json.city }}',
};

/** So many of these leads, each with a value of its own. */
export const leadsWithCities = (leads: Array<Record<string, unknown>>, count: number) =>
	leads
		.slice(0, count)
		.map(({ ProspectID }, index) => ({ id: ProspectID as string, city: `City ${index}` }));
