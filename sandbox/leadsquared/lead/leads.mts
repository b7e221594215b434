import type { Row } from '../../types.mts';
import { invalidInput } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { idNames, readAttributes, uniqueFields } from './leadValues.mts';
import type { AttributeValue } from './leadValues.mts';
import {
	addLead,
	changeLead,
	checkChange,
	checkNew,
	leadByField,
	requireLead,
	searchField,
} from './leadWrites.mts';
import type { LeadSquaredState } from '../state.mts';

const create: Handler = ({ body, state, now }) => {
	const values = readAttributes(state, body as AttributeValue[]);
	checkNew(state, values);
	return { Status: 'Success', Message: { Id: addLead(state, values, now).ProspectID } };
};

const update: Handler = ({ query, body, state, now }) => {
	const lead = requireLead(state, query.get('leadId'));
	const values = readAttributes(state, body as AttributeValue[]);
	if (!Object.keys(values).length) throw invalidInput('No attributes are passed');
	checkChange(state, lead, values);
	changeLead(state, lead, values, now);
	return { Status: 'Success', Message: { AffectedRows: 1 } };
};

export const attribute = (sent: AttributeValue[], ...names: string[]): string | undefined =>
	sent.find((one) => names.includes(one.Attribute))?.Value || undefined;

const wrongSearchBy = 'Invalid SearchBy value provided';

/** The lead that SearchBy means, or that has the email address, or that has the phone number. */
function match(state: LeadSquaredState, sent: AttributeValue[]): Row | undefined {
	const searchBy = sent.find((one) => one.Attribute === 'SearchBy');
	if (searchBy) {
		const field = searchField(state, searchBy.Value, wrongSearchBy);
		const value = attribute(
			sent,
			...(field.SchemaName === 'ProspectID' ? idNames : [field.SchemaName]),
		);
		if (!value) throw invalidInput(wrongSearchBy);
		return leadByField(state, field, value);
	}
	for (const name of ['EmailAddress', 'Phone']) {
		const field = uniqueFields(state).find((one) => one.SchemaName === name);
		const lead = field && leadByField(state, field, attribute(sent, name));
		if (lead) return lead;
	}
	return undefined;
}

/** Changes the matching lead or adds one. An id among the attributes only counts when SearchBy names it. */
export function createOrUpdateLead(
	state: LeadSquaredState,
	sent: AttributeValue[],
	now: number,
): { lead: Row; created: boolean } {
	const byId = idNames.includes(attribute(sent, 'SearchBy') ?? '');
	const values = readAttributes(state, sent, ['SearchBy', ...(byId ? idNames : [])]);
	const found = match(state, sent);
	if (!found) {
		checkNew(state, values);
		return { lead: addLead(state, values, now), created: true };
	}
	checkChange(state, found, values);
	changeLead(state, found, values, now);
	return { lead: found, created: false };
}

const createOrUpdate: Handler = ({ body, state, now }) => {
	const { lead } = createOrUpdateLead(state, body as AttributeValue[], now);
	return { Status: 'Success', Message: { Id: lead.ProspectID, AffectedRows: 1 } };
};

export const leadHandlers: Record<string, Handler> = {
	'/v2/LeadManagement.svc/Lead.Create': create,
	'/v2/LeadManagement.svc/Lead.Update': update,
	'/v2/LeadManagement.svc/Lead.CreateOrUpdate': createOrUpdate,
};
