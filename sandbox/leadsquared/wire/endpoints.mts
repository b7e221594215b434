import { readFileSync } from 'node:fs';
import { corrected } from '../../corrections.mts';

/** A query parameter or body field as sandbox/reference/leadsquared.json describes it. */
export interface Field {
	/** '[]' stands for the entries of an array that are no objects. */
	name: string;
	type: string;
	required: boolean;
	enum?: unknown[];
	fields?: Field[];
	note: string;
}

export interface Endpoint {
	resource: string;
	operation: string;
	method: string;
	path: string | null;
	host: string;
	query: Field[];
	body: { kind: string; fields: Field[]; maxItems?: number; sameAs?: string };
	exampleRequest: unknown;
	exampleResponse: unknown;
	docUrl: string | null;
	paging: { style: string; maxPageSize?: number; totalField?: string } | null;
	quirks: string[];
}

interface Reference {
	conventions: {
		rateLimits: { bulk: { apis: string[] } };
		errors: { exceptionTypes: Array<{ name: string; http: number }> };
	};
	webhooks: { eventNames: string[] };
	endpoints: Endpoint[];
}

/** LeadSquared's documented API as data, with what accounts were seen to do otherwise. */
export const reference = corrected(
	'leadSquared',
	JSON.parse(
		readFileSync(new URL('../../reference/leadsquared.json', import.meta.url), 'utf8'),
	) as Reference,
);

/** The endpoint that 'resource.operation' names. Throws when there is none. */
export function endpointNamed(name: string): Endpoint {
	const endpoint = reference.endpoints.find((one) => `${one.resource}.${one.operation}` === name);
	if (!endpoint) throw new Error(`The reference has no endpoint '${name}'`);
	return endpoint;
}

/** Both take a body that no stored page shows. A request without one could not say what to do, so the nearest sibling's holds. */
const undocumented: Record<string, Endpoint['body']> = {
	'email.scheduleToLead': endpointNamed('email.sendToLead').body,
	'async.postCallLog': { kind: 'same as sync', sameAs: 'telephony.postCallLog', fields: [] },
};

// Its malformed dates are an MXInvalidInputException in field notes, other than wrong types elsewhere: its handler checks them.
for (const field of endpointNamed('lead.listRecentlyModified').body.fields[0].fields ?? [])
	field.type = 'string';

/** Endpoints of one host by path: one path may stand for several documented operations. */
export function endpointsOf(host: string): Map<string, Endpoint[]> {
	const paths = new Map<string, Endpoint[]>();
	for (const endpoint of reference.endpoints) {
		if (endpoint.host !== host || !endpoint.path || !endpoint.method) continue;
		const body = undocumented[`${endpoint.resource}.${endpoint.operation}`] ?? endpoint.body;
		paths.set(endpoint.path, [...(paths.get(endpoint.path) ?? []), { ...endpoint, body }]);
	}
	return paths;
}

export const endpointsByPath = endpointsOf('api');

const bulkNames = reference.conventions.rateLimits.bulk.apis.flatMap((text) => {
	const [first, ...more] = text.split(' and ');
	return [first, ...more.map((name) => `${first.split('.')[0]}.${name}`)];
});

/** Paths that count against the bulk limit: those the reference names, and whatever is called Bulk. */
export function isBulk(path: string): boolean {
	const named = endpointsByPath
		.get(path)
		?.some((one) => bulkNames.includes(`${one.resource}.${one.operation}`));
	return named === true || path.includes('/Bulk/');
}

/** Reads of records by their own ids, which come from where they are stored. */
const byId = [
	'Leads.GetById',
	'Leads/Retrieve/ByIds',
	'GetActivityDetails',
	'RetrieveActivity',
	'GetOpportunityDetails',
	'GetOpportunitiesById',
	'RetrieveById',
	'Retrieve.GetById',
	'GetMergedChildLeadsByAuditId',
];

/** Lists, searches and filters go by an index: reads of records whose ids the caller does not give. */
export function readsIndex(path: string): boolean {
	const name = path.split('.svc/')[1] ?? path;
	return /Get|Retrieve|Search|RecentlyModified|CheckLead/.test(name) && !byId.includes(name);
}
