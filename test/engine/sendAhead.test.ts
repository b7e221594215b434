import type { ICredentialDataDecryptedObject, IDataObject } from 'n8n-workflow';

import { clock } from '../../nodes/shared/wire/clock';
import { watchConnections, type Connection, type Watched } from '../harness/connections.mts';
import { settle } from '../harness/settle.mts';
import { createTask, leadsWithCities, named, setCompany } from '../harness/tasks.mts';
import { useVendors } from '../harness/vendors.mts';
import { mostAtOnce } from '../harness/widths.mts';

// While as many calls as may be are at the vendor, the connections of the next ones are opened. Nothing else goes ahead.

const vendors = useVendors();

let line: Watched;
/** Lets the vendor answer. */
let answer: () => void;

beforeEach(async () => {
	line = await watchConnections(vendors.sandbox.ivvyUrl);
	const open = new Promise<void>((resolve) => (answer = resolve));
	vendors.sandbox.gate = async () => await open;
});
afterEach(async () => await line.stop());

const sent = (connections: Connection[]) => connections.filter(({ hasSent }) => hasSent);
const unused = (connections: Connection[]) => connections.filter(({ hasSent }) => !hasSent);

/** Resolves when so many connections are open, ten of which have brought their request, and nothing more comes. */
async function opened(count: number): Promise<void> {
	await line.until((all) => all.length >= count && sent(all).length >= 10);
	for (let round = 0; round < 50; round++) await settle();
	expect([line.connections.length, sent(line.connections).length]).toEqual([count, 10]);
}

const createTasks = async (
	items: IDataObject[],
	more: Partial<Parameters<typeof vendors.ivvy>[0]> = {},
) =>
	await vendors.ivvy({
		parameters: createTask,
		items,
		credentials: { baseUrl: line.url },
		...more,
	});

/** Forty leads, each with a value of its own and so with a bulk call of its own. */
const setCities = async (credentials: ICredentialDataDecryptedObject = {}) =>
	await vendors.leadSquared({
		parameters: setCompany,
		items: leadsWithCities(vendors.sandbox.state.leadSquared.leads, 40),
		credentials: { baseUrl: line.url, ...credentials },
	});

const namesSent = () =>
	vendors.sandbox.calls.map(({ body }) => (body as { name: string }).name).sort();
const namesOf = (items: Array<{ name: string }>) => items.map(({ name }) => name).sort();

it('twenty connections are opened beside ten calls, and each is used for one call', async () => {
	const items = named(40).map(({ name }) => ({ name: `${name} für 名` }));
	const running = createTasks(items);
	await opened(30);
	answer();
	const { output } = await running;
	expect(output.map(({ json }) => json.id)).toHaveLength(40);
	expect(line.connections).toHaveLength(40);
	expect(mostAtOnce(vendors.sandbox.calls)).toBe(10);
	expect(namesSent()).toEqual(namesOf(items));
	for (const { headers, rawBody } of vendors.sandbox.calls) {
		expect(headers['content-length']).toBe(String(Buffer.byteLength(rawBody)));
		expect(headers['transfer-encoding']).toBeUndefined();
	}
});

it('those of bulk calls, too', async () => {
	await line.stop();
	line = await watchConnections(vendors.sandbox.leadSquaredUrl);
	vendors.callsAtATime = 10;
	const running = setCities();
	await opened(30);
	answer();
	expect((await running).output).toHaveLength(40);
	expect(line.connections).toHaveLength(40);
});

it('after the first failure they are closed without a request', async () => {
	vendors.sandbox.fault({
		vendor: 'ivvy',
		kind: 'respond',
		status: 400,
		body: { errorCode: 400, message: 'No', specificCode: 12345 },
	});
	const running = createTasks(named(40));
	await opened(30);
	answer();
	const { error } = await running;
	expect(error?.description).toContain('9 of 40 items were processed and stay so');
	expect(vendors.sandbox.calls).toHaveLength(10);
	await line.until((all) => all.every(({ isClosed }) => isClosed));
	expect(unused(line.connections)).toHaveLength(20);
});

