import {
	NodeApiError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodePropertyOptions,
} from 'n8n-workflow';

import { openLine } from '../../shared/wire/send';
import { ivvy } from '../wire/vendor';

const perPage = 100;

/** The account's venues, all pages, for a choice of several. */
export async function getVenues(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const line = await openLine(this, ivvy);
	const found: INodePropertyOptions[] = [];
	for (;;) {
		const body = JSON.stringify({ start: found.length, perPage });
		const path = '/api/1.0/venue?action=getVenueList';
		const reply = await line.send({ method: 'POST', path, body }, { repeatable: true });
		if (reply.kind !== 'done') {
			throw new NodeApiError(
				this.getNode(),
				{ message: reply.message },
				{ message: reply.message },
			);
		}
		const { results = [], meta } = reply.data as {
			results?: IDataObject[];
			meta?: { totalResults?: number };
		};
		for (const { id, businessName } of results) {
			found.push({ name: String(businessName || `ID ${String(id)}`), value: Number(id) });
		}
		if (results.length === 0 || found.length >= Number(meta?.totalResults ?? 0)) return found;
	}
}
