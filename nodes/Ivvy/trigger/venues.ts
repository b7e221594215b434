import { NodeApiError, type ILoadOptionsFunctions, type INodePropertyOptions } from 'n8n-workflow';

import { openLine } from '../../shared/wire/send';
import { post } from '../wire/action';
import { nextStart, recordsIn } from '../wire/answer';
import { ivvy } from '../wire/vendor';

const perPage = 100;

/** The account's venues, all pages, for a choice of several. */
export async function getVenues(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const line = await openLine(this, ivvy);
	const found: INodePropertyOptions[] = [];
	for (;;) {
		const start = found.length;
		const request = post('venue/getVenueList', { start, perPage });
		const reply = await line.send(request, { repeatable: true });
		if (reply.kind !== 'done') {
			throw new NodeApiError(
				this.getNode(),
				{ message: reply.message },
				{ message: reply.message },
			);
		}
		for (const { id, businessName } of recordsIn(reply.data)) {
			found.push({ name: String(businessName || `ID ${String(id)}`), value: Number(id) });
		}
		if (nextStart(reply.data, start) === undefined) return found;
	}
}
