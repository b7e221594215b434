import type { IDataObject } from 'n8n-workflow';

import { unwrapLocator } from '../../../shared/table/fields';
import { searcher, type Entry, type Searches, type Source } from '../../../shared/wire/search';
import { ivvy } from '../../wire/vendor';
import { source, text, titled } from '../source';

const pageSize = 100;

/** A list whose rows give any number of entries: none for rows that do not fit, several for rows with a list inside. */
function spread(call: string, entriesOf: (row: IDataObject) => Entry[]): Source {
	const [namespace, action] = call.split('/');
	return {
		first: 0,
		matchLabels: true,
		async page(ask, _typed, start) {
			const { meta, results = [] } = (await ask({
				method: 'POST',
				path: `/api/1.0/${namespace}?action=${action}`,
				body: JSON.stringify({ perPage: pageSize, start }),
			})) as { meta?: IDataObject; results?: IDataObject[] };
			const next = start + results.length;
			const isLast = results.length === 0 || next >= Number(meta?.totalResults ?? 0);
			return { entries: results.flatMap(entriesOf), next: isLast ? undefined : next };
		},
	};
}

/** Stages for one kind of record. Accounts whose list does not say what a stage is for see all of them. */
const stagesFor = (kind: number) =>
	spread('crm/getLeadStageList', (row) =>
		[kind, undefined, null].includes(row.applyTo as number)
			? [{ name: text(row.name), value: String(row.id) }]
			: [],
	);

const inside = (rows: unknown, prefix: unknown, name: (row: IDataObject) => unknown): Entry[] =>
	(Array.isArray(rows) ? (rows as IDataObject[]) : []).map((row) => ({
		name: `${text(prefix)} · ${text(name(row))}`,
		value: String(row.id),
	}));

const byName = (typed: string): IDataObject => ({ name__CONTAINS: typed });

/** Opportunities, of the chosen venue where the form has one. */
const opportunities: Source = {
	first: 0,
	async page(ask, typed, start, context) {
		const chosen = Number(unwrapLocator(context.getCurrentNodeParameter('venueId')) ?? '');
		const venueIds = Number.isInteger(chosen) && chosen > 0 ? { venueIds: [chosen] } : {};
		const all = source({
			call: 'crm/getOpportunityList',
			filter: byName,
			label: titled('Opportunity'),
		});
		return await all.page(
			async (request) => {
				const body = { ...venueIds, ...(JSON.parse(String(request.body)) as IDataObject) };
				return await ask({ ...request, body: JSON.stringify(body) });
			},
			typed,
			start,
			context,
		);
	},
};

const named = (call: string): Source =>
	source({ call, filter: byName, label: (row) => text(row.name) });

/** Searches over leads, opportunities and what classifies them. */
export const leadsSearches: Searches = {
	searchLeadsOnly: searcher(ivvy, [
		source({ call: 'crm/getLeadList', filter: byName, label: titled('Lead') }),
	]),
	searchOpportunities: searcher(ivvy, [opportunities]),
	searchAllLeadStages: searcher(ivvy, [named('crm/getLeadStageList')]),
	searchLeadStages: searcher(ivvy, [stagesFor(2)]),
	searchOpportunityStages: searcher(ivvy, [stagesFor(1)]),
	searchLeadStageReasons: searcher(ivvy, [
		spread('crm/getLeadStageList', ({ reasons, name }) =>
			inside(reasons, name, ({ reason }) => reason),
		),
	]),
	searchLeadTypes: searcher(ivvy, [
		source({
			call: 'crm/getLeadTypeList',
			filter: (typed) => ({ type__CONTAINS: typed }),
			label: (row) => text(row.type),
		}),
	]),
	searchLeadSubtypes: searcher(ivvy, [
		spread('crm/getLeadTypeList', ({ subtypes, type }) =>
			inside(subtypes, type, ({ name }) => name),
		),
	]),
	searchLeadSources: searcher(ivvy, [named('crm/getLeadSourceList')]),
	searchLeadChannels: searcher(ivvy, [named('crm/getLeadChannelList')]),
	searchLeadQualities: searcher(ivvy, [
		source({
			call: 'crm/getLeadQualityList',
			filter: (typed) => ({ label__CONTAINS: typed }),
			label: (row) => text(row.label),
		}),
	]),
};
