import type { Row } from '../../types.mts';
import { invalidEntity, invalidInput } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { attribute } from './leads.mts';
import { fieldOf, idNames, readAttributes, sameKey } from './leadValues.mts';
import type { AttributeValue } from './leadValues.mts';
import {
	addLead,
	changeLead,
	checkChange,
	checkNew,
	leadByField,
	leadById,
} from './leadWrites.mts';
import type { LeadSquaredState } from '../state.mts';

const find = (state: LeadSquaredState, name: string, value?: string): Row | undefined => {
	const field = fieldOf(state, name);
	return field && leadByField(state, field, value);
};

/** ProspectId, then email, then phone; SearchBy outranks them unless all three are given. */
function match(state: LeadSquaredState, sent: AttributeValue[]): Row | undefined {
	const id = attribute(sent, ...idNames);
	const email = attribute(sent, 'EmailAddress');
	const phone = attribute(sent, 'Phone');
	const searchBy = sent.find((one) => one.Attribute === 'SearchBy')?.Value;
	if (searchBy !== undefined && !(id && email && phone)) {
		const value = searchBy === 'EmailAddress' ? email : searchBy === 'Phone' ? phone : undefined;
		if (!value) throw invalidInput('Invalid SearchBy value provided');
		return find(state, searchBy, value);
	}
	const known = id ? leadById(state, id) : undefined;
	if (known && email && known.EmailAddress && sameKey(known.EmailAddress) !== sameKey(email)) {
		// Somebody else on the same device: the other address decides, and a phone number that is taken refuses.
		return find(state, 'EmailAddress', email);
	}
	return known ?? find(state, 'EmailAddress', email) ?? find(state, 'Phone', phone);
}

const isEmpty = (value: unknown) => value === undefined || value === null || value === '';

/** The values that a repeated capture may write. */
function allowed(state: LeadSquaredState, lead: Row, values: Row, behavior: string | null): Row {
	if (behavior === 'DoNotUpdate') return {};
	return Object.fromEntries(
		Object.entries(values).filter(([name]) => {
			if ((name === 'Source' || behavior === 'UpdateOnlyEmptyFields') && !isEmpty(lead[name]))
				return false;
			return behavior !== 'DoNotUpdateUniqueFields' || !fieldOf(state, name)?._unique;
		}),
	);
}

const takeVisitor = (state: LeadSquaredState, id: unknown): string | undefined => {
	const index = state.visitors.findIndex(
		(visitor) => visitor.ProspectID === String(id).toLowerCase(),
	);
	return index < 0 ? undefined : (state.visitors.splice(index, 1)[0].ProspectID as string);
};

const capture: Handler = ({ query, body, state, now }) => {
	const sent = body as AttributeValue[];
	const values = readAttributes(state, sent, ['SearchBy', ...idNames]);
	const found = match(state, sent);
	if (!found) {
		checkNew(state, values);
		const { ProspectID } = addLead(
			state,
			values,
			now,
			takeVisitor(state, attribute(sent, ...idNames)),
		);
		return {
			Status: 'Success',
			Message: { Id: ProspectID, RelatedId: ProspectID, IsCreated: true },
		};
	}
	const changes = allowed(state, found, values, query.get('LeadUpdateBehavior'));
	checkChange(state, found, changes);
	if (Object.keys(changes).length) changeLead(state, found, changes, now);
	return {
		Status: 'Success',
		Message: { Id: found.ProspectID, RelatedId: found.ProspectID, IsCreated: false },
	};
};

const convert: Handler = ({ query, body, state, now }) => {
	const id = query.get('leadId')?.toLowerCase();
	// Also refused for a lead: the page speaks of visitors only.
	if (!state.visitors.some((visitor) => visitor.ProspectID === id))
		throw invalidEntity('Visitor does not exist');
	const values = readAttributes(state, body as AttributeValue[]);
	checkNew(state, values, true);
	addLead(state, values, now, takeVisitor(state, id));
	return { Status: 'Success', Message: { AffectedRows: 1 } };
};

export const leadCaptureHandlers: Record<string, Handler> = {
	'/v2/LeadManagement.svc/Lead.Capture': capture,
	'/v2/LeadManagement.svc/Lead.Convert': convert,
};
