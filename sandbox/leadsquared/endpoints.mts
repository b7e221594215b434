import { readFileSync } from 'node:fs';

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
	body: { kind: string; fields: Field[]; maxItems?: number };
	exampleRequest: unknown;
}

interface Reference {
	conventions: { rateLimits: { bulk: { apis: string[] } } };
	endpoints: Endpoint[];
}

/** LeadSquared's documented API as data. */
export const reference = JSON.parse(
	readFileSync(new URL('../reference/leadsquared.json', import.meta.url), 'utf8'),
) as Reference;

/** Endpoints of the API host by path: one path may stand for several documented operations. */
export const endpointsByPath = new Map<string, Endpoint[]>();
for (const endpoint of reference.endpoints) {
	if (endpoint.host !== 'api' || !endpoint.path || !endpoint.method) continue;
	endpointsByPath.set(endpoint.path, [...(endpointsByPath.get(endpoint.path) ?? []), endpoint]);
}

const bulkNames = reference.conventions.rateLimits.bulk.apis.flatMap((text) => {
	const [first, ...more] = text.split(' and ');
	return [first, ...more.map((name) => `${first.split('.')[0]}.${name}`)];
});

/** Paths that count against the bulk limit: those the reference names, and whatever is called Bulk. */
export function isBulk(path: string): boolean {
	const named = endpointsByPath.get(path)?.some((one) => bulkNames.includes(`${one.resource}.${one.operation}`));
	return named === true || path.includes('/Bulk/');
}
