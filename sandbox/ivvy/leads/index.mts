import type { Row } from '../../types.mts';
import type { Handler } from '../wire/handler.mts';
import { findIn, list, refuse, rowsOf, upsert } from '../wire/tables.mts';
import { leadRecordHandlers } from './leadRecords.mts';
import { leadTables } from './leadSeed.mts';

export const seed = (): Record<string, Row[]> => leadTables();

/** An add or update of a built-in row is refused. */
const editable =
	(code: number, noun: string): Parameters<typeof upsert>[1]['check'] =>
	(_input, existing) => {
		if (existing?._isLocked) throw refuse(code, `${noun} is not editable`);
	};

const noRecord = () => refuse(24441, 'Lead or opportunity does not exist');
const noNote = () => refuse(24434, 'Note does not exist');

/** A note belongs to one lead or opportunity, of the venue that was named. */
const saveNote =
	(table: 'leadNotes' | 'opportunityNotes', parents: 'leads' | 'opportunities'): Handler =>
	(input) => {
		const { body, state } = input;
		const { id, venueId, leadId } = body;
		if (venueId !== undefined && !findIn(state, 'venues', venueId))
			throw refuse(24438, 'Venue does not exist');
		const parent = findIn(state, parents, leadId);
		if (!parent || (venueId !== undefined && parent.venueId !== venueId)) throw noRecord();
		if (
			id !== undefined &&
			!rowsOf(state, table).some((row) => row.id === id && row.leadId === leadId)
		)
			throw noNote();
		const save = upsert(table, {
			missing: noNote,
			blank: { createdByUserId: state.users[0].id },
			derive: ({ modifiedDate }) => ({ modifiedDate: String(modifiedDate).replace(' UTC', '') }),
		});
		return save(input);
	};

export const handlers: Record<string, Handler> = {
	...leadRecordHandlers,
	'crm/addOrUpdateLeadStage': upsert('leadStages', {
		missing: () => refuse(24320, 'Lead stage does not exist'),
		blank: { colour: '', reasons: [] },
	}),
	'crm/getLeadStageList': list('leadStages'),
	'crm/addOrUpdateLeadType': upsert('leadTypes', {
		missing: () => refuse(24381, 'Lead type does not exist'),
		blank: { subtypes: [] },
	}),
	'crm/getLeadTypeList': list('leadTypes'),
	'crm/addOrUpdateLeadSource': upsert('leadSources', {
		missing: () => refuse(24325, 'Lead source does not exist'),
		check: editable(24326, 'Lead source'),
		blank: { description: null, cost: 0, isReferral: false, defaultType: null },
	}),
	'crm/getLeadSourceList': list('leadSources'),
	'crm/addOrUpdateLeadChannel': upsert('leadChannels', {
		missing: () => refuse(24376, 'Lead channel does not exist'),
		check: editable(24377, 'Lead channel'),
	}),
	'crm/getLeadChannelList': list('leadChannels'),
	'crm/addOrUpdateLeadQuality': upsert('leadQualities', {
		missing: () => refuse(24304, 'Lead quality does not exist'),
		blank: { showOnDash: false },
	}),
	'crm/getLeadQualityList': list('leadQualities'),
	'crm/addOrUpdateLeadNote': saveNote('leadNotes', 'leads'),
	'crm/getLeadNoteList': list('leadNotes', ['leadId']),
	'venue/addOrUpdateOpportunityNote': saveNote('opportunityNotes', 'opportunities'),
	'crm/getOpportunityNoteList': list('opportunityNotes', ['venueId', 'leadId']),
	'crm/addOrUpdateActivityPurpose': upsert('activityPurposes', {
		missing: () => refuse(24300, 'Activity purpose does not exist'),
	}),
};
