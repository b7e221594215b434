/** A sandbox and an n8n that outlives its process: what it stored is there when it is started anew. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/index.mts';
import type { ProxiedRequest } from '../../sandbox/proxy.mts';
import { packPublished } from '../../scripts/lib/vendorPackages.mts';
import { Api } from './api.mts';
import { freePort, startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { build, pack, unpack } from './pack.mts';
import { publicEnvironment } from './public.mts';
import { credentialData, packageName } from './world.mts';
import type { Sandbox } from './world.mts';

export const encryptionKey = 'only-for-this-test';

interface Options {
	/** The vendors reach n8n under a public address, and n8n reaches public hosts in the sandbox. */
	isPublic?: boolean;
	/** The packages that are published in place of the one with both vendors. */
	published?: boolean;
	/** No package of ours, hence no credentials either: both come later. */
	bare?: boolean;
	/** Overlays the LeadSquared credential. */
	leadSquaredApi?: Record<string, unknown>;
	/** Further environment variables of n8n. */
	env?: Record<string, string>;
}

export class Lasting {
	sandbox!: Sandbox;
	n8n!: N8n;
	api!: Api;
	/** What n8n asked of public hosts. */
	requests: ProxiedRequest[] = [];
	/** All that is stored is below it; gone when it is closed. */
	readonly folder = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-lasting-'));
	#port = 0;
	/** What n8n is told; another process of the same n8n is told it, too. */
	env: Record<string, string> = {};

	/** Builds and packs the nodes, starts all and saves the credentials. Whatever happens, `close` is to be called. */
	async open({ isPublic, published, bare, env, leadSquaredApi }: Options = {}): Promise<void> {
		if (!bare) await this.#unpackNodes(published);
		this.sandbox = await startSandbox();
		this.#port = await freePort();
		if (isPublic)
			({ env: this.env, requests: this.requests } = await publicEnvironment(
				this.sandbox,
				this.folder,
				this.#port,
			));
		Object.assign(this.env, env);
		await this.start();
		if (!bare) await this.addCredentials(leadSquaredApi);
	}

	async #unpackNodes(published = false): Promise<void> {
		const archives = join(this.folder, 'pack');
		if (!published) await build();
		const packages = published
			? await packPublished(archives)
			: new Map([[packageName, await pack(archives)]]);
		for (const [name, archive] of packages) unpack(archive, join(this.folder, 'n8n'), name);
	}

	/** Saves good credentials for both vendors, whose packages n8n must have by now. */
	async addCredentials(leadSquaredApi?: Record<string, unknown>): Promise<void> {
		const data = credentialData(this.sandbox);
		await this.api.addCredential('ivvyApi', 'iVvy sandbox', data.ivvyApi);
		await this.api.addCredential('leadSquaredApi', 'LeadSquared sandbox', {
			...data.leadSquaredApi,
			...leadSquaredApi,
		});
	}

	/** Starts n8n, as it was when it was ended. The `api` is a new one, which knows no credentials: workflows are added before. `further` holds for this start only. */
	async start(further: Record<string, string> = {}): Promise<void> {
		const env = { ...this.env, ...further, N8N_ENCRYPTION_KEY: encryptionKey };
		this.n8n = await startN8n({ userFolder: join(this.folder, 'n8n'), port: this.#port, env });
		this.api = await Api.login(this.n8n);
	}

	async close(): Promise<void> {
		await this.n8n?.stop();
		await this.sandbox?.stop();
		rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
	}
}
