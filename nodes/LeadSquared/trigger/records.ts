import type { IDataObject } from 'n8n-workflow';

import { objectOf } from '../../shared/table/answer';
import { withLabels } from '../../shared/table/labels';
import type { FieldTypes, Operation, Values } from '../../shared/table/operation';
import type { PollSource } from '../../shared/trigger/pollSource';
import { account } from '../operations/account';
import { activity } from '../operations/activity';
import { lead } from '../operations/lead';
import { task } from '../operations/task';
import { operationOf } from '../parts/build';
import { readMoment } from '../wire/simplify';
import { valueOf } from './body';

/** The records that the trigger tells of, whichever way it comes to know of them. */
interface Kind {
	/** The operation of the node that reads them: a record comes out of both in the same form. */
	reads: Operation;
	/** Where its own id stands, best first, and that of its lead; in lower case. */
	id: string[];
	lead?: string[];
	/** The dates that tell of a change, in lower case; the latest one counts. */
	changed: string[];
}

const ofLead = ['prospectid', 'leadid', 'id'];

/** By the value of the node's resource. */
export const kinds = {
	account: {
		reads: operationOf(account.operations, 'getAll'),
		id: ['companyid'],
		changed: ['modifiedon', 'createdon'],
	},
	activity: {
		reads: operationOf(activity.operations, 'getByType'),
		id: ['prospectactivityid', 'id'],
		lead: ['relatedprospectid', 'prospectid'],
		changed: ['modifiedon'],
	},
	lead: {
		reads: operationOf(lead.operations, 'getRecentlyModified'),
		id: ofLead,
		lead: ofLead,
		changed: ['leadlastmodifiedon', 'modifiedon'],
	},
	opportunity: {
		// An opportunity is an activity to LeadSquared.
		reads: operationOf(activity.operations, 'getRecentlyModified'),
		id: ['prospectopportunityid', 'opportunityid', 'prospectactivityid', 'id'],
		lead: ['relatedprospectid', 'prospectid'],
		changed: ['modifiedon'],
	},
	task: {
		reads: operationOf(task.operations, 'getAll'),
		id: ['usertaskid', 'taskid', 'id'],
		lead: ['relatedprospectid', 'prospectid'],
		changed: ['modifiedon', 'completedon', 'createdon'],
	},
} satisfies Record<string, Kind>;

export type TriggerResource = keyof typeof kinds;

export const kindOf = (resource: TriggerResource): Kind => kinds[resource];

/** The first of these names under which there is something, or `null`. */
export function firstOf(records: IDataObject[], names: string[]): IDataObject[string] {
	for (const record of records) {
		for (const name of names) {
			const value = valueOf(record, name);
			if (value !== undefined && value !== null && value !== '')
				return value as IDataObject[string];
		}
	}
	return null;
}

/** The latest of these moments in ISO 8601. */
export function momentIn(record: IDataObject, names: string[]): string | undefined {
	return names
		.map((name) => valueOf(record, name))
		.flatMap((value) => (typeof value === 'string' ? (readMoment(value) ?? []) : []))
		.sort()
		.at(-1);
}

/** Of an operation whose body and fields do not depend on what a form says. */
export const noValues: Values = { body: {}, query: {} };

/** The account's fields by whose types the node reads these records, where it asks for any. */
export function typesFor(resource: TriggerResource): PollSource['types'] {
	const [metadata] = [kindOf(resource).reads.metadata ?? []].flat();
	const set = metadata?.set(noValues, true);
	return metadata && set !== undefined ? { metadata, set } : undefined;
}

/** A record as the node gives it. */
export const readRecord = (
	resource: TriggerResource,
	fields: IDataObject,
	types: FieldTypes | undefined,
): IDataObject => {
	const { simplify, labels = {} } = kindOf(resource).reads;
	return objectOf(withLabels(simplify?.(fields, types) ?? fields, labels));
};
