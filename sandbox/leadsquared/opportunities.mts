import { parseJson } from '../listener.mts';
import type { Row } from '../types.mts';
import { invalidInput } from './errors.mts';
import type { Handler } from './handler.mts';
import { columns, page } from './paging.mts';

interface Condition {
	LSO?: string;
	LSO_Type?: string;
	Operator?: string;
	RSO?: unknown;
}

interface AdvancedSearch {
	GrpConOp?: string;
	Conditions?: Array<{ Type?: string; ConOp?: string; RowCondition?: Condition[] }>;
}

/** The conditions of an AdvancedSearch text. Throws when it is no JSON or restates another event code than `code`. */
function readConditions(text: string, code: number): Condition[] {
	const search = parseJson(text) as AdvancedSearch | undefined;
	if (!search || !Array.isArray(search.Conditions)) throw invalidInput('AdvancedSearch is not a valid search JSON');
	const all = search.Conditions.flatMap((group) => group.RowCondition ?? []);
	const restates = (one: Condition) =>
		one.LSO === 'ActivityEvent' && one.LSO_Type === 'PAEvent' && one.Operator === 'eq' && one.RSO === String(code);
	if (!all.some(restates)) throw invalidInput('AdvancedSearch criteria does not match ActivityEvent passed');
	return all.filter((one) => !restates(one));
}

const search: Handler = ({ body, state }) => {
	const { OpportunityEventCode: code, AdvancedSearch: text } = body as {
		OpportunityEventCode: number;
		AdvancedSearch: string;
	};
	if (!state.opportunityTypes.some((type) => type.OpportunityEventTypeId === code)) {
		throw invalidInput(`Invalid OpportunityEventCode ${code}`);
	}
	for (const one of readConditions(text, code)) {
		// Seen in the field: a condition on CreatedOn gives 400. Others are not documented, so none is guessed here.
		if (one.LSO === 'CreatedOn') throw invalidInput('Bad Request', 400);
		throw invalidInput(`The sandbox supports no condition on '${one.LSO}'`);
	}
	const rows = state.opportunities.filter((row) => row._eventCode === code).map(({ _eventCode, ...row }) => row as Row);
	return { RecordCount: rows.length, List: page(rows, body).map((row) => columns(row, body)) };
};

export const opportunityHandlers: Record<string, Handler> = {
	'/v2/OpportunityManagement.svc/GetOpportunityTypes': ({ state }) => state.opportunityTypes,
	'/v2/OpportunityManagement.svc/Retrieve/BySearchParameter': search,
};
