/** The sandbox of the soak in a process of its own: many accounts, ever new records, and faults by chance. */

import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { startSandbox } from '../../sandbox/index.mts';
import { guid, kinds } from '../../sandbox/leadsquared/wire/ids.mts';
import { mergeSettings } from '../../sandbox/settings.mts';
import type { Mishap } from '../../sandbox/types.mts';
import { serve } from '../lib/child.mts';
import { contactId, leadNumber, perEpoch, taskId } from './soakIds.mts';
import type { Urls } from './parameters.mts';

const sandbox = await startSandbox();

/** Closes a socket as its other end was closed: with an end, or with a reset. */
function follow(from: Socket, to: Socket): void {
	from.pipe(to);
	from.on('error', () => to.resetAndDestroy());
	from.on('close', () => to.destroy());
}

/** A further address of a vendor: for the nodes each is an account of its own. */
async function relay(url: string): Promise<string> {
	const { port, hostname } = new URL(url);
	const server = createServer((socket) => {
		const vendor = connect(Number(port), hostname);
		follow(socket, vendor);
		follow(vendor, socket);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** What goes wrong now and then: the line breaks before and after the call was done, and a gateway answers in its place. */
const mishaps: Mishap[] = [
	{ kind: 'reset' },
	{ kind: 'resetAfter' },
	{ kind: 'respond', status: 502, body: '<html>Bad Gateway</html>' },
	{ kind: 'respondAfter', status: 502, body: '<html>Bad Gateway</html>' },
	{ kind: 'throttle' },
];

serve({
	/** The addresses of so many accounts. */
	accounts: async (count: number): Promise<Urls[]> =>
		await Promise.all(
			Array.from({ length: count }, async () => ({
				ivvyUrl: await relay(sandbox.ivvyUrl),
				leadSquaredUrl: await relay(sandbox.leadSquaredUrl),
			})),
		),
	/** Fresh state, in which nothing has an id that it had before: the sandbox's own books begin anew, too. */
	prepare(epoch: number) {
		sandbox.reset();
		mergeSettings(sandbox.settings, { keepsBodies: false });
		const { ivvy, leadSquared } = sandbox.state;
		ivvy.lastId += epoch * 1_000_000;
		leadSquared.lastId += epoch * 1_000_000;
		for (let index = 0; index < perEpoch; index++) {
			ivvy.tasks.push({ ...ivvy.tasks[0], id: taskId(epoch, index), name: `Task ${index}` });
			ivvy.contacts.push({ ...ivvy.contacts[0], id: contactId(epoch, index) });
			const number = leadNumber(epoch, index);
			leadSquared.leads.push({
				...leadSquared.leads[0],
				ProspectID: guid(kinds.lead, number),
				ProspectAutoId: String(number),
				EmailAddress: `lead${number}@example.com`,
				Phone: `+91-${8_000_000_000 + number}`,
			});
		}
		const rule = { rate: 0.1, seed: epoch + 1, mishaps };
		sandbox.chance({ vendor: 'ivvy', match: 'addOrUpdateActivity', ...rule });
		sandbox.chance({ vendor: 'ivvy', match: 'getContactList', ...rule });
		sandbox.chance({ vendor: 'leadSquared', match: 'ProspectActivity.svc/Create', ...rule });
		sandbox.chance({ vendor: 'leadSquared', match: 'Leads.GetById', ...rule });
	},
});
