import type { Row } from '../types.mts';
import { guid } from './ids.mts';
import { seedAccountActivityTypes, seedActivityTypes, seedOpportunityTypes } from './seedTypes.mts';
import { seedAccounts, seedLeads, seedOpportunities, seedUsers } from './seedRows.mts';

/** A field of an activity type. Options: the values of a drop-down. */
export interface TypeField {
	SchemaName: string;
	DisplayName: string;
	DataType: string;
	IsMandatory: boolean;
	Options?: string[];
}

export interface ActivityType extends Row {
	ActivityEvent: number;
	DisplayName: string;
	/** 2 means custom. */
	EventType: number;
	Fields: TypeField[];
}

/** One LeadSquared account (tenant). Columns starting with '_' are the sandbox's own. */
export interface LeadSquaredState {
	users: Row[];
	accountTypes: string[];
	/** Flat; Company.Get spreads a row into companyPropertyList. */
	accounts: Row[];
	leads: Row[];
	opportunityTypes: Row[];
	opportunities: Row[];
	activityTypes: ActivityType[];
	accountActivityTypes: ActivityType[];
	accountActivities: Row[];
	opportunityActivities: Row[];
	/** Numbers of the GUIDs given out so far. */
	lastId: number;
}

export const newId = (state: LeadSquaredState, kind: string): string => guid(kind, ++state.lastId);

/** A fresh tenant, the same every time. */
export const seedLeadSquaredState = (): LeadSquaredState => ({
	users: seedUsers(),
	accountTypes: ['Customers', 'Partners'],
	accounts: seedAccounts(),
	leads: seedLeads(),
	opportunityTypes: seedOpportunityTypes(),
	opportunities: seedOpportunities(),
	activityTypes: seedActivityTypes(),
	accountActivityTypes: seedAccountActivityTypes(),
	accountActivities: [],
	opportunityActivities: [],
	lastId: 0,
});
