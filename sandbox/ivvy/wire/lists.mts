import type { Row } from '../../types.mts';
import type { Handler } from './handler.mts';
import { page } from './paging.mts';
import type { IvvyState } from '../state.mts';

/** A list over one table, narrowed by the action's own top-level parameters. */
const list =
	(
		rows: (state: IvvyState) => Row[],
		narrow: (row: Row, body: Row) => boolean = () => true,
	): Handler =>
	({ action, body, state, settings }) =>
		page(
			action,
			rows(state).filter((row) => narrow(row, body)),
			body,
			settings.ivvy.pageCap,
		);

const ofVenue = (row: Row, body: Row) => body.venueId === undefined || row.venueId === body.venueId;

const ofVenues = (row: Row, body: Row) =>
	body.venueIds === undefined || (body.venueIds as unknown[]).includes(row.venueId);

const userOfVenue = (row: Row, body: Row) =>
	body.venueId === undefined || (row._venueIds as unknown[]).includes(body.venueId);

export const listHandlers: Record<string, Handler> = {
	'account/getUserList': list((state) => state.users, userOfVenue),
	'contact/getCompanyList': list((state) => state.companies),
	'contact/getContactList': list((state) => state.contacts),
	'crm/getActivityList': list((state) => state.activities, ofVenue),
	'crm/getLeadList': list((state) => state.leads),
	'crm/getOpportunityList': list((state) => state.opportunities, ofVenues),
	'crm/getTaskList': list((state) => state.tasks, ofVenue),
	'venue/getVenueList': list((state) => state.venues),
};
