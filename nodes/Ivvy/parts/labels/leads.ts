import type { Labels, Meanings } from '../../../shared/table/labels';

const stageUses: Meanings = { 1: 'Opportunity', 2: 'Lead' };

export const leadsLabels: Record<string, Labels> = {
	'crm/getLeadStageList': {
		applyTo: stageUses,
	},
};
