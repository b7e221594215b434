import type { Row } from '../types.mts';
import { seedTables } from './areas.mts';
import { seedCompanies, seedContacts } from './contacts/seedPeople.mts';
import {
	seedActivities,
	seedLeads,
	seedOpportunities,
	seedPurposes,
	seedTasks,
} from './crm/seedCrm.mts';
import { seedUsers, seedVenues } from './venues/seedVenues.mts';

/**
 * One iVvy account. Rows have the shape of the documented list responses;
 * columns starting with '_' are the sandbox's own and never leave it.
 */
export interface IvvyState {
	venues: Row[];
	users: Row[];
	contacts: Row[];
	companies: Row[];
	leads: Row[];
	/** Opportunities share the id space of leads: `leadId` may mean either. */
	opportunities: Row[];
	activityPurposes: Row[];
	activities: Row[];
	tasks: Row[];
	/** Every other table by name; each area seeds its own. */
	tables: Record<string, Row[]>;
	/** Highest id so far of a row that was created through the API. */
	lastId: number;
}

export const nextId = (state: IvvyState): number => ++state.lastId;

/** A fresh account, the same every time. */
export function seedIvvyState(): IvvyState {
	const companies = seedCompanies();
	return {
		venues: seedVenues(),
		users: seedUsers(),
		contacts: seedContacts(companies),
		companies,
		leads: seedLeads(),
		opportunities: seedOpportunities(),
		activityPurposes: seedPurposes(),
		activities: seedActivities(),
		tasks: seedTasks(),
		tables: seedTables(),
		lastId: 900000,
	};
}
