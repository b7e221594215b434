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
import { ivvy } from './wire/vendor';

/** The iVvy node: wiring only. What it can do stands in `operations/`. */
export class Ivvy implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'iVvy',
		name: 'ivvy',
		icon: { light: 'file:../../icons/ivvy.svg', dark: 'file:../../icons/ivvy.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: nodeSubtitle(resources),
		description: 'Manage venues, events and sales in iVvy',
		defaults: { name: 'iVvy' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'ivvyApi', required: true }],
		properties: describe(resources),
	};

	methods = { listSearch, resourceMapping };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, ivvy, resources, listSearch);
	}
}
