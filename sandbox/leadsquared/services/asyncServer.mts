import type { Answer, Incoming, Row, VendorServer } from '../../types.mts';
import { authorizeAsync, requireActiveOwner } from '../wire/auth.mts';
import { endpointNamed, endpointsOf } from '../wire/endpoints.mts';
import type { Endpoint } from '../wire/endpoints.mts';
import { invalidEntity, invalidInput, LeadSquaredError, mandatory } from '../wire/errors.mts';
import { acted, allowedOf, hostServer, notFound, readBody, takeSlot } from '../wire/host.mts';
import type { Context } from '../wire/host.mts';
import { kinds } from '../wire/ids.mts';
import { idNames, uniqueFields } from '../lead/leadValues.mts';
import { handlers } from '../server.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';
import { checkRequest } from '../wire/validate.mts';

const paths = endpointsOf('async');

/** TaskType by operation. 'Lead Update', 'Lead and Activity Create' and 'Opportunity Update' follow the documented ones. */
const taskTypes: Record<string, string> = {
	captureLead: 'Lead Capture',
	updateLead: 'Lead Update',
	createActivity: 'Activity Create',
	createLeadAndActivity: 'Lead and Activity Create',
	captureOpportunity: 'Opportunity Capture',
	updateOpportunity: 'Opportunity Update',
	postCallLog: 'Telephony-LogCall',
};

/** The path without its last part: requests of one are not known to the status call of another. */
const areaOf = (path: string) => path.replace(/\/[^/]+$/, '');

const metricsPath = '/activity/createcustom/metrics';
const callLogPath = '/1/api/telephony/logcallcomplete/{connectorKey}';

/**
 * The documented form of a path. Only the connector's key varies; the Universal Connector's second segment is no
 * documented path, and no such connector is installed here.
 */
function pattern(path: string, state: LeadSquaredState): string {
	if (paths.has(path) || areaOf(path) !== areaOf(callLogPath)) return path;
	const key = path.slice(areaOf(path).length + 1);
	if (!state.telephonyConnectors.some((one) => one.ConnectorKey === key))
		throw notFound(`Unknown connector key '${key}'`);
	return callLogPath;
}

/** Narrower than its twin: only unique fields find the lead, and SearchBy has to say which. */
function checkLeadDetails(state: LeadSquaredState, body: unknown): void {
	const names = (body as { LeadDetails: Array<{ Attribute: string }> }).LeadDetails.map(
		(one) => one.Attribute,
	);
	if (!names.includes('SearchBy')) throw mandatory("'SearchBy' is mandatory");
	const unique = [...idNames, ...uniqueFields(state).map((field) => field.SchemaName)];
	const odd = names.find(
		(name) => ![...unique, 'SearchBy', '__UseUserDefinedGuid__'].includes(name),
	);
	if (odd) throw invalidInput(`LeadDetails takes unique fields only, not '${odd}'`);
	if (!names.some((name) => unique.includes(name)))
		throw mandatory('LeadDetails needs a unique field');
}

/** Validates and runs what the queue holds, as the API host would. Its error is the request's outcome, not an answer. */
function outcome(
	context: Context,
	endpoint: Endpoint,
	request: Incoming,
	query: URLSearchParams,
	body: unknown,
): Row {
	const { state, settings } = context;
	const twin = endpointNamed(endpoint.body.sameAs as string);
	const handler = handlers[twin.path as string];
	if (!handler) throw notFound(`${twin.path} has no handler in the sandbox`);
	try {
		checkRequest([twin], query, body);
		if (endpoint.operation === 'captureOpportunity') checkLeadDetails(state.leadSquared, body);
		const { now } = request;
		const reply = acted(context, twin.path as string, now, (state) =>
			handler({ query, body, state, settings, now }),
		);
		return {
			Status: 'Success',
			StatusReason: 'Request was successfully completed',
			Message: JSON.stringify(reply),
		};
	} catch (error) {
		if (!(error instanceof LeadSquaredError)) throw error;
		return { Status: 'ERROR', StatusReason: error.message, Message: null };
	}
}

/** The sandbox's queue is worked off at once; a client still learns the outcome from the status call only. */
function accept(context: Context, endpoint: Endpoint, request: Incoming, url: URL): Row {
	const state = context.state.leadSquared;
	const body = readBody(request, true);
	// The address is part of the call itself, so what is wrong with it is answered at once.
	checkRequest([endpoint], url.searchParams, body);
	const result = outcome(context, endpoint, request, url.searchParams, body);
	const RequestID = newId(state, kinds.asyncRequest);
	state.asyncRequests.push({
		RequestID,
		TaskType: taskTypes[endpoint.operation],
		...result,
		RequestBody: request.raw.toString('utf8'),
		_path: endpoint.path,
		_at: request.now,
	});
	return { Status: 'Request accepted. Please use below request id to check the status', RequestID };
}

function status(state: LeadSquaredState, path: string, id: string): Row {
	const inArea = (one: Row) => areaOf(one._path as string) === areaOf(path);
	const found = state.asyncRequests.find(
		(one) => one.RequestID === id.toLowerCase() && inArea(one),
	);
	if (!found) throw invalidEntity('Not a valid RequestID');
	const { TaskType, Status, StatusReason, RequestBody, Message } = found;
	return {
		RequestID: found.RequestID,
		TaskStatus: {
			TaskType,
			Status,
			StatusReason,
			TaskCurrentStep: null,
			TaskLastStep: 'In-Process-Queue',
			RequestBody,
			Message,
		},
	};
}

function metrics(state: LeadSquaredState, now: number): Row {
	const lastMinute = state.asyncRequests.filter(
		(one) => one._path === areaOf(metricsPath) && now - (one._at as number) < 60_000,
	);
	return { PendingMessages: 0, MaxDelayInSeconds: 0, ProcessingratePerMinute: lastMinute.length };
}

function process(context: Context, request: Incoming, url: URL): Answer {
	const state = context.state.leadSquared;
	const path = pattern(url.pathname, state);
	const [endpoint] = allowedOf(paths, path, request.method);
	authorizeAsync(request, url, context.settings);
	if (request.method !== 'GET') requireActiveOwner(state);
	takeSlot(context, path, request.at);
	if (request.method === 'POST')
		return { status: 200, body: accept(context, endpoint, request, url) };
	checkRequest([endpoint], url.searchParams, undefined);
	const body =
		path === metricsPath
			? metrics(state, request.now)
			: status(state, path, url.searchParams.get('RequestID') ?? '');
	return { status: 200, body };
}

export const leadSquaredAsyncServer = (context: Context): VendorServer =>
	hostServer(context, process);
