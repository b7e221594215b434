import { choice, color, text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { noCause } from '../../parts/explain';
import { filter } from '../../parts/filters';
import { byName } from '../../parts/known';
import { record } from '../../parts/locators';
import { upsert } from '../../parts/upsert';

export const leadStage = resource(
	'leadStage',
	'Lead Stage',
	...upsert('crm/addOrUpdateLeadStage', {
		noun: 'lead stage',
		idField: record('id', 'Lead Stage', 'searchAllLeadStages'),
		required: [
			text('name', 'Name'),
			choice('applyTo', 'Applies To', [
				[1, 'Opportunity'],
				[2, 'Lead'],
			]),
		],
		optional: [color('colour', 'Colour')],
		errors: {
			'24320': 'Check Lead Stage ID: the stage may have been deleted.',
			'24321': 'iVvy does not let this stage be changed. Choose another one.',
			'24322': noCause,
			'24323': 'Check the values of this item.',
			'24324': 'Check the values of this item.',
		},
		lookUp:
			'The list of lead stages does not tell when one was made, so that it could be an older equal one.',
		page: 'crm/add-or-update-lead-stage',
	}),
	getMany('crm/getLeadStageList', {
		plural: 'lead stages',
		filters: [byName, filter],
		page: 'crm/get-lead-stage-list',
	}),
);
