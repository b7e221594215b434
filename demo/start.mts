/** `npm start`: the vendor sandbox, a real n8n with the packed nodes, and the demo workflows run once. Stays up; `-- --once` does not. */

import { parseArgs } from 'node:util';
import { Failure, giveUp } from '../scripts/lib/failure.mjs';
import { steps } from '../scripts/lib/progress.mjs';
import { exitOnSignals } from '../scripts/lib/run.mjs';
import { needPort } from '../e2e/lib/n8n.mts';
import { openWorld, worldSteps } from '../e2e/lib/world.mts';
import { activate } from '../e2e/lib/live.mts';
import { demoWorkflows, differences, runDemo, table, triggerWorkflows } from './demo.mts';
import { saveInOrder, whatToDoFirst } from './welcome.mts';

interface Options {
	once: boolean;
	port: number;
	/** Seconds between two events at the vendors; 0 for none. */
	events: number;
}

function options(): Options {
	let values: { once?: boolean; port?: string; events?: string };
	try {
		({ values } = parseArgs({
			options: { once: { type: 'boolean' }, port: { type: 'string' }, events: { type: 'string' } },
		}));
	} catch (error) {
		throw new Failure(
			`${(error as Error).message} Usage: npm start -- [--port 5678] [--once] [--events 5]`,
		);
	}
	const port = Number(values.port ?? 5678);
	if (!Number.isInteger(port) || port < 1 || port > 65535)
		throw new Failure(`--port takes a number from 1 to 65535, not "${values.port}".`);
	const events = Number(values.events ?? 0);
	if (!(events >= 0))
		throw new Failure(`--events takes the seconds between two events, not "${values.events}".`);
	return { once: values.once ?? false, port, events };
}

/** What the demo's iVvy Trigger listens to. */
const triggerSubjects = (triggers: ReturnType<typeof triggerWorkflows>): string[] =>
	triggers.flatMap(({ workflow }) =>
		workflow.nodes.flatMap(({ type, parameters }) =>
			type.endsWith('.ivvyTrigger') ? (parameters.subjects as string[]) : [],
		),
	);

async function main(): Promise<void> {
	const { once, port, events } = options();
	await needPort(port);
	let close = async () => {};
	exitOnSignals(() => close());
	const demos = demoWorkflows();
	const triggers = triggerWorkflows();
	const progress = steps('demo', worldSteps + 1 + demos.length + triggers.length);
	const world = await openWorld((label, work) => progress.step(label, work), {
		port,
		isPublic: true,
	});
	close = world.close;

	const saved = await progress.step('saving the workflows', async () => ({
		// The first of the list is saved last.
		triggers: await saveInOrder(world.api, triggers),
		demos: await saveInOrder(world.api, demos),
	}));
	const results = [];
	for (const { file, workflow } of saved.demos) {
		results.push(
			await progress.step(
				workflow.name,
				async () => await runDemo(world.api, world.sandbox, file, workflow),
			),
		);
	}
	for (const { workflow } of saved.triggers) {
		await progress.step(
			`${workflow.name} (activating)`,
			async () => await activate(world.api, workflow.id),
		);
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
	console.log(
		`The editor:  ${world.n8n.url}\n  e-mail     ${world.n8n.owner.email}\n  password   ${world.n8n.owner.password}`,
	);
	console.log(`\n${whatToDoFirst(world.n8n.url, results)}\n`);
	const {
		ivvyUrl,
		leadSquaredUrl,
		leadSquaredAsyncUrl,
		leadSquaredFilesUrl,
		leadSquaredAnalyticsUrl,
	} = world.sandbox;
	const otherHosts = `async ${leadSquaredAsyncUrl}, files ${leadSquaredFilesUrl}, analytics ${leadSquaredAnalyticsUrl}`;
	console.log(
		`The sandbox: iVvy ${ivvyUrl}, LeadSquared ${leadSquaredUrl} (${otherHosts})\nNothing leaves this machine. Ctrl-C ends it and removes its data.`,
	);
	if (events > 0) {
		world.sandbox.notifications.every(events * 1000, triggerSubjects(triggers));
		world.sandbox.webhooks.every(events * 1000);
		const pages = triggers.map(
			({ workflow }) => `${world.n8n.url}/workflow/${workflow.id}/executions`,
		);
		console.log(
			`Every ${events} seconds something happens at each vendor; what it starts: ${pages.join(' and ')}`,
		);
	} else
		console.log('Something happens at the vendors every few seconds with: npm start -- --events 5');
}

main().catch(giveUp);
