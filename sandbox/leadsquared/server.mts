import type { Incoming, VendorServer } from '../types.mts';
import { accountActivityHandlers } from './accountActivities.mts';
import { accountHandlers } from './accounts.mts';
import { accountWriteHandlers } from './accountWrites.mts';
import { activityChangeHandlers } from './activityChanges.mts';
import { activityCreateHandlers } from './activityCreate.mts';
import { activityOptionHandlers } from './activityOptions.mts';
import { activityReadHandlers } from './activityReads.mts';
import { activityTypeHandlers } from './activityTypes.mts';
import { authorize, requireActiveOwner } from './auth.mts';
import { emailHandlers } from './emails.mts';
import { emailTemplateHandlers } from './emailTemplates.mts';
import { endpointsByPath } from './endpoints.mts';
import { entityShareHandlers } from './entityShares.mts';
import type { Handler } from './handler.mts';
import { allowedOf, hostServer, notFound, readBody, takeSlot } from './host.mts';
import type { Context } from './host.mts';
import { leadAreaHandlers } from './leadArea.mts';
import { opportunityActivityHandlers } from './opportunityActivities.mts';
import { opportunityHandlers } from './opportunities.mts';
import { opportunityCaptureHandlers } from './opportunityCapture.mts';
import { opportunityListHandlers } from './opportunityLists.mts';
import { productHandlers } from './products.mts';
import { salesActivityHandlers } from './salesActivities.mts';
import { checkInHandlers } from './checkIns.mts';
import { permissionTemplateHandlers } from './permissionTemplates.mts';
import { salesGroupHandlers } from './salesGroups.mts';
import { taskHandlers } from './tasks.mts';
import { taskListHandlers } from './taskLists.mts';
import { taskSlotHandlers } from './taskSlots.mts';
import { taskTypeHandlers } from './taskTypes.mts';
import { teamHandlers } from './teams.mts';
import { telephonyHandlers } from './telephony.mts';
import { userSearchHandlers } from './userSearch.mts';
import { userWriteHandlers } from './userWrites.mts';
import { workDayHandlers } from './workDays.mts';
import { userHandlers } from './users.mts';
import { checkRequest } from './validate.mts';
import { webhookHandlers } from './webhooks.mts';

/** One entry per endpoint that works on the state. Every other endpoint is checked and then answers 404. */
export const handlers: Record<string, Handler> = {
	...userHandlers,
	...checkInHandlers,
	...permissionTemplateHandlers,
	...salesGroupHandlers,
	...taskHandlers,
	...taskListHandlers,
	...taskSlotHandlers,
	...taskTypeHandlers,
	...teamHandlers,
	...userSearchHandlers,
	...userWriteHandlers,
	...workDayHandlers,
	...leadAreaHandlers,
	...activityChangeHandlers,
	...activityCreateHandlers,
	...activityOptionHandlers,
	...activityReadHandlers,
	...activityTypeHandlers,
	...productHandlers,
	...salesActivityHandlers,
	...accountHandlers,
	...accountWriteHandlers,
	...accountActivityHandlers,
	...opportunityHandlers,
	...opportunityCaptureHandlers,
	...opportunityListHandlers,
	...opportunityActivityHandlers,
	...emailHandlers,
	...emailTemplateHandlers,
	...entityShareHandlers,
	...telephonyHandlers,
	...webhookHandlers,
};

function process(context: Context, request: Incoming, url: URL): ReturnType<Handler> {
	const path = url.pathname;
	const allowed = allowedOf(endpointsByPath, path, request.method);
	authorize(request, url, context.settings);
	requireActiveOwner(context.state.leadSquared);
	takeSlot(context, path, request.at);
	const body = readBody(request, allowed.every((endpoint) => endpoint.body.kind !== 'none'));
	checkRequest(allowed, url.searchParams, body);
	const handler = handlers[path];
	if (!handler) throw notFound(`${request.method} ${path} has no handler in the sandbox`);
	return handler({ query: url.searchParams, body, state: context.state.leadSquared, settings: context.settings, now: request.at });
}

export const leadSquaredServer = (context: Context): VendorServer =>
	hostServer(context, (...call) => ({ status: 200, body: process(...call) }));
