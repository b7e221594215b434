import type { Row } from '../../types.mts';
import { invalidEntity, invalidInput, LeadSquaredError } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { shownLead, shownValue } from './leadReads.mts';
import { columnNames, leadPage } from './leadSearch.mts';
import { fieldOf } from './leadValues.mts';
import { leadById, requireLead } from './leadWrites.mts';
import type { LeadList } from './seedLists.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';

const types = ['static', 'dynamic', 'refreshable'];

/** Not documented; small enough that a test can meet the second page. */
const listsPerPage = 25;

const list: Handler = ({ query, state }) => {
	const index = Number(query.get('PageIndex') || 1);
	if (index < 1) throw invalidInput('PageIndex starts at 1');
	const type = types[Number(query.get('ListType') || NaN)];
	const text = (query.get('SearchText') ?? '').toLowerCase();
	return state.lists
		.filter((one) => (!type || one.ListType === type) && one.ListName.toLowerCase().includes(text))
		.slice((index - 1) * listsPerPage, index * listsPerPage)
		.map(({ _leadIds, _filter, ...shown }) => shown as Row);
};

const create: Handler = ({ body, state }) => {
	const { Name, Description } = body as { Name: string; Description?: string };
	const name = Name.trim();
	if (!name)
		throw new LeadSquaredError('MXMandatoryAttributeMissingException', "'Name' is mandatory");
	if (state.lists.some((one) => one.ListName.toLowerCase() === name.toLowerCase())) {
		throw new LeadSquaredError(
			'MXDuplicateEntityNameException',
			`A List with name '${name}' already exists.`,
		);
	}
	const ListId = newId(state, kinds.list);
	state.lists.push({
		ListId,
		ListName: name,
		ListDescription: Description ?? '',
		ListType: 'static',
		MemberCount: 0,
		_leadIds: [],
	});
	return { Status: 'Success', Message: { Id: ListId } };
};

function requireList(state: LeadSquaredState, id: unknown): LeadList {
	const found = state.lists.find((one) => one.ListId === String(id).toLowerCase());
	if (!found) throw invalidEntity('List does not exist');
	return found;
}

function requireStatic(state: LeadSquaredState, id: unknown): LeadList {
	const found = requireList(state, id);
	if (found.ListType !== 'static') throw invalidInput(`'${found.ListName}' is not a static list`);
	return found;
}

/** Gives how many were no members yet. */
function addMembers(members: LeadList, ids: string[]): number {
	const added = new Set(ids.filter((id) => !members._leadIds.includes(id)));
	members._leadIds = [...members._leadIds, ...added];
	members.MemberCount = members._leadIds.length;
	return added.size;
}

const addLeads: Handler = ({ body, state }) => {
	const { listId, leadIds } = body as { listId: string; leadIds: string[] };
	const members = requireStatic(state, listId);
	if (!leadIds.length) throw invalidInput('leadIds cannot be empty');
	if (leadIds.some((id) => !leadById(state, id)))
		throw invalidInput("Records not associated with List where Entity Type didn't match");
	const count = addMembers(
		members,
		leadIds.map((id) => id.toLowerCase()),
	);
	return { Status: 'Success', Message: { Message: `Successfully added ${count} lead(s) to list` } };
};

/** Whether Id is the list or the lead is not said; that of the list is what the sibling that empties a list gives. */
const addLead: Handler = ({ query, state }) => {
	const members = requireStatic(state, query.get('listId'));
	const lead = requireLead(state, query.get('leadId'));
	const AffectedRows = addMembers(members, [lead.ProspectID as string]);
	return { Status: 'Success', Message: { Id: members.ListId, AffectedRows } };
};

const removeLead: Handler = ({ query, state }) => {
	const members = requireStatic(state, query.get('ListId'));
	const { ProspectID } = requireLead(state, query.get('LeadID'));
	// Silent in the docs: refused, so that a wrong id never looks like a removal.
	if (!members._leadIds.includes(ProspectID as string))
		throw invalidInput('Lead is not in the list');
	members._leadIds = members._leadIds.filter((id) => id !== ProspectID);
	members.MemberCount = members._leadIds.length;
	return { Status: 'Success', Message: { Message: 'Successfully removed lead from list' } };
};

