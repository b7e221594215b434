import type { Row } from '../../types.mts';
import { seedIds } from '../wire/ids.mts';

/** A list of leads. Only static ones take leads one by one. */
export interface LeadList extends Row {
	ListId: string;
	ListName: string;
	ListType: 'static' | 'dynamic' | 'refreshable';
	/** As last counted: a dynamic or refreshable list may have more or fewer by now. */
	MemberCount: number;
	/** Members of a static list, and of a refreshable one as of its last refresh. */
	_leadIds: string[];
	/** What the members of a dynamic or refreshable list have in common. */
	_filter?: { Attribute: string; Value: string };
}

export const seedLists = (): LeadList[] => {
	const [enquiries, planners, customers, starred] = seedIds.lists;
	const first = seedIds.leads.slice(0, 5);
	return [
		{
			ListId: enquiries,
			ListName: 'Wedding Enquiries',
			ListDescription: 'From the web form',
			ListType: 'static',
			MemberCount: 5,
			_leadIds: first,
		},
		{
			ListId: planners,
			ListName: 'Corporate Planners',
			ListDescription: '',
			ListType: 'static',
			MemberCount: 0,
			_leadIds: [],
		},
		{
			ListId: customers,
			ListName: 'All Customers',
			ListDescription: 'Everybody at stage Customer',
			ListType: 'dynamic',
			MemberCount: 0,
			_leadIds: [],
			_filter: { Attribute: 'ProspectStage', Value: 'Customer' },
		},
		{
			ListId: starred,
			ListName: 'Starred Leads',
			ListDescription: '',
			ListType: 'refreshable',
			MemberCount: 0,
			_leadIds: [],
			_filter: { Attribute: 'IsStarredLead', Value: '1' },
		},
	];
};
