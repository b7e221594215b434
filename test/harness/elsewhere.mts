import Fastify, { type FastifyInstance } from 'fastify';

/** Two hosts: one that sends every caller on, and the one that they are sent to. */
export interface Elsewhere {
	/** Origin of the host that redirects, with the status that stands first in the path: `/307/…`. */
	url: string;
	/** What the other host was sent: everything of each request that could hold a key. */
	seen: string[];
	reset(): void;
	stop(): Promise<void>;
}

async function listen(app: FastifyInstance): Promise<string> {
	app.removeAllContentTypeParsers();
	app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
	const origin = await app.listen({ port: 0, host: '127.0.0.1' });
	return origin;
}

/** Starts both hosts. */
export async function startElsewhere(): Promise<Elsewhere> {
	const seen: string[] = [];
	const target = Fastify({ forceCloseConnections: true });
	target.all('*', ({ method, url, headers, body }) => {
		seen.push(JSON.stringify({ method, url, headers, body }));
		return { ok: true };
	});
	const there = await listen(target);
	const redirecting = Fastify({ forceCloseConnections: true });
	redirecting.all('*', async ({ url }, reply) => {
		await reply.redirect(`${there}/elsewhere`, Number(url.split('/')[1]));
	});
	const url = await listen(redirecting);
	return {
		url,
		seen,
		reset: () => void seen.splice(0),
		stop: async () => {
			await redirecting.close();
			await target.close();
		},
	};
}
