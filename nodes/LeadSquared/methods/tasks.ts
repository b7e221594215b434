import { NodeOperationError } from 'n8n-workflow';

import { textOf } from '../../shared/table/answer';
import type { Form, Source } from '../../shared/wire/search';
import { whole } from './sources';

/** LeadSquared tells task types apart by these numbers. */
export const categories = { appointment: 0, todo: 1 };

/** Task types by name or id. @param category only those of it */
export const taskTypes = (key: 'Id' | 'Name', category?: number): Source =>
	whole('/v2/Task.svc/RetrieveTaskType', (row) => {
		const value = textOf(row[key]);
		if (value === '' || (category !== undefined && Number(row.Category) !== category))
			return undefined;
		return { name: textOf(row.Name) || value, value };
	});

/** What the form says the task belongs to, wherever it stands there. */
function relation(context: Form): number {
	const given = ['relatedEntity', 'updateFields.relatedEntity'].map((name) =>
		context.getCurrentNodeParameter(name),
	);
	return Number(given.find((value) => value !== undefined && value !== ''));
}

/** Leads or opportunities, whichever the task belongs to. */
export const related = (leads: Source, opportunities: Source): Source => ({
	first: 1,
	async page(ask, typed, position, context) {
		const kind = relation(context);
		if (kind === 0) return { entries: [] };
		const source = { 1: leads, 5: opportunities }[kind];
		if (!source) {
			throw new NodeOperationError(
				context.getNode(),
				'Choose Lead or Opportunity in Related To to see records here',
				{
					description: "Or choose 'By ID' and enter the record's ID.",
				},
			);
		}
		const { entries, next } = await source.page(ask, typed, position, context);
		const wanted = source.matchLabels && typed ? typed.toLowerCase() : '';
		return { entries: entries.filter(({ name }) => name.toLowerCase().includes(wanted)), next };
	},
});
