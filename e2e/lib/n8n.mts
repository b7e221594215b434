/** A real n8n of its own: fresh user folder, preset owner, loopback only, gone without a trace afterwards. */

import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Failure } from '../../scripts/lib/failure.mjs';
import { n8nFolder, n8nNode } from '../../scripts/install.mjs';
import { npmEnvironment, start } from '../../scripts/lib/run.mjs';
import { version, ways } from './versions.mts';

export interface Owner {
	email: string;
	password: string;
}

export interface N8n {
	url: string;
	userFolder: string;
	logFile: string;
	owner: Owner;
	stop(): Promise<void>;
	/** Ends the process at once, as a machine that fails does. */
	kill(): Promise<void>;
}

interface N8nOptions {
	userFolder: string;
	/** `worker` and `webhook` are processes of queue mode; the address of a worker answers only whether it is ready. */
	command?: 'start' | 'worker' | 'webhook';
	port?: number;
	logLevel?: string;
	/** Further environment variables; they win. */
	env?: Record<string, string>;
}

/** Loads a module that n8n itself brings, so that the project need not bring it again. */
export const n8nModule = createRequire(
	join(n8nFolder(version), 'node_modules', 'n8n', 'package.json'),
);

const node = n8nNode(version);

/** The same for every start, since not every n8n can be told another one. */
const owner: Owner = {
	email: 'demo@example.com',
	password: `Demo-1${randomBytes(6).toString('hex')}`,
};

/** A port of the loopback interface that nobody listens on right now. */
export async function freePort(): Promise<number> {
	return await new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** Says in one paragraph that a port is taken, before anything is started. */
export async function needPort(port: number): Promise<void> {
	await new Promise<void>((resolve, reject) => {
		const server = createServer();
		server.once('error', (error: NodeJS.ErrnoException) => {
			const cause =
				error.code === 'EADDRINUSE'
					? 'is in use by another program'
					: `cannot be opened (${error.code})`;
			reject(
				new Failure(
					`Port ${port} ${cause}. End that program, or choose another port: npm start -- --port ${port + 1}. Nothing was started.`,
				),
			);
		});
		server.listen(port, '127.0.0.1', () => server.close(() => resolve()));
	});
}

function environment(options: N8nOptions, port: number, brokerPort: number): NodeJS.ProcessEnv {
	const inherited = Object.entries(npmEnvironment()).filter(
		([name]) => !/^(N8N|DB|EXECUTIONS|QUEUE|GENERIC|WEBHOOK|NODE_OPTIONS)(_|$)/.test(name),
	);
	const env: NodeJS.ProcessEnv = Object.fromEntries(inherited);
	const bcrypt = n8nModule('bcryptjs') as { hashSync(text: string, rounds: number): string };
	return {
		...env,
		// The Code node's runner is started as plain `node`.
		PATH: `${join(node, '..')}:${env.PATH}`,
		NODE_ENV: 'production',
		N8N_USER_FOLDER: options.userFolder,
		N8N_ENCRYPTION_KEY: randomBytes(24).toString('hex'),
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		...(options.command === 'worker'
			? {
					QUEUE_HEALTH_CHECK_ACTIVE: 'true',
					QUEUE_HEALTH_CHECK_PORT: String(port),
					N8N_WORKER_SERVER_ADDRESS: '127.0.0.1',
				}
			: {}),
		N8N_HOST: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_LOG_LEVEL: options.logLevel ?? 'info',
		...ways.ownerEnvironment(owner, (password) => bcrypt.hashSync(password, 10)),
		N8N_SECURE_COOKIE: 'false',
		N8N_DIAGNOSTICS_ENABLED: 'false',
		N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
		N8N_TEMPLATES_ENABLED: 'false',
		N8N_PERSONALIZATION_ENABLED: 'false',
		N8N_HIRING_BANNER_ENABLED: 'false',
		N8N_DYNAMIC_BANNERS_ENABLED: 'false',
		N8N_VERIFIED_PACKAGES_ENABLED: 'false',
		N8N_REINSTALL_MISSING_PACKAGES: 'false',
		GENERIC_TIMEZONE: 'Australia/Sydney',
		...options.env,
	};
}

/** Waits until n8n is ready; one that ends instead is reported with its last log lines. */
async function ready(url: string, child: ChildProcess, log: () => string): Promise<void> {
	const deadline = Date.now() + 180_000;
	for (;;) {
		if (await ways.isReady(url, log)) return;
		const ended = child.exitCode !== null || child.signalCode !== null;
		if (ended || Date.now() > deadline) {
			const last = log().trimEnd().split('\n').slice(-15).join('\n');
			throw new Failure(
				`n8n ${ended ? 'ended while starting' : 'was not ready after 3 minutes'}. Its log ends with:\n${last}`,
			);
		}
		await new Promise((resolve) => setTimeout(resolve, 150));
	}
}

/** Starts n8n and returns when it answers. */
export async function startN8n(options: N8nOptions): Promise<N8n> {
	mkdirSync(options.userFolder, { recursive: true });
	const port = options.port ?? (await freePort());
	const logFile = join(options.userFolder, 'n8n.log');
	const log = createWriteStream(logFile, { flags: 'a' });
	await new Promise((resolve) => log.once('open', resolve));
	const before = statSync(logFile).size;
	const bin = join(n8nFolder(version), 'node_modules', 'n8n', 'bin', 'n8n');
	const child = start(node, [bin, options.command ?? 'start'], {
		cwd: options.userFolder,
		env: environment(options, port, await freePort()),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	child.stdout?.pipe(log, { end: false });
	child.stderr?.pipe(log, { end: false });
	const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const url = `http://127.0.0.1:${port}`;
	const kill = async () => {
		child.kill('SIGKILL');
		await ended;
		await new Promise((resolve) => log.end(resolve));
	};
	const stop = async () => {
		child.kill('SIGTERM');
		// n8n waits for running executions; a demo need not.
		const hard = setTimeout(() => child.kill('SIGKILL'), 10_000);
		await ended;
		clearTimeout(hard);
		await new Promise((resolve) => log.end(resolve));
	};
	try {
		await ready(url, child, () => readFileSync(logFile).subarray(before).toString());
	} catch (error) {
		await stop();
		throw error;
	}
	return { url, userFolder: options.userFolder, logFile, owner, stop, kill };
}
