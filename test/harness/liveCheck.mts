import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox, sandboxKeys, type Sandbox } from '../../sandbox/index.mts';
import type { Report } from '../../scripts/live/report.mts';
import { rewritten, type Rewritten } from './rewritten.mts';

const script = join(__dirname, '../../scripts/checkLive.mts');

/** What came of one run of the command. */
export interface Run {
	code: number | null;
	/** What it printed, both streams. */
	output: string;
	/** Undefined where none was written. */
	markdown?: string;
	json?: string;
	report?: Report;
}

export interface LiveWorld {
	sandbox: Sandbox;
	/** What the check takes for the vendors. */
	ivvy: Rewritten;
	leadSquared: Rewritten;
	/** Runs `npm run check:live`'s command. @param env more of the environment; `undefined` leaves a variable out */
	check(args?: string[], env?: Record<string, string | undefined>): Promise<Run>;
	/** The process that runs, to be stopped. */
	interrupt(): void;
	reset(): void;
	stop(): Promise<void>;
}

export async function liveWorld(): Promise<LiveWorld> {
	const sandbox = await startSandbox();
	const ivvy = await rewritten(sandbox.ivvyUrl);
	const leadSquared = await rewritten(sandbox.leadSquaredUrl);
	let child: ReturnType<typeof spawn> | undefined;
	return {
		sandbox,
		ivvy,
		leadSquared,
		async check(args = [], more = {}) {
			const folder = mkdtempSync(join(tmpdir(), 'live-check-'));
			const env = {
				...process.env,
				IVVY_API_KEY: sandboxKeys.ivvy.apiKey,
				IVVY_API_SECRET: sandboxKeys.ivvy.apiSecret,
				IVVY_BASE_URL: ivvy.url,
				LEADSQUARED_ACCESS_KEY: sandboxKeys.leadSquared.accessKey,
				LEADSQUARED_SECRET_KEY: sandboxKeys.leadSquared.secretKey,
				LEADSQUARED_BASE_URL: leadSquared.url,
				LEADSQUARED_ASYNC_API_KEY: sandboxKeys.leadSquared.asyncApiKey,
				LEADSQUARED_ASYNC_BASE_URL: sandbox.leadSquaredAsyncUrl,
				LEADSQUARED_ACCOUNT_TYPE: 'Customers',
				...more,
			};
			child = spawn(process.execPath, [script, ...args], {
				cwd: folder,
				env,
				stdio: ['ignore', 'pipe', 'pipe'],
			});
			let output = '';
			for (const stream of [child.stdout, child.stderr])
				stream?.on('data', (chunk) => (output += String(chunk)));
			const [code] = (await once(child, 'close')) as [number | null];
			const read = (name: string) =>
				existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
			const json = read('live-report.json');
			const run: Run = {
				code,
				output,
				markdown: read('live-report.md'),
				json,
				report: json === undefined ? undefined : (JSON.parse(json) as Report),
			};
			rmSync(folder, { recursive: true });
			return run;
		},
		interrupt: () => void child?.kill('SIGINT'),
		reset() {
			sandbox.reset();
			ivvy.clear();
			leadSquared.clear();
		},
		async stop() {
			await Promise.all([ivvy.stop(), leadSquared.stop()]);
			await sandbox.stop();
		},
	};
}

/** Each difference of a report in one line. */
export const differencesIn = ({ report }: Run): string[] =>
	(report?.vendors ?? []).flatMap(({ results }) =>
		results.flatMap(({ name, differences }) =>
			differences.map(
				({ where, documented, seen }) => `${name} | ${where} | ${documented} | ${seen}`,
			),
		),
	);
