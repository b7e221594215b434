/** How a user sets the nodes up: fields mapped from the items. */

import type { INodeParameters } from 'n8n-workflow';
import { sandboxKeys } from '../../sandbox/keys.mts';
import { activityType } from '../lib/data.mts';
import type { TaskWrite } from '../lib/data.mts';
import type { NodeName } from '../lib/host.mts';

export interface Urls {
	ivvyUrl: string;
	leadSquaredUrl: string;
}

/** Calls that the credential allows in 5 seconds. */
export interface Limits {
	calls: number;
	bulk: number;
}

export interface Batching {
	batchSize: number;
	batchInterval: number;
}

const locator = (mode: string, value: string) => ({ __rl: true, mode, value });

export const ivvyApi = (urls: Urls) => ({
	ivvyApi: { region: 'AU', ...sandboxKeys.ivvy, baseUrl: urls.ivvyUrl },
});

let run = 0;

/** Without a limit in the sandbox the pacer is not to wait either; other numbers for each run make a pacer of its own. */
const noLimits = (): Limits => ({ calls: 10_000 + run, bulk: 10_000 + run++ });

export const leadSquaredApi = (urls: Urls, { calls, bulk }: Limits = noLimits()) => ({
	leadSquaredApi: {
		region: 'api.leadsquared.com',
		...sandboxKeys.leadSquared,
		baseUrl: urls.leadSquaredUrl,
		plan: 'custom',
		callsPerWindow: calls,
		bulkCallsPerWindow: bulk,
	},
});

export const activityParameters: INodeParameters = {
	resource: 'opportunityActivity',
	operation: 'createBulk',
	opportunityId: locator('id', '={{ $json.opportunityId }}'),
	activityEvent: locator('id', String(activityType)),
	activityOwnerEmail: locator('email', '={{ $json.owner }}'),
	additionalFields: { activityNote: '={{ $json.note }}' },
};

/** @param callsAtATime the node's own default when absent */
export const taskParameters = (
	sendAsBatch: string,
	write: TaskWrite = 'update',
	callsAtATime?: number,
): INodeParameters => ({
	resource: 'task',
	operation: write,
	...(write === 'update'
		? {
				id: locator('id', '={{ $json.id }}'),
				updateFields: { name: '={{ $json.name }}', status: '={{ $json.status }}' },
			}
		: {
				name: '={{ $json.name }}',
				endDatetime: '={{ $json.endDatetime }}',
				additionalFields: {
					contactId: locator('id', '={{ $json.contactId }}'),
					status: '={{ $json.status }}',
				},
			}),
	sendOptions: { sendAsBatch, ...(callsAtATime === undefined ? {} : { callsAtATime }) },
});

export const accountActivity: INodeParameters = {
	resource: 'accountActivity',
	operation: 'create',
	companyTypeName: '',
	relatedCompanyId: locator('id', 'acc00000-0000-4000-8000-000000000001'),
	activityEvent: 10001,
	additionalFields: { activityNote: '={{ $json.note }}' },
};

export function httpRequest(
	url: string,
	credential: string,
	body: string,
	batching?: Batching,
): INodeParameters {
	return {
		method: 'POST',
		url,
		authentication: 'predefinedCredentialType',
		nodeCredentialType: credential,
		sendBody: true,
		contentType: 'json',
		specifyBody: 'json',
		jsonBody: body,
		options: batching ? { batching: { batch: { ...batching } } } : {},
	};
}

const activityRow = `{ ActivityEvent: ${activityType}, ActivityOwnerEmail: $json.owner, ActivityNote: $json.note }`;

/** One call an item: the bulk endpoint with one row, or LeadSquared's single call for activities of leads. */
export function activityRequest(
	{ leadSquaredUrl }: Urls,
	endpoint: 'bulk' | 'single',
	batching?: Batching,
): INodeParameters {
	const service = `${leadSquaredUrl}/v2/ProspectActivity.svc`;
	return endpoint === 'bulk'
		? httpRequest(
				`=${service}/Bulk/CustomActivity/Add/ByOpportunityId?opportunityId={{ $json.opportunityId }}`,
				'leadSquaredApi',
				`={{ JSON.stringify([${activityRow}]) }}`,
				batching,
			)
		: httpRequest(
				`${service}/Create`,
				'leadSquaredApi',
				`={{ JSON.stringify({ RelatedProspectId: '1ead0000-0000-4000-8000-000000000001', ActivityEvent: ${activityType}, ActivityNote: $json.note }) }}`,
				batching,
			);
}

/** The HTTP Request node with its own pagination, which goes page after page; its items are pages, not records. */
export function taskPagesRequest({ ivvyUrl }: Urls, pageSize: number): INodeParameters {
	const parameters = httpRequest(
		`${ivvyUrl}/api/1.0/crm?action=getTaskList`,
		'ivvyApi',
		JSON.stringify({ perPage: pageSize, start: 0 }),
	);
	const start = { type: 'body', name: 'start', value: `={{ $pageCount * ${pageSize} }}` };
	const pagination = {
		paginationMode: 'updateAParameterInEachRequest',
		parameters: { parameters: [start] },
		paginationCompleteWhen: 'other',
		completeExpression: `={{ $pageCount * ${pageSize} >= $response.body.meta.totalResults }}`,
		limitPagesFetched: false,
	};
	return { ...parameters, options: { pagination: { pagination } } };
}

export const lists: Record<string, { node: NodeName; parameters: INodeParameters }> = {
	tasks: {
		node: 'ivvy',
		parameters: {
			resource: 'task',
			operation: 'getAll',
			returnAll: true,
			output: 'raw',
			filters: {},
		},
	},
	activities: {
		node: 'leadSquared',
		parameters: {
			resource: 'opportunityActivity',
			operation: 'getAll',
			returnAll: true,
			output: 'raw',
			filters: {},
			opportunityId: locator('id', '0bb00000-0000-4000-8000-000000000001'),
		},
	},
};
