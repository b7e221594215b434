import type { LookUp } from '../../../shared/table/lookUp';
import type { Values } from '../../../shared/table/operation';
import { byCreator, fieldsOf, madeOrChanged, withSets } from '../../parts/lookUp';

type Named = Record<string, unknown>;

/** Its lists are those of an index: new opportunities were seen to be missing for some minutes. */
const lagMs = 30_000;

const id = ({ OpportunityId }: Named): unknown => OpportunityId;

/** @param match what finds the lead @param prefix where the parts of the opportunity stand */
const ofLead = (
	match: (values: Values) => { name: unknown; value: unknown },
	prefix: string,
): Omit<LookUp, 'answer'> => ({
	...byCreator,
	ask: (values) => {
		const { name, value } = match(values);
		return {
			list: 'opportunity.getByLeadField',
			query: {},
			body: { 'Parameter.LookupName': name, 'Parameter.LookupValue': value },
		};
	},
	sent: (values) => ({
		...fieldsOf(values),
		OpportunityEventCode: values.body[`${prefix}OpportunityEventCode`],
		OpportunityDateTime: values.body[`${prefix}OpportunityDateTime`],
	}),
	seen: (record) => ({
		...withSets(record),
		OpportunityEventCode: record.OpportunityEvent,
		OpportunityDateTime: record.CreatedOn,
	}),
	tells: ['OpportunityEventCode'],
	id,
	createdAt: madeOrChanged('OpportunityDateTime'),
	lagMs,
});

/** Only an opportunity that was made is found, not a duplicate that was there. */
export const captureLookUp: LookUp = {
	...ofLead(
		({ option }) => ({ name: option?.SearchBy, value: option?.matchValue }),
		'Opportunity.',
	),
	answer: (record) => ({
		Status: 0,
		CreatedOpportunityId: id(record),
		AdditionalDetails: [
			{ ActivityId: id(record), PostDeDupActionPerformed: 1, ConflictedOpportunityId: null },
		],
		IsUnique: true,
		RelatedProspectId: record.RelatedProspectId,
	}),
};

export const opportunityRowLookUp: LookUp = {
	...ofLead(({ query, body }) => ({ name: query.SearchBy, value: body.SearchByValue }), ''),
	answer: (record) => ({ ProspectActivityId: id(record), ActivityCreated: true }),
};
