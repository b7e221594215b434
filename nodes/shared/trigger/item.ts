import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Read } from './pollMode';

/** What happened to one record, whichever way the trigger came to know of it. */
export interface Told {
	event: string;
	/** When it happened, in ISO 8601; `null` where the vendor does not say. */
	time: string | null;
	/** What the record is, by its value in the node's field "Resource". */
	resource: string;
	/** Of the record, and of what it belongs to; `null` for one that the message lacks. */
	ids?: IDataObject;
	record: IDataObject;
	/** Where the vendor tells how the record was before: the fields that changed, and their earlier values. */
	change?: { fields: string[]; previous: IDataObject };
	/** What is known of the message itself. */
	message?: IDataObject;
	/** What the vendor sent, where it is wanted. */
	raw?: IDataObject | unknown[];
}

/** The one form of everything that triggers give. README.md explains it under "What a trigger gives". */
export function itemOf(told: Told): IDataObject {
	const { event, time, resource, ids, record, change, message, raw } = told;
	return {
		event,
		time,
		resource,
		...ids,
		record,
		...(change ? { changedFields: change.fields, previous: change.previous } : {}),
		...(message ? { message } : {}),
		...(raw ? { raw } : {}),
	};
}

/** The switch for what the vendor sent, in the trigger's options. */
export const includeRaw = (vendor: string): INodeProperties => ({
	displayName: 'Include Raw Message',
	name: 'includeRaw',
	type: 'boolean',
	default: false,
	description: `Whether to add what ${vendor} sent, unchanged, as the field raw`,
});

export const wantsRaw = (read: Read): boolean =>
	(read('options', {}) as { includeRaw?: boolean }).includeRaw === true;
