import type { Row } from '../../types.mts';
import type { Handler } from '../handler.mts';
import { list, refuse, upsert } from '../tables.mts';

export const seed = (): Record<string, Row[]> => ({
	leadStages: [
		{ id: 801, name: 'New enquiry', colour: '#3366CC', applyTo: 2, reasons: [] },
		{ id: 802, name: 'Quoted', colour: '', applyTo: 1, reasons: [] },
		{ id: 803, name: 'Regretted', colour: '', applyTo: 1, reasons: [{ id: 1, reason: 'Dates not available' }] },
	],
});

export const handlers: Record<string, Handler> = {
	'crm/addOrUpdateLeadStage': upsert('leadStages', {
		missing: () => refuse(24320, 'Lead stage does not exist'),
		blank: { colour: '', reasons: [] },
	}),
	'crm/getLeadStageList': list('leadStages'),
};
