import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';

import { lookUp } from '../../shared/wire/search';
import { post } from './action';
import { nextStart, recordsIn, type ListForm } from './answer';
import { ivvy } from './vendor';

const perPage = 100;

/**
 * All records of a list, for a form. One that is bare comes whole, the others in pages.
 * @throws NodeApiError when iVvy does not give them
 */
export async function wholeList(
	context: ILoadOptionsFunctions,
	call: string,
	form: ListForm = 'results',
): Promise<IDataObject[]> {
	return await lookUp(context, ivvy, async (ask) => {
		const rows: IDataObject[] = [];
		for (;;) {
			const start = rows.length;
			const data = await ask(post(call, form === 'bare' ? {} : { perPage, start }));
			for (const row of recordsIn(data, form)) rows.push(row);
			if (nextStart(data, start, form) === undefined) return rows;
		}
	});
}