const empty: Handler = ({ query, state }) => {
	const members = requireStatic(state, query.get('ListId'));
	Object.assign(members, { _leadIds: [], MemberCount: 0 });
	return { Status: 'Success', Message: { Id: members.ListId } };
};

/** Leads that pass the list's filter now. */
function matching(state: LeadSquaredState, { _filter: filter }: LeadList): Row[] {
	const field = filter && fieldOf(state, filter.Attribute);
	return field ? state.leads.filter((lead) => shownValue(state, lead, field) === filter.Value) : [];
}

/** A dynamic list follows its filter; the others hold who was put there or found by the last refresh. */
export const membersOf = (state: LeadSquaredState, one: LeadList): Row[] =>
	one.ListType === 'dynamic'
		? matching(state, one)
		: state.leads.filter((lead) => one._leadIds.includes(lead.ProspectID as string));

interface GetLeads {
	SearchParameters: { ListId: string; RetrieveBehaviour?: string | null };
}

/** RetrieveBehaviour 0 gives the count as last saved, 1 counts again, 2 also saves it and refreshes a refreshable list. */
const getLeads: Handler = ({ body, state }) => {
	const { ListId, RetrieveBehaviour } = (body as GetLeads).SearchParameters;
	const one = requireList(state, ListId);
	const refreshed = RetrieveBehaviour === '2' && one.ListType === 'refreshable';
	const leads = refreshed ? matching(state, one) : membersOf(state, one);
	const shown = leadPage(state, leads, body);
	if (refreshed) one._leadIds = leads.map((lead) => lead.ProspectID as string);
	if (RetrieveBehaviour === '2') one.MemberCount = leads.length;
	return {
		RecordCount: RetrieveBehaviour === '0' ? one.MemberCount : leads.length,
		Leads: shown.map((lead) => ({
			LeadPropertyList: propertyList(state, lead, columnNames(body)),
		})),
	};
};

/** Attributes with their custom field set children, closed by CanUpdate. */
function propertyList(state: LeadSquaredState, lead: Row, names?: string[]): Row[] {
	const rows = Object.entries(shownLead(state, lead, names)).map(([Attribute, Value]) => {
		const children = (fieldOf(state, Attribute)?._children ?? [])
			.map((child) => ({ ...child, SchemaName: `${Attribute}~${child.SchemaName}` }))
			.filter((child) => child.SchemaName in lead)
			.map((child) => ({
				Attribute: child.SchemaName.split('~')[1],
				Value: shownValue(state, lead, child),
			}));
		// As its page shows it: a set has its values in Fields.
		return children.length > 0
			? { Attribute, Value: null, Fields: children }
			: { Attribute, Value, Fields: null };
	});
	return [...rows, { Attribute: 'CanUpdate', Value: 'true', Fields: null }];
}

/** The key comes from a public client; no page of this answer is stored. */
const memberCount: Handler = ({ query, state }) => ({
	Count: membersOf(state, requireList(state, query.get('listId'))).length,
});

/** In no stored page or client: an object with one plain value is assumed. */
const checkLead: Handler = ({ query, state }) => {
	const one = requireList(state, query.get('listId'));
	return { IsMember: membersOf(state, one).includes(requireLead(state, query.get('leadId'))) };
};

const listByLead: Handler = ({ query, state }) => {
	const lead = requireLead(state, query.get('leadId'));
	return state.lists
		.filter((one) => membersOf(state, one).includes(lead))
		.map(({ ListId, ListName }) => ({ ListId, ListName }));
};

export const listHandlers: Record<string, Handler> = {
	'/v2/LeadManagement.svc/Lists.Get': list,
	'/v2/LeadSegmentation.svc/CreateEmptyList': create,
	'/v2/LeadSegmentation.svc/AddLeadsToStaticList': addLeads,
	'/v2/LeadManagement.svc/AddLeadToStaticList': addLead,
	'/v2/LeadSegmentation.svc/RemoveLeadFromStaticList': removeLead,
	'/v2/LeadSegmentation.svc/Lists/EmptyStaticList': empty,
	'/v2/LeadManagement.svc/Leads/Retrieve/BySearchParameter': getLeads,
	'/v2/LeadManagement.svc/List/Retrieve/MemberCount': memberCount,
	'/v2/LeadManagement.svc/List.CheckLead': checkLead,
	'/v2/LeadSegmentation.svc/Lists.GetByLeadId': listByLead,
};
