import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';

import { describe } from '../shared/form/describe';
import { nodeSubtitle } from '../shared/form/subtitle';
import { runOperation } from '../shared/engine/engine';
import { listSearch } from './methods/listSearch';
import { resourceMapping } from './methods/resourceMapping';
import { resources } from './operations';
import { leadSquared } from './wire/vendor';

/** The LeadSquared node: wiring only. What it can do stands in `operations/`. */
export class LeadSquared implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'LeadSquared',
		name: 'leadSquared',
		icon: {
			light: 'file:../../icons/leadSquared.svg',
			dark: 'file:../../icons/leadSquared.dark.svg',
		},
		group: ['transform'],
		version: 1,
		subtitle: nodeSubtitle(resources),
		description: 'Work with leads, opportunities, accounts, activities and tasks in LeadSquared',
		defaults: { name: 'LeadSquared' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'leadSquaredApi', required: true }],
		properties: describe(resources, {
			sendAsBatch:
				'Many items then share few bulk calls. Automations of LeadSquared may not start on them: choose Never where they have to.',
		}),
	};

	methods = { listSearch, resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, leadSquared, resources, listSearch);
	}
}
