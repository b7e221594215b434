import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** A package as the registry has it: what its package.json says, and its other files by name. */
export interface Package {
	name: string;
	version: string;
	manifest?: Record<string, unknown>;
	files?: Record<string, string>;
}

export interface Registry {
	url: string;
	/** The paths that were asked for, in order. */
	asked: string[];
	/** Resolves when a path is asked for, also if it was before. */
	seen(path: string): Promise<void>;
	/** From now on requests for a path wait; the answer lets them and all later ones through. */
	hold(path: string): () => void;
	/** From now on a path is not found. */
	refuse(path: string): void;
	/** Resolves when nobody waits for an answer any more. */
	left(): Promise<void>;
	close(): void;
}

/** A file as a tar archive has it: 512 bytes about it, then its text, filled up to a multiple of 512. */
function tarEntry(name: string, text: string): Buffer {
	const body = Buffer.from(text);
	const head = Buffer.alloc(512);
	const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`;
	head.write(`package/${name}`, 0);
	head.write(octal(0o755, 7), 100);
	head.write(octal(body.length, 11), 124);
	head.write(octal(0, 11), 136);
	head.write('        0', 148);
	head.write('ustar\u000000', 257);
	const sum = head.reduce((total, byte) => total + byte, 0);
	head.write(`${octal(sum, 6)} `, 148);
	return Buffer.concat([head, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

const manifestOf = ({ name, version, manifest }: Package) => ({ name, version, ...manifest });

function tarball(one: Package): Buffer {
	const files = { 'package.json': JSON.stringify(manifestOf(one)), ...one.files };
	const entries = Object.entries(files).map(([name, text]) => tarEntry(name, text));
	return gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]));
}

/** The checksum of a package as a lockfile has it. */
export const integrity = (one: Package): string =>
	`sha512-${createHash('sha512').update(tarball(one)).digest('base64')}`;

/** Where npm's own registry has the tarball of a package. */
export const usualPath = ({ name, version }: Package): string =>
	`/${name}/-/${name.slice(name.indexOf('/') + 1)}-${version}.tgz`;

/**
 * An npm registry with a few small packages.
 * @param pathOf where it has the tarball of a package
 */
export async function startRegistry(
	packages: Package[],
	pathOf: (one: Package) => string = usualPath,
): Promise<Registry> {
	const asked: string[] = [];
	const waiting = new Set<ServerResponse>();
	const refused = new Set<string>();
	const gates = new Map<string, Promise<void>>();
	const listeners = new Set<() => void>();
	const changed = () => listeners.forEach((listen) => listen());
	const until = async (isSo: () => boolean) => {
		if (isSo()) return;
		await new Promise<void>((resolve) => {
			const look = () => {
				if (!isSo()) return;
				listeners.delete(look);
				resolve();
			};
			listeners.add(look);
		});
	};

	function answer(path: string, response: ServerResponse): void {
		const found = packages.find((one) => path === pathOf(one));
		const same = packages.filter(({ name }) => path === `/${name}`);
		if (refused.has(path)) response.writeHead(404).end('{}');
		else if (path.startsWith('/-/said/')) response.end('{}');
		else if (found) response.end(tarball(found));
		else if (same.length > 0)
			response.end(
				JSON.stringify({
					name: same[0].name,
					'dist-tags': { latest: same[0].version },
					versions: Object.fromEntries(
						same.map((one) => [
							one.version,
							{
								...manifestOf(one),
								dist: { tarball: `${url}${pathOf(one)}`, integrity: integrity(one) },
							},
						]),
					),
				}),
			);
		else response.writeHead(404).end('{}');
	}

	const server = createServer((request, response) => {
		const path = decodeURIComponent(request.url ?? '');
		asked.push(path);
		waiting.add(response);
		response.on('close', () => {
			waiting.delete(response);
			changed();
		});
		changed();
		void (gates.get(path) ?? Promise.resolve()).then(() => answer(path, response));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		url,
		asked,
		seen: async (path) => await until(() => asked.includes(path)),
		hold(path) {
			let release = () => {};
			gates.set(path, new Promise((resolve) => (release = resolve)));
			return release;
		},
		refuse: (path) => void refused.add(path),
		left: async () => await until(() => waiting.size === 0),
		close() {
			server.close();
			server.closeAllConnections();
		},
	};
}
