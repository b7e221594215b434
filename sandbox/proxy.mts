import type { Answer } from './types.mts';

/** A request that somebody sent through the proxy. */
export interface ProxiedRequest {
	method: string;
	url: string;
	status: number;
}

export interface Proxy {
	/** For HTTPS_PROXY. */
	url: string;
	/** The authority that vouches for every host here; for NODE_EXTRA_CA_CERTS. */
	ca: string;
	requests: ProxiedRequest[];
	stop(): Promise<void>;
}

/**
 * A local HTTPS proxy that answers for public hosts, so that a node runs as it is shipped.
 * Nothing is passed on: a host that nobody stands in for is answered with 502.
 */
export async function startProxy(answer: (method: string, url: URL) => Promise<Answer | undefined>, port = 0): Promise<Proxy> {
	// Loaded when it is needed: it is large.
	const { generateCACertificate, getLocal } = await import('mockttp');
	const { key, cert } = await generateCACertificate({ subject: { commonName: 'Vendor sandbox' } });
	const server = getLocal({ https: { key, cert }, recordTraffic: false });
	const requests: ProxiedRequest[] = [];
	await server.forAnyRequest().thenCallback(async ({ method, url }) => {
		const { status, body, headers } = (await answer(method, new URL(url))) ?? { status: 502, body: 'The sandbox does not stand in for this host' };
		requests.push({ method, url, status });
		return { statusCode: status, body: String(body), headers: { 'content-type': 'text/plain', ...headers } };
	});
	await (port === 0 ? server.start({ startPort: 20_000 + Math.floor(Math.random() * 20_000), endPort: 60_000 }) : server.start(port));
	return { url: `http://127.0.0.1:${server.port}`, ca: cert, requests, stop: async () => await server.stop() };
}
