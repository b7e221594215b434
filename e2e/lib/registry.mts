/** A package registry on this machine, for an n8n that installs packages as it does for its users. */

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { startProxy } from '../../sandbox/proxy.mts';
import type { ProxiedRequest } from '../../sandbox/proxy.mts';
import type { Answer } from '../../sandbox/types.mts';

interface Release {
	manifest: { name: string; version: string };
	file: string;
	archive: Buffer;
	integrity: string;
	shasum: string;
}

export interface Registry {
	/** For an n8n that is to install from here. */
	env: Record<string, string>;
	/** All that was asked for, here or of any other host. */
	requests: ProxiedRequest[];
	/** Offers an archive, as the latest version of its package. */
	publish(archive: string): void;
	/** Leads an npm here that n8n starts without its environment, by a file in the folder where it starts it. */
	settle(userFolder: string): void;
	stop(): Promise<void>;
}

const digest = (algorithm: string, encoding: 'hex' | 'base64', data: Buffer) =>
	createHash(algorithm).update(data).digest(encoding);

function release(path: string): Release {
	const archive = readFileSync(path);
	const text = execFileSync('tar', ['-xzOf', path, 'package/package.json'], { encoding: 'utf8' });
	return {
		manifest: JSON.parse(text) as Release['manifest'],
		file: basename(path),
		archive,
		integrity: `sha512-${digest('sha512', 'base64', archive)}`,
		shasum: digest('sha1', 'hex', archive),
	};
}

/** What the registry says of one version. */
const described = ({ manifest, file, integrity, shasum }: Release, { origin }: URL) => ({
	...manifest,
	dist: { tarball: `${origin}/${manifest.name}/-/${file}`, integrity, shasum },
});

const found = (body: object): Answer => ({
	status: 200,
	headers: { 'content-type': 'application/json' },
	body: JSON.stringify(body),
});

/** `/name`: all versions; `/name/version` or `/name/latest`: one of them; `/name/-/file`: its archive. */
function answer(releases: Release[], method: string, url: URL): Answer {
	// Every other answer to an unknown name makes npm try again and again.
	const unknown = { status: 404, body: '{"error":"Not found"}' };
	const [name, version, file] = decodeURIComponent(url.pathname).slice(1).split('/');
	const own = releases.filter(({ manifest }) => manifest.name === name);
	const latest = own.at(-1);
	if (method !== 'GET' || !latest) return unknown;
	if (version === '-') {
		const archive = own.find((one) => one.file === file)?.archive;
		const headers = { 'content-type': 'application/octet-stream' };
		return archive ? { status: 200, headers, body: archive } : unknown;
	}
	if (version) {
		const one = own.find(({ manifest }) => manifest.version === version);
		const wanted = version === 'latest' ? latest : one;
		return wanted ? found(described(wanted, url)) : unknown;
	}
	const versions = own.map((one) => [one.manifest.version, described(one, url)]);
	return found({
		name,
		'dist-tags': { latest: latest.manifest.version },
		versions: Object.fromEntries(versions) as object,
	});
}

/**
 * Without a licence n8n takes packages from the public registry only: it asks there itself, and tells npm so. Both are
 * left as they are; like any n8n behind a company's proxy it is given a proxy and that one's authority, and here that
 * proxy answers in place of whatever host is asked. Nothing leaves this machine.
 */
export async function startRegistry(): Promise<Registry> {
	const folder = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-registry-'));
	const releases: Release[] = [];
	const proxy = await startProxy(async (method, url) => answer(releases, method, url));
	const cafile = join(folder, 'authority.pem');
	writeFileSync(cafile, proxy.ca);
	// Over the settings of whoever runs this, whose cache may know these packages otherwise.
	const settings: Record<string, string> = {
		cafile,
		cache: join(folder, 'cache'),
		https_proxy: proxy.url,
		// Where n8n says nothing, as it asks for newer versions.
		registry: 'https://registry.example.org/',
	};
	const named = Object.entries(settings).map(([name, value]) => [`npm_config_${name}`, value]);
	return {
		env: {
			HTTPS_PROXY: proxy.url,
			NO_PROXY: '127.0.0.1,localhost',
			NODE_EXTRA_CA_CERTS: cafile,
			...(Object.fromEntries(named) as Record<string, string>),
		},
		requests: proxy.requests,
		publish: (archive) => void releases.push(release(archive)),
		settle(userFolder) {
			const nodes = join(userFolder, '.n8n', 'nodes');
			mkdirSync(nodes, { recursive: true });
			const lines = Object.entries(settings).map(
				([name, value]) => `${name.replace('_', '-')}=${value}\n`,
			);
			writeFileSync(join(nodes, '.npmrc'), lines.join(''));
		},
		async stop() {
			await proxy.stop();
			rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
		},
	};
}
