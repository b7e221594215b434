import type { Row } from '../../types.mts';
import { bulkRows } from '../activity/activityCreate.mts';
import type { SchemaValue } from '../activity/activityFields.mts';
import { touch, usDate } from '../activity/activityRows.mts';
import { invalidInput } from '../wire/errors.mts';
import { describeField } from '../wire/fieldMetadata.mts';
import type { Handler } from '../wire/handler.mts';
import { readOpportunity, requireOpportunity, settingsOf } from './opportunityRows.mts';
import { userName } from '../user/people.mts';
import type { LeadSquaredState } from '../state.mts';

interface Change {
	ProspectOpportunityId: string;
	OpportunityEventCode?: number;
	OpportunityNote?: string;
	Fields?: SchemaValue[];
}

function change(state: LeadSquaredState, now: number, sent: Change): Row {
	const row = requireOpportunity(state, sent.ProspectOpportunityId);
	if (sent.OpportunityEventCode !== undefined && sent.OpportunityEventCode !== row._eventCode) {
		throw invalidInput(`Invalid OpportunityEventCode ${sent.OpportunityEventCode}`);
	}
	const values = readOpportunity(state, settingsOf(state, row._eventCode), sent.Fields ?? [], row);
	Object.assign(row, values);
	if (typeof sent.OpportunityNote === 'string') row._note = sent.OpportunityNote;
	touch(state, row, now);
	return row;
}

const update: Handler = ({ body, state, now }) => ({
	Status: 'Success',
	Message: { Id: change(state, now, body as Change).OpportunityId },
});

/** No page shows the answer: its form is that of the bulk creation of activities. */
const updateBulk: Handler = ({ body, state, now, settings }) =>
	bulkRows(
		body as Change[],
		'ActivityUpdated',
		(sent) => ({ ProspectActivityId: change(state, now, sent).OpportunityId }),
		settings.leadSquared.rowErrorAs,
	);

/** '/Date(ms+0000)/' of 'YYYY-MM-DD HH:MM:SS'. */
const jsonDate = (text: unknown) =>
	`/Date(${Date.parse(`${String(text).replace(' ', 'T')}Z`)}+0000)/`;

const get: Handler = ({ query, state }) => {
	const row = requireOpportunity(state, query.get('OpportunityId') ?? '');
	const settings = settingsOf(state, row._eventCode);
	const by = (id: unknown) => userName(state, id ?? state.users[0].ID);
	return {
		ID: row.OpportunityId,
		Name: settings.DisplayName,
		DisplayName: settings.DisplayName,
		Fields: settings.Fields.map((field, index) =>
			describeField(field, index, row[field.SchemaName], true),
		),
		CreatedOn: jsonDate(row.CreatedOn),
		CreatedByName: by(row.CreatedBy),
		ModifiedOn: jsonDate(row.ModifiedOn),
		ModifiedByName: by(row.ModifiedBy),
	};
};

interface Wanted {
	EventCode: string;
	ProspectActivityId: string[];
	Columns: { Include_CSV: string };
}

/** Unknown ids are left out. Dates come in another format than anywhere else. */
const getByIds: Handler = ({ body, state }) => {
	const wanted = (body as { SearchParameters: Wanted[] }).SearchParameters;
	if (wanted.reduce((sum, one) => sum + one.ProspectActivityId.length, 0) > 2000)
		throw invalidInput('More than 2000 opportunities in one call are not allowed');
	return wanted.map(({ EventCode, ProspectActivityId, Columns }) => {
		const settings = settingsOf(state, EventCode);
		const names = Columns.Include_CSV.split(',')
			.map((name) => name.trim())
			.filter(Boolean);
		if (!names.length) throw invalidInput('Include_CSV is mandatory');
		const dates = settings.Fields.filter((field) => field.DataType === 'DateTime').map(
			(field) => field.SchemaName,
		);
		const ids = ProspectActivityId.map((id) => id.toLowerCase());
		const rows = state.opportunities.filter(
			(row) => row._eventCode === settings.EventCode && ids.includes(row.OpportunityId as string),
		);
		const Opportunities = rows.map((row) => ({
			ProspectId: row.RelatedProspectId,
			EmailAddress:
				state.leads.find((lead) => lead.ProspectID === row.RelatedProspectId)?.EmailAddress ?? null,
			ProspectActivityId: row.OpportunityId,
			...Object.fromEntries(
				names
					.filter((name) => name in row && !name.startsWith('_'))
					.map((name) => [name, dates.includes(name) ? usDate(row[name]) : row[name]]),
			),
		}));
		return { EventCode, RecordCount: rows.length, Opportunities };
	});
};

/** Its activities, tasks and attachments go with it, as they do with a lead. */
const remove: Handler = ({ query, state }) => {
	const row = requireOpportunity(state, query.get('Id') ?? '');
	if (!settingsOf(state, row._eventCode).CanDelete)
		throw invalidInput('Delete is not enabled for this opportunity type');
	const id = row.OpportunityId;
	const gone = new Set([
		id,
		...state.opportunityActivities
			.filter((one) => one.OpportunityId === id)
			.map((one) => one.ProspectActivityId),
	]);
	state.opportunities = state.opportunities.filter((one) => one !== row);
	state.opportunityActivities = state.opportunityActivities.filter(
		(one) => one.OpportunityId !== id,
	);
	state.tasks = state.tasks.filter((one) => one.RelatedEntityId !== id);
	state.attachments = state.attachments.filter((one) => !gone.has(one.ProspectActivityId));
	return { Status: 'Success', Message: { IsSuccessful: true } };
};

/** The account number of this tenant, which UserByAccessKey.Get tells as OrgShortCode. */
const accountNumber = '70001';

const isEnabled: Handler = ({ query }) => {
	if (query.get('orgId') !== accountNumber) throw invalidInput('Invalid orgId');
	return { OpportunityManagement: 'Enabled' };
};

const metadata: Handler = ({ query, state }) => {
	const { AllowAttachments, CanDelete, Description, DisplayName, EventCode, Fields } = settingsOf(
		state,
		query.get('code'),
	);
	const described = Fields.map((field, index) => describeField(field, index, undefined, true));
	return { AllowAttachments, CanDelete, Description, DisplayName, EventCode, Fields: described };
};

export const opportunityHandlers: Record<string, Handler> = {
	'/v2/OpportunityManagement.svc/GetOpportunityTypes': ({ state }) => state.opportunityTypes,
	'/v2/OpportunityManagement.svc/GetOpportunityTypeMetadata': metadata,
	'/v2/OpportunityManagement.svc/IsOpportunityEnabled': isEnabled,
	'/v2/OpportunityManagement.svc/Update': update,
	'/v2/OpportunityManagement.svc/Bulk/Update/ByOpportunityId': updateBulk,
	'/v2/OpportunityManagement.svc/GetOpportunityDetails': get,
	'/v2/OpportunityManagement.svc/GetOpportunitiesById': getByIds,
	'/v2/OpportunityManagement.svc/Delete': remove,
};
