import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';

import { lookUp } from '../../shared/wire/search';
import { post } from '../wire/action';
import { nextStart, recordsIn } from '../wire/answer';
import { ivvy } from '../wire/vendor';

const perPage = 100;

/** The account's venues, all pages, for a choice of several. */
export async function getVenues(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await lookUp(this, ivvy, async (ask) => {
		const found: INodePropertyOptions[] = [];
		for (;;) {
			const start = found.length;
			const data = await ask(post('venue/getVenueList', { start, perPage }));
			for (const { id, businessName } of recordsIn(data)) {
				found.push({ name: String(businessName || `ID ${String(id)}`), value: Number(id) });
			}
			if (nextStart(data, start) === undefined) return found;
		}
	});
}
