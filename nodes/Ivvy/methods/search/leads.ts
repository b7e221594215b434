import type { IDataObject } from 'n8n-workflow';

import { recordsOf, textOf } from '../../../shared/table/answer';
import { unwrapLocator } from '../../../shared/table/fields';
import { searcher, type Entry, type Searches, type Source } from '../../../shared/wire/search';
import { post } from '../../wire/action';
import { nextStart, recordsIn } from '../../wire/answer';
import { ivvy } from '../../wire/vendor';
import { pageSize, source, titled } from '../source';

/** A list whose rows give any number of entries: none for rows that do not fit, several for rows with a list inside. */
function spread(call: string, entriesOf: (row: IDataObject) => Entry[]): Source {
	return {
		first: 0,
		matchLabels: true,
		async page(ask, _typed, start) {
			const data = await ask(post(call, { perPage: pageSize, start }));
			return { entries: recordsIn(data).flatMap(entriesOf), next: nextStart(data, start) };
		},
	};
}

/** Stages for one kind of record. Accounts whose list does not say what a stage is for see all of them. */
const stagesFor = (kind: number) =>
	spread('crm/getLeadStageList', ({ applyTo, name, id }) =>
		applyTo === kind || applyTo === undefined || applyTo === null
			? [{ name: textOf(name), value: String(id) }]
			: [],
	);

const inside = (rows: unknown, prefix: unknown, name: (row: IDataObject) => unknown): Entry[] =>
	recordsOf(rows, "an entry's own list").map((row) => ({
		name: `${textOf(prefix)} · ${textOf(name(row))}`,
		value: String(row.id),
	}));

const byName = (typed: string): IDataObject => ({ name__CONTAINS: typed });

/** Opportunities, of the chosen venue where the form has one. */
const opportunities = source({
	call: 'crm/getOpportunityList',
	filter: byName,
	label: titled('Opportunity'),
	beside: (context) => {
		const chosen = Number(unwrapLocator(context.getCurrentNodeParameter('venueId')) ?? '');
		return Number.isInteger(chosen) && chosen > 0 ? { venueIds: [chosen] } : {};
	},
});

const named = (call: string): Source =>
	source({ call, filter: byName, label: (row) => textOf(row.name) });

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
			label: (row) => textOf(row.type),
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
			label: (row) => textOf(row.label),
		}),
	]),
};
