import type { Row } from '../../types.mts';
import { noActivity } from './activityChanges.mts';
import { everyActivity, inWindow, shown, typeOf, usDate } from './activityRows.mts';
import { readSearch } from '../wire/advancedSearch.mts';
import { invalidInput } from '../wire/errors.mts';
import { activityFields, describeField } from '../wire/fieldMetadata.mts';
import type { Handler } from '../wire/handler.mts';
import { requireLead } from '../lead/leadWrites.mts';
import { columns, page } from '../wire/paging.mts';
import type { LeadSquaredState, TypeField } from '../state.mts';

/** Fields of an activity's type, be it of a lead or of an opportunity. */
function fieldsOf(state: LeadSquaredState, row: Row): TypeField[] {
	const code = Number(row.ActivityEvent);
	const settings = state.opportunitySettings.find((one) => one.EventCode === code);
	if (settings) return settings.Fields;
	if (code === 30) return activityFields(state.salesFields);
	return activityFields(typeOf(state, code)?.Fields ?? []);
}

const isCustomColumn = (name: string) => /^(mx_Custom_\d+|Status|Owner)$/.test(name);

/** Field columns, with dates and the second key as listings show them. Notes of the system have none. */
function fieldColumns(row: Row): Row {
	if (row._data) return {};
	const own = Object.fromEntries(Object.entries(row).filter(([name]) => isCustomColumn(name)));
	const note = { ActivityEvent_Note: row.ActivityEvent_Note };
	return {
		ActivityFields: {
			...own,
			...note,
			CreatedOn: usDate(row.CreatedOn),
			ProspectActivityAutoId: row._autoId,
		},
	};
}

const data = (row: Row) =>
	Object.entries(
		(row._data as Row | undefined) ?? { NotableEventDescription: row.ActivityEvent_Note },
	).map(([Key, Value]) => ({ Key, Value }));

const noSession = '00000000-0000-0000-0000-000000000000';

function listed(state: LeadSquaredState, row: Row): Row {
	const type = typeOf(state, row.ActivityEvent);
	return {
		Id: row.ProspectActivityId,
		// A number here, though ActivityEvent is a text elsewhere.
		EventCode: Number(row.ActivityEvent),
		EventName: type?.DisplayName,
		ActivityScore: Number(row.Score),
		CreatedOn: row.CreatedOn,
		ActivityType: type?.EventType,
		IsEmailType: false,
		Type: type?.EventDirection === 1 ? 'Outbound' : 'Inbound',
		SessionId: noSession,
		TrackLocation: 0,
		RelatedProspectId: row.RelatedProspectId,
		Data: data(row),
		...fieldColumns(row),
	};
}

/**
 * Offset counts rows. The docs call it a page number although it starts at 0; with pages, only the first would be the
 * same, so callers should page in multiples of RowCount and stop at RecordCount. Newest first.
 */
const listByLead: Handler = ({ query, body, state }) => {
	const lead = requireLead(state, query.get('leadId'));
	const { Parameter: parameter, Paging: paging } = body as {
		Parameter?: { ActivityEvent?: number };
		Paging?: { Offset?: string; RowCount?: string };
	};
	const offset = paging?.Offset ?? '0';
	const count = paging?.RowCount ?? '25';
	if (![offset, count].every((text) => /^\d+$/.test(text)) || count === '0')
		throw invalidInput('Offset and RowCount must be numbers');
	const rows = everyActivity(state)
		.filter(
			(row) =>
				row.RelatedProspectId === lead.ProspectID &&
				[undefined, null, Number(row.ActivityEvent)].includes(parameter?.ActivityEvent),
		)
		.sort((a, b) => String(b.CreatedOn).localeCompare(String(a.CreatedOn)));
	const part = rows.slice(Number(offset), Number(offset) + Math.min(Number(count), 1000));
	return { RecordCount: rows.length, ProspectActivities: part.map((row) => listed(state, row)) };
};

/** A flat row; numbers are texts. */
function flat(state: LeadSquaredState, row: Row): Row {
	const user = state.users.find((one) => one.ID === row.CreatedBy);
	const blank = Object.fromEntries(fieldsOf(state, row).map(({ SchemaName }) => [SchemaName, '']));
	const { ProspectActivityId, RelatedProspectId, ...rest } = shown(row);
	const { OpportunityId: _opportunity, ProspectId: _prospect, ...own } = rest;
	return {
		ProspectActivityId,
		RelatedProspectId,
		ActivityType: '2',
		...blank,
		...own,
		CreatedByName: user ? `${String(user.FirstName)} ${String(user.LastName)}` : '',
		CreatedByEmailAddress: user?.EmailAddress,
	};
}

const withoutEmpty = (row: Row) =>
	Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '' && value !== null));

interface Window {
	FromDate: string;
	ToDate: string;
	ActivityEvent: number;
	RemoveEmptyValue?: boolean;
}

const pageSizeOf = (body: unknown) =>
	Number((body as { Paging?: { PageSize?: number } }).Paging?.PageSize ?? 0);

