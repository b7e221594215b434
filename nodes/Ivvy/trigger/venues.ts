import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { wholeList } from '../wire/wholeList';

/** The account's venues, all pages, for a choice of several. */
export async function getVenues(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const venues = await wholeList(this, 'venue/getVenueList');
	return venues.map(({ id, businessName }) => ({
		name: String(businessName || `ID ${String(id)}`),
		value: Number(id),
	}));
}
