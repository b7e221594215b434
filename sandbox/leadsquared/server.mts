import type { Incoming, VendorServer } from '../types.mts';
import { accountActivityHandlers } from './activity/accountActivities.mts';
import { accountHandlers } from './account/accounts.mts';
import { accountWriteHandlers } from './account/accountWrites.mts';
import { activityChangeHandlers } from './activity/activityChanges.mts';
import { activityCreateHandlers } from './activity/activityCreate.mts';
import { activityOptionHandlers } from './activity/activityOptions.mts';
import { activityReadHandlers } from './activity/activityReads.mts';
import { activityTypeHandlers } from './activity/activityTypes.mts';
import { authorize, requireActiveOwner } from './wire/auth.mts';
import { emailHandlers } from './services/emails.mts';
import { emailTemplateHandlers } from './services/emailTemplates.mts';
import { endpointsByPath } from './wire/endpoints.mts';
import { entityShareHandlers } from './lead/entityShares.mts';
import type { Handler } from './wire/handler.mts';
import { acted, allowedOf, hostServer, notFound, readBody, takeSlot } from './wire/host.mts';
import type { Context } from './wire/host.mts';
import { leadAreaHandlers } from './lead/leadArea.mts';
import { opportunityActivityHandlers } from './activity/opportunityActivities.mts';
import { opportunityHandlers } from './opportunity/opportunities.mts';
import { opportunityCaptureHandlers } from './opportunity/opportunityCapture.mts';
import { opportunityListHandlers } from './opportunity/opportunityLists.mts';
import { productHandlers } from './services/products.mts';
import { salesActivityHandlers } from './activity/salesActivities.mts';
import { checkInHandlers } from './user/checkIns.mts';
import { permissionTemplateHandlers } from './user/permissionTemplates.mts';
import { salesGroupHandlers } from './user/salesGroups.mts';
import { taskHandlers } from './task/tasks.mts';
import { taskListHandlers } from './task/taskLists.mts';
import { taskSlotHandlers } from './task/taskSlots.mts';
import { taskTypeHandlers } from './task/taskTypes.mts';
import { teamHandlers } from './user/teams.mts';
import { telephonyHandlers } from './services/telephony.mts';
import { userSearchHandlers } from './user/userSearch.mts';
import { userWriteHandlers } from './user/userWrites.mts';
import { workDayHandlers } from './user/workDays.mts';
import { userHandlers } from './user/users.mts';
import { whereTies } from './wire/paging.mts';
import { checkRequest } from './wire/validate.mts';
import { webhookHandlers } from './webhooks/webhooks.mts';

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
	const body = readBody(
		request,
		allowed.every((endpoint) => endpoint.body.kind !== 'none'),
	);
	checkRequest(allowed, url.searchParams, body);
	const handler = handlers[path];
	if (!handler) throw notFound(`${request.method} ${path} has no handler in the sandbox`);
	const { now } = request;
	return acted(context, path, now, (state) =>
		whereTies(context.settings.leadSquared.tiesMove, () =>
			handler({ query: url.searchParams, body, state, settings: context.settings, now }),
		),
	);
}

export const leadSquaredServer = (context: Context): VendorServer =>
	hostServer(context, (...call) => ({ status: 200, body: process(...call) }));
