import type { IHttpRequestOptions } from 'n8n-workflow';

import { sandboxKeys } from '../sandbox/index.mts';
import { startElsewhere } from './harness/elsewhere.mts';
import { editorContext } from './harness/n8n.mts';
import { useWorld } from './harness/world.mts';

const elsewhere = useWorld(startElsewhere);

const vendors = [
	{ node: 'ivvy', type: 'ivvyApi', keys: { region: 'AU', ...sandboxKeys.ivvy } },
	{
		node: 'leadSquared',
		type: 'leadSquaredApi',
		keys: { region: 'api.leadsquared.com', ...sandboxKeys.leadSquared },
	},
] as const;

const requests = [301, 302, 303, 307, 308].flatMap((status) =>
	(['GET', 'POST'] as const).map((method) => ({ status, method })),
);

/** The ways in which nodes that are not ours send with our credentials: n8n's HTTP Request node uses the older one. */
describe.each(vendors)('with the credential $type, a redirect', ({ node, type, keys }) => {
	const { context } = editorContext({ node, parameters: {}, credentials: { [type]: keys } });

	it.each(requests)(
		'$status of a $method is not followed by the newer helper',
		async ({ status, method }) => {
			const request: IHttpRequestOptions = {
				method,
				url: `${elsewhere.url}/${status}`,
				...(method === 'POST' ? { body: { a: 1 } } : {}),
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
			};
			const answer = (await context.helpers.httpRequestWithAuthentication.call(
				context,
				type,
				request,
			)) as { statusCode: number };
			expect([answer.statusCode, elsewhere.seen]).toEqual([status, []]);
		},
	);

	it.each(requests)(
		'$status of a $method is not followed by the older helper, whatever the node asked for',
		async ({ status, method }) => {
			const request: Parameters<typeof context.helpers.requestWithAuthentication>[1] = {
				method,
				uri: `${elsewhere.url}/${status}`,
				...(method === 'POST' ? { body: { a: 1 } } : {}),
				json: true,
				followRedirect: true,
				followAllRedirects: true,
				maxRedirects: 21,
				resolveWithFullResponse: true,
				simple: false,
			};
			const answer = (await context.helpers.requestWithAuthentication.call(
				context,
				type,
				request,
			)) as { statusCode: number };
			expect([answer.statusCode, elsewhere.seen]).toEqual([status, []]);
		},
	);
});
