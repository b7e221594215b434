/**
 * Asks real accounts of iVvy and LeadSquared, with one's own keys, whether they answer as documented:
 * `npm run check:live [-- --vendor ivvy|leadsquared --only NAME --write --yes]`. Writes live-report.md and live-report.json.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, giveUp } from './lib/failure.mjs';
import { manifest } from './lib/manifest.mjs';
import { openAccount, Stopped } from './live/account.mts';
import { newCheck } from './live/check.mts';
import { readKeys, vendorsInEnvironment } from './live/keys.mts';
import { loadNodes } from './live/nodes.mts';
import { progressOf } from './live/progress.mts';
import { question } from './live/question.mts';
import { asMarkdown, holdBack, type Report, type VendorReport } from './live/report.mts';
import { runCheck, type Plan } from './live/run.mts';
import type { Credentials, VendorName, VendorNodes } from './live/types.mts';
import { testName } from './live/writeSteps.mts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

function optionsOf() {
	const { values, positionals } = parseArgs({
		options: {
			vendor: { type: 'string', multiple: true },
			only: { type: 'string', multiple: true, default: [] },
			write: { type: 'boolean', default: false },
			yes: { type: 'boolean', default: false },
		},
		allowPositionals: true,
	});
	const names: Record<string, VendorName> = { ivvy: 'ivvy', leadsquared: 'leadSquared' };
	const vendors = (values.vendor ?? []).map((given) => {
		const vendor = names[given.toLowerCase()];
		if (!vendor) throw new Failure(`--vendor takes ivvy or leadsquared, not "${given}".`);
		return vendor;
	});
	// More names may follow the first one.
	if (positionals.length > 0 && values.only.length === 0)
		throw new Failure(`What is "${positionals[0]}"? Names of operations follow --only.`);
	return { ...values, vendors, only: [...values.only, ...positionals] };
}

/** Asks one account; what it was told until it is stopped is in the report. */
async function checkOne(
	nodes: VendorNodes,
	credentials: Credentials,
	plan: Plan,
): Promise<VendorReport> {
	const account = openAccount(nodes, credentials, stop.signal);
	const check = newCheck(account);
	const accountType = process.env.LEADSQUARED_ACCOUNT_TYPE?.trim();
	if (accountType) check.pool.take('given', { accountType });
	const progress = progressOf(nodes.title);
	const report: VendorReport = {
		vendor: nodes.name,
		title: nodes.title,
		results: [],
		forms: {},
		throttled: {},
		calls: 0,
		isStopped: false,
	};
	try {
		await runCheck(check, plan, {
			say: progress.say,
			tell(result) {
				report.results.push(result);
				progress.tell(result);
			},
		});
	} catch (error) {
		if (!(error instanceof Stopped)) throw error;
		report.isStopped = true;
	}
	progress.end();
	return {
		...report,
		forms: Object.fromEntries(check.seenForms),
		throttled: Object.fromEntries(account.throttled),
		calls: account.calls,
	};
}

/** What no report may hold. */
const secretsOf = ({ vendor }: VendorNodes, credentials: Credentials): string[] => [
	...vendor.keys.map((key) => String(credentials[key] ?? '')),
	new URL(vendor.baseUrl(credentials)).host,
];

async function main(): Promise<void> {
	const { vendors, only, write, yes } = optionsOf();
	const inEnvironment = vendorsInEnvironment();
	const wanted: VendorName[] =
		vendors.length > 0
			? vendors
			: inEnvironment.length > 0
				? inEnvironment
				: ['ivvy', 'leadSquared'];
	const nodes = loadNodes(wanted);
	const accounts: Array<{ nodes: VendorNodes; credentials: Credentials }> = [];
	for (const one of nodes)
		accounts.push({ nodes: one, credentials: await readKeys(one.name, one.title) });
	for (const { nodes: one, credentials } of accounts) {
		try {
			one.vendor.baseUrl(credentials);
		} catch (error) {
			throw new Failure(`${one.title}: ${(error as Error).message}`);
		}
	}
	if (write && !yes) {
		if (!process.stdin.isTTY)
			throw new Failure(
				'--write asks before it adds anything: run it in a terminal, or add --yes.',
			);
		const answer = await question(
			`This adds a lead, a task, an activity and a note called "${testName}" to ${nodes.map(({ title }) => title).join(' and ')}, and removes what can be removed. Go on? (yes/no) `,
		);
		if (!/^y(es)?$/i.test(answer)) throw new Failure('Nothing was asked, and nothing was added.');
	}

	const report: Report = {
		version: manifest.version,
		date: new Date().toISOString().slice(0, 10),
		vendors: [],
	};
	for (const one of accounts)
		if (!stop.signal.aborted)
			report.vendors.push(await checkOne(one.nodes, one.credentials, { only, write }));

	const secrets = accounts.flatMap((one) => secretsOf(one.nodes, one.credentials));
	const files = {
		'live-report.md': asMarkdown(report),
		'live-report.json': `${JSON.stringify(report, null, '\t')}\n`,
	};
	for (const [name, text] of Object.entries(files))
		writeFileSync(join(process.cwd(), name), holdBack(text, secrets));
	const all = report.vendors.flatMap(({ results }) => results);
	const count = (verdict: string) => all.filter((one) => one.verdict === verdict).length;
	console.log(
		`${count('ok')} as documented, ${count('differs')} differ, ${count('refused')} refused, ${count('not tried')} not tried. See live-report.md; neither it nor live-report.json holds a value of the account.`,
	);
	if (only.length > 0 && all.every(({ kind }) => kind === 'credential'))
		throw new Failure(
			`Nothing is called ${only.join(' or ')}. See docs/operations.md for names and calls.`,
		);
	const isBad =
		count('differs') > 0 ||
		all.some(({ kind, verdict }) => kind === 'credential' && verdict === 'refused');
	process.exitCode = stop.signal.aborted ? 130 : Number(isBad);
}

main().catch((error: unknown) =>
	giveUp(error instanceof Stopped ? new Failure('Stopped; no vendor was asked.') : error),
);
