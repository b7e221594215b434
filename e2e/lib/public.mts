/** What a trigger needs to believe that n8n and its vendor are on the Internet. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProxiedRequest } from '../../sandbox/proxy.mts';
import type { Sandbox } from './world.mts';

/** Where the vendors believe n8n to be. */
export const publicOrigin = 'https://n8n.example.org';

/** Environment of an n8n whose HTTPS goes through the sandbox's proxy and whose webhooks have a public address; and what goes through that proxy. */
export async function publicEnvironment(
	sandbox: Sandbox,
	folder: string,
	port: number,
): Promise<{ env: Record<string, string>; requests: ProxiedRequest[] }> {
	const proxy = await sandbox.startProxy();
	const authority = join(folder, 'proxy-ca.pem');
	writeFileSync(authority, proxy.ca);
	routeTo(sandbox, port);
	const env = {
		WEBHOOK_URL: `${publicOrigin}/`,
		HTTPS_PROXY: proxy.url,
		NO_PROXY: '127.0.0.1,localhost',
		NODE_EXTRA_CA_CERTS: authority,
	};
	return { env, requests: proxy.requests };
}

/** Lets the vendors reach this n8n under its public address. */
function routeTo(sandbox: Sandbox, port: number): void {
	sandbox.settings.webhookRoutes = { [publicOrigin]: `http://127.0.0.1:${port}` };
}
