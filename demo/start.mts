/** `npm start`: the vendor sandbox, a real n8n with the packed nodes, and the demo workflows run once. Stays up; `-- --once` does not. */

import { parseArgs } from 'node:util';
import { Failure, giveUp } from '../scripts/lib/failure.mjs';
import { steps } from '../scripts/lib/progress.mjs';
import { exitOnSignals } from '../scripts/lib/run.mjs';
import { needPort } from '../e2e/lib/n8n.mts';
import { openWorld, worldSteps } from '../e2e/lib/world.mts';
import { demoWorkflows, differences, runDemo, table } from './demo.mts';

interface Options {
	once: boolean;
	port: number;
}

function options(): Options {
	let values: { once?: boolean; port?: string };
	try {
		({ values } = parseArgs({ options: { once: { type: 'boolean' }, port: { type: 'string' } } }));
	} catch (error) {
		throw new Failure(`${(error as Error).message} Usage: npm start -- [--port 5678] [--once]`);
	}
	const port = Number(values.port ?? 5678);
	if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Failure(`--port takes a number from 1 to 65535, not "${values.port}".`);
	return { once: values.once ?? false, port };
}

async function main(): Promise<void> {
	const { once, port } = options();
	await needPort(port);
	let close = async () => {};
	exitOnSignals(() => close());
	const demos = demoWorkflows();
	const progress = steps('demo', worldSteps + demos.length);
	const world = await openWorld((label, work) => progress.step(label, work), { port });
	close = world.close;

	const results = [];
	for (const { file, workflow } of demos) {
		results.push(await progress.step(workflow.name, async () => await runDemo(world.api, world.sandbox, file, await world.api.addWorkflow(workflow))));
	}
	const found = differences(results);
	console.log(`\n${table(results.map((result) => result.row))}\n`);
	if (found.length > 0) {
		console.error(`Not as demo/expected.json says:\n  ${found.join('\n  ')}\n`);
		process.exitCode = 1;
	}
	if (once) {
		await close();
		process.exit();
	}
	console.log(`The editor:  ${world.n8n.url}\n  e-mail     ${world.n8n.owner.email}\n  password   ${world.n8n.owner.password}`);
	const { ivvyUrl, leadSquaredUrl, leadSquaredAsyncUrl, leadSquaredFilesUrl, leadSquaredAnalyticsUrl } = world.sandbox;
	const otherHosts = `async ${leadSquaredAsyncUrl}, files ${leadSquaredFilesUrl}, analytics ${leadSquaredAnalyticsUrl}`;
	console.log(`The sandbox: iVvy ${ivvyUrl}, LeadSquared ${leadSquaredUrl} (${otherHosts})\nNothing leaves this machine. Ctrl-C ends it and removes its data.`);
}

main().catch(giveUp);
