import { choice, dateTime, key, text, whole } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { independent, type RecordKeys } from '../../../shared/table/recordKeys';
import { phoneKey } from '../lead/phone';
import { create, update } from '../../parts/build';
import { asText, guid, lead, user } from '../../parts/common';

const number = (wire: string, displayName: string, description?: string) =>
	key(wire, displayName, {
		placeholder: 'e.g. +91-9611795983',
		...(description ? { description } : {}),
	});

/** The two ends of a call. */
export const callNumbers = [
	number('SourceNumber', 'Source Number', 'Who calls'),
	number('DestinationNumber', 'Destination Number', 'Who is called'),
];

/** An unknown number may become a lead. Which of the two it is, only the direction says; a given lead makes none. */
export const callers: RecordKeys = ({ body }) => {
	if (body.LeadId !== undefined) return [];
	return [
		...(body.Direction === 'Outbound' ? [] : phoneKey(body.SourceNumber)),
		...(body.Direction === 'Inbound' ? [] : phoneKey(body.DestinationNumber)),
	];
};

const callParts = [
	number('DisplayNumber', 'Display Number', 'The number that the call was made through'),
	choice('Direction', 'Direction', [
		['Inbound', 'Inbound'],
		['Outbound', 'Outbound'],
	]),
	key('CallSessionId', 'Call Session ID'),
	lead('LeadId'),
	text('Tag', 'Tag'),
	user('UserId'),
];

const callDuration = whole('CallDuration', 'Call Duration', { description: 'In seconds' });

/** What a call log may tell beside the numbers. */
export const callLogParts = [
	...callParts,
	text('CallerSource', 'Caller Source', {
		description: 'Source of the lead that is created for an unknown number, at most 50 characters',
	}),
	dateTime('StartTime', 'Start Time'),
	dateTime('EndTime', 'End Time'),
	callDuration,
	text('Status', 'Status', { placeholder: 'e.g. Answered' }),
	text('ResourceURL', 'Recording URL', { placeholder: 'e.g. https://example.com/call.mp3' }),
];

const needsConnector = "LeadSquared's Generic Telephony Connector has to be installed";

const errors = {
	MXInvalidEntityException: 'Check Lead and User: one of them may have been deleted.',
};

export const telephony = resource(
	'telephony',
	'Call',
	create('POST /v2/Telephony.svc/LogCall', {
		value: 'log',
		lookUp:
			'A call is kept as an activity of the lead with its number, which no list of activities tells.',
		name: 'Log',
		action: 'Log call',
		description: `Post a call on its lead. A lead may be created for an unknown number. ${needsConnector}.`,
		changes: callers,
		required: callNumbers,
		optional: callLogParts,
		errors,
		page: 'call-log-api-for-leadsquared-generic-telephony-connector',
	}),
	create('POST /v2/Telephony.svc/ShowAgentPopup', {
		value: 'showAgentPopup',
		lookUp: 'It sends a message, of which LeadSquared keeps no list.',
		name: 'Show Agent Pop-Up',
		action: 'Show call to its agent',
		description: needsConnector,
		changes: independent,
		required: callNumbers,
		optional: callParts,
		errors,
		page: 'showagentpopup-api-for-leadsquared-generic-telephony-connector',
	}),
	update('POST /v2/Telephony.svc/PhoneCallActivity/Update', {
		value: 'update',
		name: 'Update',
		action: 'Update call',
		description: 'Set the recording or the duration of a phone call activity',
		changes: { activity: ['ActivityId'] },
		required: [guid('ActivityId', 'Activity ID')],
		optional: [
			asText(callDuration),
			user('OwnerId', 'Owner'),
			text('RecordingURL', 'Recording URL', { placeholder: 'e.g. https://example.com/call.mp3' }),
		],
		rules: [
			rule('Recording URL or Call Duration is needed', ({ body }) =>
				body.RecordingURL || body.CallDuration
					? undefined
					: {
							message: 'Neither a recording nor a duration is given',
							hint: "Add 'Recording URL' or 'Call Duration'.",
						},
			),
		],
		errors: { MXInvalidInputException: 'Check Activity ID: it must be a phone call activity.' },
		page: 'update-call-recordings-duration-for-phone-call-activities',
	}),
);
