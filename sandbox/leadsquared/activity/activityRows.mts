import type { Row } from '../../types.mts';
import { invalidInput } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { HandlerInput } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import type { ActivityType, LeadSquaredState } from '../state.mts';
import { newId } from '../state.mts';

export const typeOf = (state: LeadSquaredState, code: unknown): ActivityType | undefined =>
	state.activityTypes.find((one) => one.ActivityEvent === Number(code));

/** Only custom activities of leads (200 to 9999) can be posted; the others have endpoints of their own or are the system's. */
export function postableType(state: LeadSquaredState, code: number): ActivityType {
	const type = typeOf(state, code);
	if (!type || type.ActivityEvent < 200 || type.ActivityEvent > 9999 || type.EventType !== 2) {
		throw invalidInput(`Invalid ActivityEvent ${code}`);
	}
	return type;
}

interface New {
	lead: Row;
	type: ActivityType;
	note?: string;
	/** What a caller names as the activity's time becomes its CreatedOn: no read shows another key for it. */
	at?: string;
	score?: number;
	/** Columns Status, Owner, mx_Custom_n. */
	fields?: Row;
	more?: Row;
}

/** Keeps the lead's last activity and adds to its score. */
function countOnLead(lead: Row, type: ActivityType, row: Row): void {
	const score = Number(row.Score);
	if (score) lead.Score = String(Number(lead.Score ?? 0) + score);
	if (String(lead.ProspectActivityDate_Max ?? '') > String(row.CreatedOn)) return;
	Object.assign(lead, {
		ProspectActivityId_Max: row.ProspectActivityId,
		ProspectActivityName_Max: type.DisplayName,
		ProspectActivityDate_Max: row.CreatedOn,
	});
}

/** Rows are only ever added at the end, so the last one of a table has its highest number. */
const nextAutoId = (state: LeadSquaredState) =>
	Math.max(
		...[state.activities, state.opportunityActivities].map((rows) =>
			Number(rows.at(-1)?._autoId ?? 0),
		),
	) + 1;

/** Stores an activity whose parts are checked. `table`: activities, or those of opportunities. */
export function addActivity(
	{ state, now }: Pick<HandlerInput, 'state' | 'now'>,
	made: New,
	table = state.activities,
): Row {
	const user = state.users[0].ID;
	const id = newId(state, kinds.activity);
	const row: Row = {
		...made.more,
		ProspectActivityId: id,
		RelatedProspectId: made.lead.ProspectID,
		// A text in lists, though a number when posted.
		ActivityEvent: String(made.type.ActivityEvent),
		ActivityEvent_Note: made.note ?? '',
		Score: String(made.score ?? made.type._score ?? 0),
		CreatedOn: made.at?.slice(0, 19) ?? dateTime(now),
		CreatedBy: user,
		ModifiedOn: dateTime(now),
		ModifiedBy: user,
		...(made.fields ? { Status: 'Active', Owner: user, ...made.fields } : {}),
		_modifiedAt: now,
		_autoId: nextAutoId(state),
	};
	table.push(row);
	countOnLead(made.lead, made.type, row);
	return row;
}

/** Marks an activity, opportunity or the like as changed by the key's owner. */
export function touch(state: LeadSquaredState, row: Row, now: number): void {
	Object.assign(row, {
		ModifiedOn: dateTime(now),
		ModifiedBy: state.users[0].ID,
		_modifiedAt: now,
	});
}

/** An opportunity as the activity it also is. */
export const opportunityAsActivity = (state: LeadSquaredState, row: Row): Row => {
	const { OpportunityId, _note, _eventCode, ...rest } = row;
	return {
		CreatedBy: state.users[0].ID,
		ModifiedBy: state.users[0].ID,
		...rest,
		ProspectActivityId: OpportunityId,
		ActivityEvent: String(_eventCode),
		ActivityEvent_Note: _note ?? '',
		Score: '0',
		_autoId: 100_000 + state.opportunities.indexOf(row),
	};
};

/** Everything that has an activity id; opportunities come as copies. */
export const everyActivity = (state: LeadSquaredState): Row[] => [
	...state.activities,
	...state.opportunityActivities,
	...state.opportunities.map((row) => opportunityAsActivity(state, row)),
];

/** The stored row, which may be changed; opportunities are not among them. */
export const storedActivity = (state: LeadSquaredState, id: string): Row | undefined =>
	[...state.activities, ...state.opportunityActivities].find(
		(row) => row.ProspectActivityId === id.toLowerCase(),
	);

export const isOpportunity = (state: LeadSquaredState, id: string) =>
	state.opportunities.some((row) => row.OpportunityId === id.toLowerCase());

/** 'YYYY-MM-DD HH:MM:SS.mmm': windows see the milliseconds that no read shows, as noted from the field. */
const modifiedAt = (row: Row): string =>
	typeof row._modifiedAt === 'number'
		? new Date(row._modifiedAt).toISOString().slice(0, 23).replace('T', ' ')
		: `${String(row.ModifiedOn)}.000`;

const withMilliseconds = (text: string) => (text.length === 19 ? `${text}.000` : text);

/** Rows of a window over the date of change, both ends included. */
export function inWindow(
	rows: Row[],
	{ FromDate, ToDate }: { FromDate: string; ToDate: string },
): Row[] {
	if (FromDate > ToDate) throw invalidInput("FromDate can't be greater than ToDate.");
	const [from, to] = [FromDate, ToDate].map(withMilliseconds);
	return rows.filter((row) => modifiedAt(row) >= from && modifiedAt(row) <= to);
}

/** The row's columns without the sandbox's own. */
export const shown = (row: Row): Row =>
	Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('_')));

/** 'M/D/YYYY h:mm:ss AM' of 'YYYY-MM-DD HH:MM:SS'. */
export function usDate(text: unknown): string {
	const [, year, month, day, hour, rest] =
		/^(\d+)-(\d+)-(\d+) (\d+):(\d+:\d+)/.exec(String(text)) ?? [];
	if (!year) return '';
	return `${Number(month)}/${Number(day)}/${year} ${Number(hour) % 12 || 12}:${rest} ${Number(hour) < 12 ? 'AM' : 'PM'}`;
}
