import type { Row } from '../../types.mts';
import { addActivity, storedActivity, touch, typeOf } from '../activity/activityRows.mts';
import { invalidInput, LeadSquaredError, mandatory } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { fieldOf, readAttributes } from '../lead/leadValues.mts';
import { addLead, checkNew, leadByField, requireLead } from '../lead/leadWrites.mts';
import { activeUserById } from '../user/people.mts';
import { newId } from '../state.mts';
import type { ActivityType, LeadSquaredState } from '../state.mts';

interface Call {
	SourceNumber: string;
	DestinationNumber: string;
	DisplayNumber?: string;
	Direction?: string;
	CallSessionId?: string;
	LeadId?: string;
	Tag?: string;
	UserId?: string;
}

interface CallLog extends Call {
	CallerSource?: string;
	StartTime?: string;
	EndTime?: string;
	CallDuration?: number;
	Status?: string;
	ResourceURL?: string;
}

const callCodes = { Inbound: 21, Outbound: 22 };
/** Where a call activity keeps its parts. No page tells the numbers; these are the sandbox's own. */
const columns = {
	display: 'mx_Custom_1',
	start: 'mx_Custom_2',
	duration: 'mx_Custom_3',
	recording: 'mx_Custom_4',
	session: 'mx_Custom_5',
};

const maxSource = 50;

/** What both kinds of message share. Throws unless numbers, lead and user fit. */
function checkCall(state: LeadSquaredState, call: Call): { lead?: Row; user?: Row } {
	for (const name of ['SourceNumber', 'DestinationNumber', 'DisplayNumber'] as const) {
		const number = call[name];
		if (number && !/^\+?\d[\d-]{2,19}$/.test(number))
			throw invalidInput(`'${number}' is not a valid phone number for '${name}'`);
	}
	return {
		lead: call.LeadId ? requireLead(state, call.LeadId) : undefined,
		user: call.UserId ? activeUserById(state, call.UserId) : undefined,
	};
}

/** The number of the lead: the caller's of an inbound call. A log without Direction counts as inbound. */
const numberOf = (call: Call) =>
	call.Direction === 'Outbound' ? call.DestinationNumber : call.SourceNumber;

/** The lead with this number or, ready to be added, the values of a new one. */
function callerOf(state: LeadSquaredState, log: CallLog): { lead?: Row; values?: Row } {
	for (const name of ['Phone', 'Mobile']) {
		const field = fieldOf(state, name);
		const lead = field && leadByField(state, field, numberOf(log));
		if (lead) return { lead };
	}
	const source = log.CallerSource ? [{ Attribute: 'Source', Value: log.CallerSource }] : [];
	const values = readAttributes(state, [{ Attribute: 'Phone', Value: numberOf(log) }, ...source]);
	checkNew(state, values);
	return { values };
}

function callType(state: LeadSquaredState, { Direction }: Call): ActivityType {
	const code = callCodes[(Direction ?? 'Inbound') as keyof typeof callCodes];
	const type = typeOf(state, code);
	if (!type) throw invalidInput(`Invalid ActivityEvent ${code}`);
	return type;
}

function checkLog({ CallerSource, StartTime, EndTime, CallDuration }: CallLog): void {
	if ((CallerSource?.length ?? 0) > maxSource)
		throw invalidInput(`'CallerSource' takes at most ${maxSource} characters`);
	if (StartTime && EndTime && EndTime < StartTime)
		throw invalidInput("'EndTime' can not be before 'StartTime'");
	if ((CallDuration ?? 0) < 0) throw invalidInput("'CallDuration' can not be negative");
}

/** The page breaks off before the answer: given is what every other write gives. */
const logCall: Handler = (input) => {
	const { state, now } = input;
	const log = input.body as CallLog;
	const { lead: named, user } = checkCall(state, log);
	checkLog(log);
	const type = callType(state, log);
	const { lead: known, values } = named ? { lead: named, values: undefined } : callerOf(state, log);
	const lead = known ?? addLead(state, values as Row, now);
	const row = addActivity(input, {
		lead,
		type,
		note: log.Tag,
		at: log.StartTime,
		fields: fieldsOf(state, log, user),
	});
	return { Status: 'Success', Message: { Id: row.ProspectActivityId } };
};

const fieldsOf = (state: LeadSquaredState, log: CallLog, user: Row | undefined): Row => ({
	Status: log.Status ?? '',
	Owner: (user ?? state.users[0]).ID,
	[columns.display]: log.DisplayNumber ?? '',
	[columns.start]: log.StartTime ?? '',
	[columns.duration]: String(log.CallDuration ?? ''),
	[columns.recording]: log.ResourceURL ?? '',
	[columns.session]: log.CallSessionId ?? '',
});

const showPopup: Handler = ({ body, state }) => {
	checkCall(state, body as Call);
	const Id = newId(state, kinds.agentPopup);
	state.agentPopups.push({ Id, ...(body as Row) });
	return { Status: 'Success', Message: { Id, Message: 'Message broadcasted successfully' } };
};

interface CallUpdate {
	ActivityId: string;
	RecordingURL?: string;
	CallDuration?: string;
	OwnerId?: string;
}

function callActivity(state: LeadSquaredState, id: string): Row {
	const row = storedActivity(state, id);
	if (!row)
		throw new LeadSquaredError('MXUnknownProspectActivityException', 'Activity does not exist.');
	if (!Object.values(callCodes).includes(Number(row.ActivityEvent)))
		throw invalidInput('The activity is no phone call activity');
	return row;
}

function updateCall({ body, state, now }: HandlerInput): Row {
	const { ActivityId, RecordingURL, CallDuration, OwnerId } = body as CallUpdate;
	const row = callActivity(state, ActivityId);
	if (!RecordingURL && !CallDuration)
		throw mandatory("'RecordingURL' or 'CallDuration' is mandatory");
	if (CallDuration && !/^\d+$/.test(CallDuration))
		throw invalidInput("'CallDuration' must be a number of seconds");
	const owner = OwnerId ? activeUserById(state, OwnerId) : undefined;
	if (RecordingURL) row[columns.recording] = RecordingURL;
	if (CallDuration) row[columns.duration] = CallDuration;
	if (owner) row.Owner = owner.ID;
	touch(state, row, now);
	return {
		Status: 'Success',
		Message: { Id: row.ProspectActivityId, Message: 'Activity updated successfully' },
	};
}

export const telephonyHandlers: Record<string, Handler> = {
	'/v2/Telephony.svc/LogCall': logCall,
	'/v2/Telephony.svc/ShowAgentPopup': showPopup,
	'/v2/Telephony.svc/PhoneCallActivity/Update': updateCall,
};