const listByEvent: Handler = ({ body, state }) => {
	const window = (body as { Parameter: Window }).Parameter;
	if (!typeOf(state, window.ActivityEvent))
		throw invalidInput(`Invalid ActivityEvent ${window.ActivityEvent}`);
	if (pageSizeOf(body) > 1000) throw invalidInput('PageSize can not be more than 1000');
	const found = inWindow(everyActivity(state), window).filter(
		(row) => row.ActivityEvent === String(window.ActivityEvent),
	);
	if (!found.length) return { RecordCount: 0 };
	const rows = page(found, body).map((row) => flat(state, row));
	return {
		RecordCount: found.length,
		List: window.RemoveEmptyValue ? rows.map(withoutEmpty) : rows,
	};
};

/** No page shows the answer; its form is that of the search for opportunities. */
const search: Handler = ({ body, state }) => {
	const { ActivityEvent: code, AdvancedSearch: text } = body as {
		ActivityEvent: number;
		AdvancedSearch: string;
	};
	if (!typeOf(state, code)) throw invalidInput(`Invalid ActivityEvent ${code}`);
	const fits = readSearch(text, code);
	const rows = everyActivity(state).filter(
		(row) => row.ActivityEvent === String(code) && fits(row),
	);
	return {
		RecordCount: rows.length,
		List: page(rows, body).map((row) => columns(flat(state, row), body)),
	};
};

/** One row for each activity changed in the window: which keys would tell old and new values is not known. */
const listChanges: Handler = ({ body, state }) => {
	const window = (
		body as { Parameter: Window & { ActivityEvents?: number[]; ActivityID?: string } }
	).Parameter;
	const { ActivityEvents: codes, ActivityID: id } = window;
	if (codes && id) throw invalidInput('Pass ActivityEvents or ActivityID, not both');
	const rows = inWindow(everyActivity(state), window).filter(
		(row) =>
			(!codes || codes.includes(Number(row.ActivityEvent))) &&
			(!id || row.ProspectActivityId === id.toLowerCase()),
	);
	const names = [
		'ProspectActivityId',
		'RelatedProspectId',
		'ActivityType',
		'ActivityEvent',
		'Score',
		'CreatedOn',
		'CreatedBy',
	];
	const activity = (row: Row) =>
		Object.fromEntries(names.map((name) => [name, flat(state, row)[name]]));
	return {
		RecordCount: rows.length,
		Activities: page(rows, body).map((row) => ({ Activity: activity(row) })),
	};
};

const listRecentlyModified: Handler = ({ body, state }) => {
	const window = (
		body as { Parameter: Partial<Window> & { IncludeCustomFields?: number } & Window }
	).Parameter;
	const rows = inWindow(everyActivity(state), window).filter(
		(row) => !window.ActivityEvent || row.ActivityEvent === String(window.ActivityEvent),
	);
	const ProspectActivities = page(rows, body).map((row) => ({
		Id: row.ProspectActivityId,
		EventCode: Number(row.ActivityEvent),
		CreatedOn: row.CreatedOn,
		ModifiedOn: row.ModifiedOn,
		RelatedProspectId: row.RelatedProspectId,
		Data: data(row),
		...(window.IncludeCustomFields === 1 ? fieldColumns(row) : {}),
	}));
	return { RecordCount: rows.length, ProspectActivities };
};

/** One activity with every field of its type described. */
function described(state: LeadSquaredState, row: Row): Row {
	const name = typeOf(state, row.ActivityEvent);
	return {
		ID: row.ProspectActivityId,
		Name: name?.ActivityEventName,
		DisplayName: name?.DisplayName,
		Fields: row._data
			? []
			: fieldsOf(state, row).map((field, index) =>
					describeField(field, index, row[field.SchemaName]),
				),
	};
}

const get: Handler = ({ query, state }) => {
	const row = everyActivity(state).find(
		(one) => one.ProspectActivityId === query.get('activityId')?.toLowerCase(),
	);
	if (!row) throw noActivity();
	return described(state, row);
};

/** Activities whose custom field sets name the lead. */
const listByLeadReference: Handler = ({ query, body, state }) => {
	const lead = requireLead(state, query.get('leadId'));
	const code = (body as { Parameter?: { ActivityEvent?: number } }).Parameter?.ActivityEvent;
	const names = (row: Row) =>
		fieldsOf(state, row).some(
			({ Children, SchemaName }) =>
				Children?.some((child) => child.DataType === 'Lead') &&
				String(row[SchemaName] ?? '')
					.toLowerCase()
					.includes(lead.ProspectID as string),
		);
	const rows = everyActivity(state).filter(
		(row) => (!code || row.ActivityEvent === String(code)) && names(row),
	);
	return {
		RecordCount: rows.length,
		ProspectActivities: page(rows, body, 50).map((row) => described(state, row)),
	};
};

export const activityReadHandlers: Record<string, Handler> = {
	'/v2/ProspectActivity.svc/Retrieve': listByLead,
	'/v2/ProspectActivity.svc/CustomActivity/RetrieveByActivityEvent': listByEvent,
	'/v2/ProspectActivity.svc/Activity/Retrieve/BySearchParameter': search,
	'/v2/ProspectActivity.svc/RetrieveActivityChange': listChanges,
	'/v2/ProspectActivity.svc/RetrieveRecentlyModified': listRecentlyModified,
	'/v2/ProspectActivity.svc/GetLeadReferences': listByLeadReference,
	'/v2/ProspectActivity.svc/GetActivityDetails': get,
};
