import type { Row } from '../../types.mts';
import { isRequired } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { findIn, refuse, rowsOf } from '../wire/tables.mts';
import { later } from '../wire/time.mts';
import { logBookingChange } from './bookingLog.mts';
import { bookingOf, isKnown, midnight, unknownValue } from './bookingStore.mts';

const cancelled = 4;
const names: Record<number, string> = {
	1: 'Prospective',
	2: 'Tentative',
	3: 'Confirmed',
	4: 'Cancelled',
	9: 'Prospective Hold',
};

const invalid = (...why: string[]) => refuse(24397, 'Invalid data', why);

function stageOf({ body, state }: HandlerInput, name: string): Row | undefined {
	if (body[name] === undefined) return undefined;
	const stage = findIn(state, 'leadStages', body[name]);
	if (!stage || stage.applyTo === 2) throw invalid(unknownValue(name));
	return stage;
}

function checkReason(body: Row, name: string, stages: Row[]): void {
	if (body[name] === undefined) return;
	const reasons = stages.flatMap((stage) => (stage.reasons as Row[] | undefined) ?? []);
	if (!reasons.some(({ id }) => id === body[name]))
		throw invalid(`${name}: *Not a reason of the stage*`);
}

const isCalled = (stage: Row | undefined, name: RegExp) => name.test(String(stage?.name ?? ''));

export const changeBookingStatus: Handler = (input) => {
	const { body, state, now } = input;
	const booking = bookingOf(state, body.id, body.venueId);
	if (!booking) throw invalid(unknownValue('id'));
	if (body.changedByUserId !== undefined && !isKnown(state, 'users', body.changedByUserId)) {
		throw invalid(unknownValue('changedByUserId'));
	}
	const cancelStage = stageOf(input, 'cancelStageId');
	const stage = stageOf(input, 'convertedStageId');
	const cancelStages = rowsOf(state, 'leadStages').filter((one) => isCalled(one, /^cancel/i));
	checkReason(body, 'cancelReasonId', cancelStage ? [cancelStage] : cancelStages);
	checkReason(body, 'convertedStageReasonId', stage ? [stage] : []);
	if (isCalled(stage, /regret/i) && body.marketplaceStageReasonType === undefined) {
		throw isRequired('marketplaceStageReasonType');
	}
	const status = body.currentStatus as number;
	const wasProspective = booking.currentStatus === 1 || booking.currentStatus === 9;
	const isClosed = isCalled(stage, /\b(won|lost)\b/i);
	if (
		wasProspective &&
		[2, 3].includes(status) &&
		isClosed &&
		body.convertedClosedDate === undefined
	) {
		throw isRequired('convertedClosedDate');
	}

	const at = later(undefined, now);
	Object.assign(booking, {
		currentStatus: status,
		...(status === 2 ? { convertedToTentative: at } : {}),
		...(status === 3
			? { convertedToTentative: booking.convertedToTentative || at, convertedToConfirmed: at }
			: {}),
		...(status === cancelled ? { convertedToCancelled: midnight(body.cancelClosedDate) } : {}),
	});
	moveOpportunity(input, booking, status === cancelled ? cancelStage : stage);
	logBookingChange(input, booking, 'booking', booking.id, `Status changed to ${names[status]}`);
	return { success: true, id: booking.id };
};

/** The opportunity of a quote follows its booking. */
function moveOpportunity(
	{ body, state }: HandlerInput,
	booking: Row,
	stage: Row | undefined,
): void {
	const opportunity = booking.opportunityId
		? findIn(state, 'opportunities', booking.opportunityId)
		: undefined;
	if (!opportunity || !stage) return;
	const reasonId =
		body.currentStatus === cancelled ? body.cancelReasonId : body.convertedStageReasonId;
	const closed =
		body.currentStatus === cancelled ? body.cancelClosedDate : body.convertedClosedDate;
	Object.assign(opportunity, {
		stageId: stage.id,
		stageName: stage.name,
		stageReasonId: reasonId ?? null,
		stageReasonName:
			((stage.reasons as Row[] | undefined) ?? []).find(({ id }) => id === reasonId)?.reason ??
			null,
		...(closed === undefined ? {} : { closedDate: midnight(closed) }),
		...(body.cancelLostToCompetition === undefined
			? {}
			: { lostToCompetition: body.cancelLostToCompetition }),
	});
}
