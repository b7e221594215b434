/** The PostgreSQL and the Redis of an n8n in queue mode: Debian's, on free ports of the loopback interface, with data of their own. */

import type { ChildProcess } from 'node:child_process';
import { execFile } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	createWriteStream,
	existsSync,
	globSync,
	mkdirSync,
	readFileSync,
	statSync,
} from 'node:fs';
import { connect } from 'node:net';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { canInstall, installPackages } from '../../scripts/lib/apt.mts';
import { Failure } from '../../scripts/lib/failure.mjs';
import { start } from '../../scripts/lib/run.mjs';
import { until } from './live.mts';
import { freePort } from './n8n.mts';

const run = promisify(execFile);

interface Programs {
	redis: string;
	/** Where PostgreSQL's programs are. */
	postgres: string;
}

const inPath = (name: string) =>
	[...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin']
		.map((folder) => join(folder, name))
		.find((path) => existsSync(path));

function find(): Partial<Programs> {
	const versions = globSync('/usr/lib/postgresql/*/bin/initdb').sort();
	const initdb = versions.at(-1) ?? inPath('initdb');
	return { redis: inPath('redis-server'), postgres: initdb && join(initdb, '..') };
}

/** Finds the programs; on Debian as root, installs what is missing. */
async function programs(): Promise<Programs> {
	let { redis, postgres } = find();
	const missing = [...(redis ? [] : ['redis-server']), ...(postgres ? [] : ['postgresql'])];
	if (missing.length > 0 && canInstall()) {
		await installPackages('Redis and PostgreSQL', missing);
		({ redis, postgres } = find());
	}
	if (!redis || !postgres)
		throw new Failure(
			`Queue mode needs Redis and PostgreSQL, and there is no ${missing.join(' and no ')} here. On Debian as root the tests install them; elsewhere install them first.`,
		);
	return { redis, postgres };
}

/** PostgreSQL refuses to run as root. Debian makes the user `postgres`. */
async function withoutRoot(): Promise<{ uid: number; gid: number } | undefined> {
	if (process.getuid?.() !== 0) return undefined;
	const [uid, gid] = await Promise.all(
		['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
	);
	return { uid, gid };
}

/** Whether somebody answers on a port. */
async function answers(port: number): Promise<boolean> {
	return await new Promise((resolve) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});
}

/** Waits until a server takes calls; one that ends instead is reported with its last words. */
async function ready(what: string, child: ChildProcess, port: number, log: string): Promise<void> {
	await until(`${what} on port ${port}`, async () => {
		if (child.exitCode !== null || child.signalCode !== null)
			throw new Failure(`${what} ended while starting:\n${readFileSync(log, 'utf8')}`);
		return await answers(port);
	});
}

/** The servers of one test, below `folder`. Whatever happens, `close` is to be called. */
export class Servers {
	readonly #children: Array<{ child: ChildProcess; ended: Promise<unknown> }> = [];
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Starts both; answers what n8n has to be told of them. */
	async open(): Promise<Record<string, string>> {
		const { redis, postgres } = await programs();
		const user = await withoutRoot();
		const folder = join(this.#folder, 'servers');
		mkdirSync(folder);
		if (user) {
			// Temporary folders are closed to all others.
			chmodSync(this.#folder, statSync(this.#folder).mode | 0o011);
			chownSync(folder, user.uid, user.gid);
		}
		const data = join(folder, 'postgres');
		const options = [
			'--auth=trust',
			'--username=n8n',
			'--encoding=UTF8',
			'--locale=C',
			'--no-sync',
		];
		await run(join(postgres, 'initdb'), [...options, '-D', data], { ...user, cwd: folder });
		const [databasePort, queuePort] = [await freePort(), await freePort()];
		const settings = [
			'listen_addresses=127.0.0.1',
			`unix_socket_directories=${folder}`,
			'fsync=off',
		];
		await Promise.all([
			this.#start('PostgreSQL', join(postgres, 'postgres'), databasePort, [
				...['-D', data, '-p', String(databasePort)],
				...settings.flatMap((setting) => ['-c', setting]),
			]),
			this.#start('Redis', redis, queuePort, [
				...['--port', String(queuePort), '--bind', '127.0.0.1'],
				...['--dir', folder, '--save', '', '--appendonly', 'no'],
			]),
		]);
		return {
			DB_TYPE: 'postgresdb',
			DB_POSTGRESDB_HOST: '127.0.0.1',
			DB_POSTGRESDB_PORT: String(databasePort),
			DB_POSTGRESDB_USER: 'n8n',
			DB_POSTGRESDB_DATABASE: 'postgres',
			QUEUE_BULL_REDIS_HOST: '127.0.0.1',
			QUEUE_BULL_REDIS_PORT: String(queuePort),
		};
	}

	async #start(what: string, program: string, port: number, args: string[]): Promise<void> {
		const folder = join(this.#folder, 'servers');
		const user = await withoutRoot();
		const log = join(folder, `${what}.log`);
		const file = createWriteStream(log);
		const child = start(program, args, { ...user, cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
		const ended = new Promise((resolve) => child.once('close', resolve));
		this.#children.push({ child, ended });
		child.stdout?.pipe(file, { end: false });
		child.stderr?.pipe(file, { end: false });
		await ready(what, child, port, log);
	}

	async close(): Promise<void> {
		// SIGINT ends PostgreSQL without waiting for those who are connected.
		for (const { child } of this.#children) child.kill('SIGINT');
		await Promise.all(this.#children.map(({ ended }) => ended));
	}
}
