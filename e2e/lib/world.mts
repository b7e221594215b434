/** The stage that the demo and the end-to-end tests share: vendor sandbox, packed package, n8n, credentials. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageName } from '../../scripts/lib/manifest.mjs';
import { endChildren } from '../../scripts/lib/run.mjs';
import { sandboxKeys, startSandbox } from '../../sandbox/index.mts';
import { Api } from './api.mts';
import { freePort, startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { build, pack, unpack } from './pack.mts';
import { publicEnvironment } from './public.mts';
import { version } from './versions.mts';

export { packageName };

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

interface Saved {
	id: string;
	name: string;
}

export interface World {
	folder: string;
	packageFolder: string;
	sandbox: Sandbox;
	n8n: N8n;
	api: Api;
	credentials: { ivvyApi: Saved; leadSquaredApi: Saved };
	close(): Promise<void>;
}

type Step = <T>(label: string, work: () => Promise<T> | T) => Promise<T>;

/** How many times `openWorld` calls its step function. */
export const worldSteps = 4;

/** The fields of good credentials for the sandbox. */
export function credentialData(sandbox: Sandbox): {
	ivvyApi: Record<string, unknown>;
	leadSquaredApi: Record<string, unknown>;
} {
	return {
		ivvyApi: { region: 'AU', ...sandboxKeys.ivvy, baseUrl: sandbox.ivvyUrl },
		leadSquaredApi: {
			region: 'api.leadsquared.com',
			...sandboxKeys.leadSquared,
			baseUrl: sandbox.leadSquaredUrl,
			more: true,
			asyncBaseUrl: sandbox.leadSquaredAsyncUrl,
			filesBaseUrl: sandbox.leadSquaredFilesUrl,
			analyticsBaseUrl: sandbox.leadSquaredAnalyticsUrl,
			// The sandbox sets no limit unless it is told to; keeping to a real plan would take minutes here.
			plan: 'custom',
			callsPerWindow: 10_000,
			bulkCallsPerWindow: 10_000,
		},
	};
}

/** Removes the folder when the process ends, whatever ends it. */
function temporaryFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-'));
	process.on('exit', () => {
		endChildren('SIGKILL');
		rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	});
	return folder;
}

/** Builds, packs and starts everything; ready to run workflows when it returns. */
export async function openWorld(
	step: Step,
	{ isPublic = false, ...options }: { port?: number; logLevel?: string; isPublic?: boolean } = {},
): Promise<World> {
	const folder = temporaryFolder();
	await step('building the package', build);
	const packageFolder = await step('packing it as npm would publish it', async () =>
		unpack(await pack(join(folder, 'pack')), join(folder, 'n8n'), packageName),
	);
	const { sandbox, n8n } = await step(
		`starting the vendor sandbox and n8n ${version}`,
		async () => {
			const vendors = await startSandbox();
			try {
				const port = options.port ?? (await freePort());
				// With a public address, as far as the vendors know: their triggers need one.
				const { env } = isPublic ? await publicEnvironment(vendors, folder, port) : {};
				return {
					sandbox: vendors,
					n8n: await startN8n({ userFolder: join(folder, 'n8n'), ...options, port, env }),
				};
			} catch (error) {
				await vendors.stop();
				throw error;
			}
		},
	);
	const close = async () => {
		await n8n.stop();
		await sandbox.stop();
	};
	return await step('signing in and saving the credentials', async () => {
		const api = await Api.login(n8n);
		const data = credentialData(sandbox);
		const ivvyApi = await api.addCredential('ivvyApi', 'iVvy sandbox', data.ivvyApi);
		const leadSquaredApi = await api.addCredential(
			'leadSquaredApi',
			'LeadSquared sandbox',
			data.leadSquaredApi,
		);
		return {
			folder,
			packageFolder,
			sandbox,
			n8n,
			api,
			credentials: { ivvyApi, leadSquaredApi },
			close,
		};
	});
}
