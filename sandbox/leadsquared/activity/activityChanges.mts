import type { Row } from '../../types.mts';
import { activityStatuses, readFields } from './activityFields.mts';
import type { SchemaValue } from './activityFields.mts';
import { bulkRows, checksDropDowns } from './activityCreate.mts';
import { isOpportunity, postableType, storedActivity, touch, typeOf } from './activityRows.mts';
import { invalidInput, LeadSquaredError } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { requireLead } from '../lead/leadWrites.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';

export const noActivity = () =>
	new LeadSquaredError('MXUnknownProspectActivityException', 'Activity does not exist.');

const success = (Id: unknown) => ({ Status: 'Success', Message: { Id } });

interface Change {
	ProspectActivityId: string;
	ActivityEvent?: number;
	ActivityNote?: string;
	Fields?: SchemaValue[];
	ValidateDropDownOptions?: boolean;
}

function change(state: LeadSquaredState, now: number, sent: Change): Row {
	const row = storedActivity(state, sent.ProspectActivityId);
	if (!row) throw noActivity();
	if (sent.ActivityEvent !== undefined && String(sent.ActivityEvent) !== row.ActivityEvent) {
		throw invalidInput(`Invalid ActivityEvent ${sent.ActivityEvent}`);
	}
	// Sales activities and what the system notes are no custom activities.
	const type = postableType(state, Number(row.ActivityEvent));
	if (row._locked) throw invalidInput('Activity is locked');
	const fields = readFields(state, type.Fields, sent.Fields ?? [], {
		dropDowns: checksDropDowns(sent),
		present: row,
		statuses: activityStatuses,
	});
	if (typeof sent.ActivityNote === 'string') row.ActivityEvent_Note = sent.ActivityNote;
	Object.assign(row, fields);
	touch(state, row, now);
	return row;
}

const update: Handler = ({ body, state, now }) => {
	const sent = body as Change;
	// Seen in the field: success without an effect.
	if (isOpportunity(state, sent.ProspectActivityId)) return success(sent.ProspectActivityId);
	return success(change(state, now, sent).ProspectActivityId);
};

/** No page shows the answer; its form is that of the bulk creation. Of opportunities nothing is said here: refused. */
const updateBulk: Handler = ({ body, state, now, settings }) =>
	bulkRows(
		body as Change[],
		'ActivityUpdated',
		(sent) => change(state, now, sent),
		settings.leadSquared.rowErrorAs,
	);

interface Delete {
	ProspectId: string;
	ActivityEventList: string[];
	FromDate?: string;
	ToDate?: string;
}

/** The sandbox's queue is worked off at once, and nothing is sent to StatusWebhookURL. */
const deleteByType: Handler = ({ body, state }) => {
	const { ProspectId, ActivityEventList, FromDate, ToDate } = body as Delete;
	const lead = requireLead(state, ProspectId);
	if (!ActivityEventList.length) throw invalidInput('ActivityEventList is empty');
	if (FromDate && ToDate && FromDate > ToDate)
		throw invalidInput("FromDate can't be greater than ToDate.");
	for (const code of ActivityEventList) {
		if (!/^\d+$/.test(code)) throw invalidInput(`Invalid ActivityEvent ${code}`);
		postableType(state, Number(code));
	}
	const goes = (row: Row) =>
		row.RelatedProspectId === lead.ProspectID &&
		ActivityEventList.includes(row.ActivityEvent as string) &&
		(!FromDate || (row.CreatedOn as string) >= FromDate) &&
		(!ToDate || (row.CreatedOn as string) <= ToDate);
	state.activities = state.activities.filter((row) => !goes(row));
	state.opportunityActivities = state.opportunityActivities.filter((row) => !goes(row));
	return {
		Status: 'Success',
		Message: { Message: 'Your request for delete activities has been queued.' },
	};
};

const lock: Handler = ({ query, state, now }) => {
	const row = storedActivity(state, query.get('activityId') ?? '');
	if (!row) throw noActivity();
	if (!typeOf(state, row.ActivityEvent)?._lock)
		throw invalidInput('Lock Activity is not enabled for this activity type');
	// What a second lock does is not documented.
	if (row._locked) throw invalidInput('Activity is locked');
	row._locked = true;
	touch(state, row, now);
	return success(row.ProspectActivityId);
};

function takesAttachments(state: LeadSquaredState, id: string): boolean {
	const opportunity = state.opportunities.find((one) => one.OpportunityId === id);
	if (opportunity) {
		return (
			state.opportunitySettings.find((one) => one.EventCode === opportunity._eventCode)
				?.AllowAttachments === true
		);
	}
	const row = storedActivity(state, id);
	if (!row) throw noActivity();
	return typeOf(state, row.ActivityEvent)?._attachments === true;
}

const addAttachment: Handler = ({ body, state, now }) => {
	const sent = body as {
		ProspectActivityId: string;
		AttachmentName: string;
		Description?: string;
		AttachmentFile: string;
	};
	const ProspectActivityId = sent.ProspectActivityId.toLowerCase();
	if (!takesAttachments(state, ProspectActivityId))
		throw invalidInput('Attachments are not allowed for this activity type');
	const Id = newId(state, kinds.attachment);
	state.attachments.push({ Id, ...sent, ProspectActivityId, CreatedOn: dateTime(now) });
	return success(Id);
};

export const activityChangeHandlers: Record<string, Handler> = {
	'/v2/ProspectActivity.svc/CustomActivity/Update': update,
	'/v2/ProspectActivity.svc/Bulk/CustomActivity/Update': updateBulk,
	'/v2/ProspectActivity.svc/DeleteActivities': deleteByType,
	'/v2/ProspectActivity.svc/CustomActivity/Lock': lock,
	'/v2/ProspectActivity.svc/Attachment/Add': addAttachment,
};
