import type { Row } from '../../types.mts';
import { invalidInput, mandatory } from '../wire/errors.mts';
import { kinds } from '../wire/ids.mts';
import { readAttributes } from './leadValues.mts';
import type { AttributeValue } from './leadValues.mts';
import {
	addLead,
	changeLead,
	checkChange,
	checkNew,
	leadByField,
	leadById,
	searchField,
} from './leadWrites.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';
import { isGuid } from '../wire/validate.mts';

/** What LeadDetails will do to the leads, already checked. */
interface LeadPlan {
	present: Row | undefined;
	/** Creates or changes the lead. */
	carryOut(now: number): Row;
}

const missing = (name: string) => mandatory(`'${name}' is mandatory`);

const idFlag = '__UseUserDefinedGuid__';
const wrongSearch = 'Invalid SearchBy value provided';

interface Found {
	present: Row | undefined;
	/** Of a lead that the caller wants to have it. */
	id?: string;
}

/** Only this spelling, with the id as ProspectID and the flag beside it, is known to match by id. */
function findById(state: LeadSquaredState, given: Map<string, string>): Found {
	const id = given.get('ProspectID');
	if (!id) throw missing('ProspectID');
	if (!isGuid(id)) throw invalidInput('ProspectID must be a GUID');
	if (given.get(idFlag) !== 'true') throw invalidInput(`SearchBy ProspectId needs ${idFlag}`);
	return { present: leadById(state, id), id: id.toLowerCase() };
}

function find(state: LeadSquaredState, given: Map<string, string>): Found {
	const by = given.get('SearchBy');
	if (!by) throw missing('SearchBy');
	if (by === 'ProspectId') return findById(state, given);
	if (by === 'ProspectID') throw invalidInput(wrongSearch);
	const field = searchField(state, by, wrongSearch);
	const value = given.get(by);
	if (!value) throw missing(by);
	if (given.has('ProspectID')) throw invalidInput('ProspectID cannot be set');
	return { present: leadByField(state, field, value) };
}

/** Finds the lead that LeadDetails mean and checks what they write to it; another lead's unique value is refused. */
export function planLead(state: LeadSquaredState, details: AttributeValue[]): LeadPlan {
	const given = new Map(details.map(({ Attribute, Value }) => [Attribute, Value]));
	const { present, id } = find(state, given);
	const values = readAttributes(state, details, ['SearchBy', 'ProspectID', idFlag]);
	if (present) checkChange(state, present, values);
	else checkNew(state, values);
	return {
		present,
		carryOut(now) {
			if (!present) return addLead(state, values, now, id ?? newId(state, kinds.lead));
			changeLead(state, present, values, now);
			return present;
		},
	};
}
