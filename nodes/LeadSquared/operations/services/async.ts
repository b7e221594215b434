import { objectOf } from '../../../shared/table/answer';
import { inQuery, key } from '../../../shared/table/fields';
import { parsedJson } from '../../../shared/table/json';
import {
	resource,
	type Operation,
	type Resource,
	type Simplify,
} from '../../../shared/table/operation';
import { inOrder } from '../../../shared/table/recordKeys';
import { writingOpportunity } from '../../wire/fieldTypes';
import { simplify } from '../../wire/simplify';
import { activity } from '../activity/activity';
import { create, operationOf, read } from '../../parts/build';
import { guid } from '../../parts/common';
import { lead } from '../lead/lead';
import { opportunity } from '../opportunity/opportunity';
import { callers, callLogParts, callNumbers } from './telephony';

const host = 'async';

const isQueued =
	'LeadSquared answers with a request ID, and repeats the request by itself while it cannot be processed';

/** What has become of it is asked by a number that only the answer has. */
const isQueuedOnly =
	'It is queued under a request ID that only the lost answer has, and LeadSquared makes the record when it comes to it.';

const checkKey =
	"Check 'More' > 'Async API Key' in the credential: it is another one than access key and secret key. Then check these two, the region, and that the user who owns them is active.";
const keyErrors = { MXInvalidAccessDetailsException: checkKey, 'HTTP 401': checkKey };

type Label = Pick<Operation, 'value' | 'name' | 'action'> & { page: string };

/** An operation's form and body, sent to the queue. @param without names of fields that the queue does not take */
function queued(
	call: string,
	{ operations }: Resource,
	twin: string,
	{ page, ...label }: Label,
	without: string[] = [],
): Operation {
	const { fields, required, collection, rules, body, metadata, recordKeys, errors } = operationOf(
		operations,
		twin,
	);
	const kept = ({ name }: { name: string }) => !without.includes(name);
	const all = [...fields, ...(collection?.fields ?? [])].filter(kept);
	return {
		...create(call, {
			...label,
			lookUp: isQueuedOnly,
			description: isQueued,
			changes: recordKeys ?? inOrder,
			host,
			// A rule about a field that the queue does not take has nothing to say.
			rules: rules.filter(({ of }) => of === undefined || all.some(({ wire }) => wire === of)),
			body,
			metadata,
			errors: { ...errors, ...keyErrors },
			page,
		}),
		fields: fields.filter(kept),
		required,
		...(collection
			? { collection: { ...collection, fields: collection.fields.filter(kept) } }
			: {}),
	};
}

/** LeadSquared writes what was sent, and what came of it, as JSON in a text. */
function parsed(value: unknown): unknown {
	// Other words stay as they are.
	return typeof value === 'string' ? (parsedJson(value) ?? value) : value;
}

const status: Simplify = ({ TaskStatus, ...record }) => {
	const { RequestBody, Message, ...task } = objectOf(TaskStatus ?? {}, 'TaskStatus');
	return simplify({
		...record,
		...task,
		RequestBody: parsed(RequestBody),
		Message: parsed(Message),
	});
};

const asking = {
	host,
	required: [inQuery(guid('RequestID', 'Request ID', 'What the queued request gave'))],
	simplify: status,
	errors: {
		...keyErrors,
		MXInvalidEntityException:
			'Check the request ID. Leads, opportunities and calls have a status operation each.',
	},
};

export const asyncApi = resource(
	'async',
	'Async Request',
	queued(
		'POST /lead/capture',
		lead,
		'capture',
		{
			value: 'captureLead',
			name: 'Capture Lead',
			action: 'Queue capture of lead',
			page: 'capture-leads-async',
		},
		['leadUpdateBehavior'],
	),
	queued('POST /lead/update', lead, 'update', {
		value: 'updateLead',
		name: 'Update Lead',
		action: 'Queue update of lead',
		page: 'update-a-lead-async',
	}),
	queued('POST /activity/create', activity, 'create', {
		value: 'createActivity',
		name: 'Create Activity',
		action: 'Queue activity',
		page: 'post-an-activity-on-a-lead-async',
	}),
	queued('POST /activity/createcustom', activity, 'createWithLead', {
		value: 'createLeadAndActivity',
		name: 'Create Lead and Activity',
		action: 'Queue activity with its lead',
		page: 'create-a-lead-and-activity-async',
	}),
	{
		...queued(
			'POST /opportunity/capture',
			opportunity,
			'capture',
			{
				value: 'captureOpportunity',
				name: 'Capture Opportunity',
				action: 'Queue capture of opportunity',
				page: 'capture-opportunities-async',
			},
			['leadDetails', 'leadDetailsByName', 'skipUnknownFields'],
		),
		// Of the lead, the queue takes only what finds it.
		metadata: writingOpportunity,
	},
	queued('POST /opportunity/update', opportunity, 'update', {
		value: 'updateOpportunity',
		name: 'Update Opportunity',
		action: 'Queue update of opportunity',
		page: 'update-an-opportunity-async',
	}),
	create('POST /1/api/telephony/logcallcomplete/{connectorKey}', {
		value: 'logCall',
		lookUp: isQueuedOnly,
		name: 'Log Call',
		action: 'Queue call log',
		description: isQueued,
		changes: callers,
		host,
		required: [
			inQuery(
				key('connectorKey', 'Connector Key', {
					description: "Last part of the address in the telephony connector's settings",
				}),
			),
			...callNumbers,
		],
		optional: callLogParts,
		errors: keyErrors,
		page: 'post-a-call-log-async',
	}),
	read('GET /lead/status', {
		...asking,
		value: 'getLeadStatus',
		name: 'Get Lead Status',
		action: 'Get status of queued lead',
		page: 'lead-capture-status-api',
	}),
	read('GET /opportunity/status', {
		...asking,
		value: 'getOpportunityStatus',
		name: 'Get Opportunity Status',
		action: 'Get status of queued opportunity',
		page: 'capture-opportunities-status-api',
	}),
	read('GET /1/api/telephony/logcallcomplete/status', {
		...asking,
		value: 'getCallLogStatus',
		name: 'Get Call Log Status',
		action: 'Get status of queued call log',
		page: 'post-a-call-log-status-api',
	}),
	read('GET /activity/createcustom/metrics', {
		value: 'getMetrics',
		name: 'Get Metrics',
		action: 'Get metrics of queue',
		description: 'How many leads with activities wait in the queue, and for how long',
		host,
		errors: keyErrors,
		page: 'get-create-lead-and-activity-metrics',
	}),
);
