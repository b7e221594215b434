import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { NodeResult } from './n8n.mts';
import type { Vendors } from './vendors.mts';

/** Fields as n8n's mapper holds them, with what it knows of their types. */
export const mapped = (value: IDataObject, types: Record<string, string> = {}) => ({
	mappingMode: 'defineBelow',
	value,
	schema: Object.entries(types).map(([id, type]) => ({ id, displayName: id, type })),
});

/** Runs operations of LeadSquared by their names, such as `lead.update`, in a time zone that is not UTC; failed items go to their output. */
export const operationsOf =
	(vendors: Vendors) =>
	async (
		operation: string,
		parameters: IDataObject,
		items: IDataObject[] = [{}],
	): Promise<NodeResult> => {
		const [resource = '', value = ''] = operation.split('.');
		return await vendors.leadSquared({
			parameters: { resource, operation: value, ...parameters } as INodeParameters,
			items,
			timezone: 'Asia/Kolkata',
			onError: 'continueErrorOutput',
		});
	};
