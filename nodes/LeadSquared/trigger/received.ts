import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { errorWith } from '../../shared/engine/errors';
import { fieldTypes } from '../../shared/engine/metadata';
import type { FieldTypes } from '../../shared/table/operation';
import { adviceOn } from '../../shared/wire/reply';
import { openLine } from '../../shared/wire/send';
import { leadSquared } from '../wire/vendor';
import { kinds, readRecord, typesFor, type TriggerResource } from './records';

const isKnown = (resource: unknown): resource is TriggerResource =>
	Object.hasOwn(kinds, String(resource));

/** @throws NodeApiError when LeadSquared does not tell them */
async function typesOf(
	context: IExecuteFunctions,
	resource: TriggerResource,
): Promise<FieldTypes | undefined> {
	const types = typesFor(resource);
	if (!types) return undefined;
	const line = await openLine(context, leadSquared);
	const reply = await fieldTypes(line, types.metadata, types.set);
	if (reply.kind === 'done') return reply.data;
	const advice = reply.kind === 'refused' ? adviceOn(leadSquared, reply) : undefined;
	const kept = 'What LeadSquared sent is kept in this execution: retry it.';
	throw errorWith(
		context.getNode(),
		`The fields of the LeadSquared account could not be read: ${reply.message}`,
		[advice, kept].filter(Boolean).join(' '),
		{ httpStatus: reply.status },
	);
}

/**
 * Gives the records of a message the form that the node gives them. It is done in the run, and not while LeadSquared waits
 * for its answer: it may take a call, and an execution that fails can be retried, where a message that was not taken is lost.
 */
export async function readReceived(
	context: IExecuteFunctions,
	items: INodeExecutionData[],
): Promise<INodeExecutionData[]> {
	const resource = items[0]?.json.resource;
	if (!isKnown(resource)) return items;
	const types = await typesOf(context, resource);
	const read = (fields: IDataObject) => readRecord(resource, fields, types);
	return items.map((item) => {
		const { record, previous } = item.json as { record: IDataObject; previous?: IDataObject };
		const json = {
			...item.json,
			record: read(record),
			...(previous ? { previous: read(previous) } : {}),
		};
		return { ...item, json };
	});
}
