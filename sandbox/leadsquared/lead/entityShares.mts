import type { Row } from '../../types.mts';
import { storedActivity } from '../activity/activityRows.mts';
import { invalidEntity, invalidInput, LeadSquaredError, mandatory } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { activeUserById } from '../user/people.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';

/** Entity 1 is a lead by its number, in the context of an activity; 5 an opportunity by its id. */
interface Access {
	UserId: string;
	Entity: number;
	EntityId: string;
	ContextEntityId?: string;
	AccessType?: number;
	DurationInMinutes?: number;
}

const lead = 1;
const defaultMinutes = 90 * 24 * 60;

/** The GUID of the activity, which has to be on that lead and to belong to that user: "post one first". */
function leadContext(
	state: LeadSquaredState,
	{ EntityId, ContextEntityId = '' }: Access,
	user: Row,
): string {
	const row = state.leads.find((one) => one.ProspectAutoId === EntityId);
	if (!row) throw invalidEntity('Not a valid Lead Id');
	const activity = storedActivity(state, ContextEntityId);
	if (!activity)
		throw new LeadSquaredError('MXUnknownProspectActivityException', 'Activity does not exist.');
	if (activity.RelatedProspectId !== row.ProspectID)
		throw invalidInput('The activity belongs to another lead');
	if (activity.Owner !== user.ID) throw invalidInput('The activity is not owned by the user');
	return String(activity.ProspectActivityId);
}

function checkOpportunity(state: LeadSquaredState, { EntityId }: Access, user: Row): void {
	const row = state.opportunities.find((one) => one.OpportunityId === EntityId.toLowerCase());
	if (!row) throw invalidEntity('Not a valid Opportunity Id');
	if (row.Owner === user.ID) throw invalidInput('The opportunity is owned by the user');
}

/** What tells one share from another: other activity contexts are shares of their own. */
const keyOf = ({ UserId, Entity, EntityId, ContextEntityId }: Access) =>
	[UserId, Entity, EntityId, ContextEntityId ?? ''].join(' ').toLowerCase();

const shareFor = (state: LeadSquaredState, access: Access) =>
	state.entityShares.find((one) => keyOf(one as unknown as Access) === keyOf(access));

/** Queued by the vendor; here done at once. What is wrong is refused at once, too: no page shows a failed request's status. */
function request(state: LeadSquaredState): Row {
	const id = newId(state, kinds.shareRequest).replaceAll('-', '');
	state.shareRequests.push({ Id: id, ShareStatus: 6, ErrorMessage: null });
	return { Status: 'Success', Message: { Id: id } };
}

function checkRows(rows: Access[]): void {
	if (!rows.length) throw invalidInput('Nothing to share or revoke');
	if (new Set(rows.map(keyOf)).size < rows.length)
		throw invalidInput('The same entity and user are given twice');
}

const share: Handler = ({ body, state, now }) => {
	const rows = body as Access[];
	checkRows(rows);
	for (const row of rows) {
		const user = activeUserById(state, row.UserId);
		// For leads the table does not mark it, but the text calls everything except the duration mandatory.
		if (row.AccessType === undefined || row.AccessType === null)
			throw mandatory("'AccessType' is mandatory");
		if ((row.DurationInMinutes ?? 1) < 1)
			throw invalidInput("'DurationInMinutes' must be at least 1");
		if (row.Entity !== lead) checkOpportunity(state, row, user);
		else if (user.Role === 'Sales_User') leadContext(state, row, user);
		else throw invalidInput('Leads are shared with sales users only');
	}
	for (const row of rows) {
		const { UserId, Entity, EntityId, ContextEntityId = null, AccessType, DurationInMinutes } = row;
		const old = shareFor(state, row);
		if (old) state.entityShares.splice(state.entityShares.indexOf(old), 1);
		const ExpiresOn = dateTime(now + (DurationInMinutes ?? defaultMinutes) * 60_000);
		state.entityShares.push({ UserId, Entity, EntityId, ContextEntityId, AccessType, ExpiresOn });
	}
	return request(state);
};

const revoke: Handler = ({ body, state }) => {
	const rows = body as Access[];
	checkRows(rows);
	const shares = rows.map((row) => {
		const found = shareFor(state, row);
		if (!found || (row.AccessType && row.AccessType !== found.AccessType))
			throw invalidEntity('The entity is not shared like that with the user');
		return found;
	});
	state.entityShares = state.entityShares.filter((one) => !shares.includes(one));
	return request(state);
};

const getStatus: Handler = ({ query, state }) => {
	const found = state.shareRequests.find((one) => one.Id === query.get('id'));
	if (!found) throw invalidEntity('Not a valid request id');
	const { ShareStatus, ErrorMessage } = found;
	return {
		Status: 'Success',
		Message: { ResponseText: 'Request processed successfully.' },
		ShareStatus,
		ErrorMessage,
	};
};

export const entityShareHandlers: Record<string, Handler> = {
	'/v2/EntityAccess.svc/Share': share,
	'/v2/EntityAccess.svc/Revoke': revoke,
	'/v2/EntityAccess.svc/Status/Get': getStatus,
};
