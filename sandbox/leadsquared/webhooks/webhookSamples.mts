import { randomUUID } from 'node:crypto';
import type { Row } from '../../types.mts';
import { dateTime } from '../wire/handler.mts';
import type { LeadSquaredState } from '../state.mts';
import type { Change } from './webhookBodies.mts';
import { fieldOf } from './webhookChecks.mts';
import { codeOf } from './webhookEvents.mts';

/** Events whose record is new to the receiver. */
const madeNew = ['1', '2', '3', '7', '31'];

interface Sample {
	row: Row;
	id: string;
	/** What changes when nothing is said. */
	change: Row;
}

/** A record of the account that an event of this webhook can be about. */
function sampleOf(state: LeadSquaredState, code: string, webhook: Row): Sample {
	const field = String(fieldOf(webhook) ?? 'mx_Custom_1');
	if (['2', '15'].includes(code)) {
		const row = state.activities.find(
			(one) => String(one.ActivityEvent) === webhook.ActivityEvent,
		) ?? { ...state.activities[0], ActivityEvent: webhook.ActivityEvent };
		return {
			row,
			id: 'ProspectActivityId',
			change: { ActivityEvent_Note: `Note ${randomUUID().slice(0, 8)}` },
		};
	}
	if (Number(code) >= 31) {
		const change =
			code === '34'
				? { mx_Custom_2: 'Negotiation' }
				: code === '33'
					? { [field]: 'Changed' }
					: { Status: 'Won' };
		const types = (webhook.OpportunityEvents as string[] | null) ?? [];
		const row = state.opportunities.find((one) => types.includes(String(one._eventCode)));
		return { row: row ?? state.opportunities[0], id: 'OpportunityId', change };
	}
	if (['7', '8', '16', '17'].includes(code))
		return {
			row: state.tasks[0],
			id: 'UserTaskId',
			change: code === '16' ? { StatusCode: 1 } : {},
		};
	const changes: Record<string, Row> = {
		'4': { OwnerId: state.users[1].ID },
		'6': { LastName: 'Renamed' },
		'9': { Score: '25' },
		'26': { [field]: 'Changed' },
	};
	return { row: state.leads[0], id: 'ProspectID', change: changes[code] ?? {} };
}

/** Something that happens to a record of the account, made up for a test or the demo; the state stays as it is. */
export function sampleChange(state: LeadSquaredState, webhook: Row, change: Row = {}): Change {
	const code = codeOf(webhook);
	const sample = sampleOf(state, code, webhook);
	const isNew = madeNew.includes(code);
	const after = {
		...sample.row,
		...(isNew ? { [sample.id]: randomUUID() } : {}),
		ModifiedOn: dateTime(Date.now()),
		...sample.change,
		...change,
	};
	return {
		code,
		after,
		...(isNew ? {} : { before: sample.row }),
		columns: Object.keys({ ...sample.change, ...change }),
	};
}