it('when the execution is canceled, they are closed without a request', async () => {
	let cancel = () => {};
	const running = createTasks(named(40), {
		onError: 'continueRegularOutput',
		onStart: (stop) => (cancel = stop),
	});
	await opened(30);
	cancel();
	const { run } = await running;
	expect(run.status).toBe('canceled');
	await line.until((all) => all.every(({ isClosed }) => isClosed));
	expect(unused(line.connections)).toHaveLength(20);
	const items = run.data.resultData.runData.Node[0].data?.main[0] ?? [];
	const outcomes = items.map(({ json }) => (json.error as IDataObject).outcome);
	expect(outcomes.filter((outcome) => outcome === 'notSent')).toHaveLength(30);
	answer();
});

it.each([
	['closed', ''],
	[
		'closed with an answer that nobody asked for',
		'HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n',
	],
])('one that is %s before its turn costs nothing', async (_how, lastWords) => {
	const running = createTasks(named(40));
	await opened(30);
	for (const connection of unused(line.connections)) connection.close(lastWords);
	await line.until((all) => unused(all).every(({ isClosed }) => isClosed));
	answer();
	const { output } = await running;
	expect(output).toHaveLength(40);
	expect(namesSent()).toEqual(namesOf(named(40)));
	expect(vendors.waits).toEqual([]);
});

it('one that has been open for more than three seconds is not used any more', async () => {
	const running = createTasks(named(40));
	await opened(30);
	await clock.sleep(3_001);
	answer();
	const { output } = await running;
	expect(output).toHaveLength(40);
	expect(namesSent()).toEqual(namesOf(named(40)));
	await line.until((all) => all.every(({ isClosed }) => isClosed));
	expect(unused(line.connections)).toHaveLength(20);
});

it('where answers take long, few are opened', async () => {
	vendors.sandbox.gate = async () => await clock.sleep(2_000);
	await createTasks(named(5));
	const before = line.connections.length;
	const open = new Promise<void>((resolve) => (answer = resolve));
	vendors.sandbox.gate = async () => await open;
	const running = createTasks(named(40));
	await line.until((all) => sent(all).length >= before + 10);
	for (let round = 0; round < 50; round++) await settle();
	expect(unused(line.connections).length).toBeLessThanOrEqual(5);
	answer();
	expect((await running).output).toHaveLength(40);
});

describe('none is opened', () => {
	it('with one call at a time', async () => {
		vendors.callsAtATime = 1;
		const running = createTasks(named(12));
		await line.until((all) => sent(all).length === 1);
		for (let round = 0; round < 50; round++) await settle();
		expect(line.connections).toHaveLength(1);
		answer();
		await running;
		expect(vendors.sandbox.calls.map(({ body }) => (body as { name: string }).name)).toEqual(
			named(12).map(({ name }) => name),
		);
	});

	it('where the limit of LeadSquared says when the next call may go', async () => {
		await line.stop();
		line = await watchConnections(vendors.sandbox.leadSquaredUrl);
		vendors.callsAtATime = 10;
		const running = setCities({ bulkCallsPerWindow: 10 });
		await opened(10);
		answer();
		expect((await running).output).toHaveLength(40);
	});

	it('for files, which are only read when they can go', async () => {
		await line.stop();
		line = await watchConnections(vendors.sandbox.leadSquaredFilesUrl);
		const file = { data: { fileName: 'a.txt', mimeType: 'text/plain', data: 'QSBmaWxl' } };
		const running = vendors.leadSquared({
			parameters: {
				resource: 'file',
				operation: 'upload',
				uploadFiles: 'data',
				fileType: 0,
				fileStorageType: 0,
			},
			items: named(20),
			files: Array.from({ length: 20 }, () => file),
			credentials: { filesBaseUrl: line.url },
		});
		await opened(10);
		answer();
		expect((await running).output).toHaveLength(20);
	});
});
