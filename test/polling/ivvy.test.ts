import type { IDataObject } from 'n8n-workflow';

import { IvvyTrigger } from '../../nodes/Ivvy/IvvyTrigger.node';
import { usePolling, type Polled } from '../harness/polling.mts';
import { sandboxKeys } from '../../sandbox/index.mts';
import { rowsOf } from '../../sandbox/ivvy/wire/tables.mts';

const world = usePolling();

const at = (secondsAgo = 0) =>
	`${new Date(Date.now() - secondsAgo * 1000).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

let lastId = 0;

/** Adds a record to a table of the sandbox, as if somebody had made it in iVvy. */
function add(table: string, more: IDataObject = {}): IDataObject {
	const rows = rowsOf(world.sandbox.state.ivvy, table);
	const row = {
		...rows[0],
		id: 800_000 + ++lastId,
		createdDate: at(),
		modifiedDate: at(),
		...more,
	};
	rows.push(row);
	return row as IDataObject;
}

const addMany = (count: number, table: string, more?: IDataObject) =>
	Array.from({ length: count }, () => add(table, more));

/** Of items, or of rows of the sandbox. */
const ids = (items: IDataObject[]) => items.map(({ id }) => id).sort();

const sent = () =>
	world.sandbox.calls.map(({ body }) => body as { start: number; filter?: IDataObject });

/** What is stored of the records that were seen. */
const memory = (trigger: Polled) =>
	(trigger.stored()['node:Trigger'] as { poll: { seen: object } }).poll.seen;

const newTasks = { resource: 'task', change: 'created' };
const changedTasks = { resource: 'task', change: 'updated' };

/** One page is refused, as by a vendor who is out of order. */
const refusal = { errorCode: 400, message: 'The database is being moved', specificCode: 12345 };

/** Refuses the second page so many times; which page comes in second is not certain. */
function refuseSecondPage(times = 1): void {
	let left = times;
	world.sandbox.gate = ({ body }) => {
		if ((body as { start: number }).start !== 99 || left-- <= 0) return;
		world.sandbox.fault({ vendor: 'ivvy', kind: 'respond', status: 400, body: refusal });
	};
}

describe('the first poll', () => {
	test('of a big account gives nothing and reads only what changed in the last minutes', async () => {
		addMany(5_000, 'tasks', { createdDate: at(90_000), modifiedDate: at(90_000) });
		addMany(3, 'tasks');
		const trigger = world.ivvy(newTasks);
		expect(await trigger.activate()).toEqual([]);
		expect(world.sandbox.calls).toHaveLength(1);
		expect(await trigger.poll()).toEqual([]);
		const made = add('tasks');
		expect(ids(await trigger.poll())).toEqual([made.id]);
	});

	test('says what is wrong with the credential, so that the workflow is not activated', async () => {
		const trigger = world.ivvy(newTasks, { apiSecret: 'another' });
		// Of a workflow that could not be activated n8n 2.x shows the message only, 1.x the description only.
		const all = expect.stringMatching(
			/^iVvy did not list tasks: .+\. Check the API key, the API secret and the region in the credential\.$/,
		) as string;
		await expect(trigger.activate()).rejects.toMatchObject({ message: all, description: all });
		expect(trigger.stored()).toEqual({});
	});

	test('that fails leaves nothing behind, and the next one is the first', async () => {
		addMany(250, 'tasks');
		refuseSecondPage();
		const trigger = world.ivvy(newTasks);
		await expect(trigger.activate()).rejects.toThrow('The database is being moved');
		expect(await trigger.activate()).toEqual([]);
		expect(await trigger.poll()).toEqual([]);
	});
});

describe('nothing lost, nothing twice', () => {
	test('a record that shows up late, with a time before the last poll, comes once', async () => {
		const trigger = world.ivvy(newTasks);
		await trigger.activate();
		await trigger.poll();
		const late = add('tasks', { createdDate: at(300), modifiedDate: at(300) });
		expect(ids(await trigger.poll())).toEqual([late.id]);
		expect(await trigger.poll()).toEqual([]);
	});

	test('clocks five minutes apart, either way', async () => {
		for (const seconds of [300, -300]) {
			world.reset();
			world.pass(seconds);
			const trigger = world.ivvy(changedTasks);
			await trigger.activate();
			const made = add('tasks');
			expect(ids(await trigger.poll())).toEqual([made.id]);
			expect(await trigger.poll()).toEqual([]);
		}
	});

	test('two records of one second, made before and after a poll', async () => {
		const trigger = world.ivvy(changedTasks);
		await trigger.activate();
		const time = at();
		const first = add('tasks', { modifiedDate: time });
		expect(ids(await trigger.poll())).toEqual([first.id]);
		const second = add('tasks', { modifiedDate: time });
		expect(ids(await trigger.poll())).toEqual([second.id]);
		expect(await trigger.poll()).toEqual([]);
	});

	test('two changes of one record within one second, before and after a poll', async () => {
		const trigger = world.ivvy(changedTasks);
		await trigger.activate();
		const task = add('tasks', { name: 'one' });
		expect(await trigger.poll()).toMatchObject([{ record: { name: 'one' } }]);
		task.name = 'two';
		expect(await trigger.poll()).toMatchObject([{ record: { name: 'two' } }]);
		expect(await trigger.poll()).toEqual([]);
	});

	test('an answer that lags behind starts nothing', async () => {
		const trigger = world.ivvy(changedTasks);
		await trigger.activate();
		const task = add('tasks', { name: 'two', modifiedDate: at(2) });
		expect(await trigger.poll()).toMatchObject([{ record: { name: 'two' } }]);
		Object.assign(task, { name: 'one', modifiedDate: at(20) });
		expect(await trigger.poll()).toEqual([]);
	});

	test('a second change just before activation', async () => {
		const task = add('tasks', { name: 'one' });
		const trigger = world.ivvy(changedTasks);
		await trigger.activate();
		task.name = 'two';
		expect(await trigger.poll()).toMatchObject([{ record: { name: 'two' } }]);
	});

	test('a count that moves on without a change of the record starts nothing', async () => {
		const trigger = world.ivvy({ resource: 'event', change: 'updated' });
		await trigger.activate();
		const event = add('events', { modifiedDate: at(30) });
		add('events');
		expect(await trigger.poll()).toHaveLength(2);
		event.numRegistered = 1_000;
		expect(await trigger.poll()).toEqual([]);
	});

	test('a new record that changes comes once as new, and with each change as changed', async () => {
		const created = world.ivvy(newTasks);
		const changed = world.ivvy(changedTasks);
		await created.activate();
		await changed.activate();
		const task = add('tasks', { createdDate: at(3), modifiedDate: at(3) });
		const seen: IDataObject[][] = [[], []];
		for (const secondsAgo of [3, 2, 1]) {
			task.modifiedDate = at(secondsAgo);
			seen[0].push(...(await created.poll()));
			seen[1].push(...(await changed.poll()));
		}
		expect(seen.map((items) => items.length)).toEqual([1, 3]);
	});

	test('an old record that changes is not new', async () => {
		const trigger = world.ivvy(newTasks);
		await trigger.activate();
		add('tasks', { createdDate: at(90_000) });
		expect(await trigger.poll()).toEqual([]);
	});
});

describe('pages', () => {
	test('250 new records come once, oldest first', async () => {
		const trigger = world.ivvy({ resource: 'contact' });
		await trigger.activate();
		const made = Array.from({ length: 250 }, (_, index) =>
			add('contacts', { modifiedDate: at(index) }),
		);
		const items = await trigger.poll();
		expect(items.map(({ id }) => id)).toEqual(made.map(({ id }) => id).reverse());
		expect(await trigger.poll()).toEqual([]);
	});

	test('a page that fails in the middle: what came before starts the workflow, the rest follows', async () => {
		const trigger = world.ivvy({ resource: 'contact' });
		await trigger.activate();
		const made = addMany(250, 'contacts');
		refuseSecondPage(2);
		const first = await trigger.poll();
		expect(first).toHaveLength(100);
		expect(world.warnings).toEqual([
			expect.stringMatching(
				/did not list contacts: The database is being moved.*next poll goes on/,
			),
		]);
		await expect(trigger.poll()).rejects.toThrow('The database is being moved');
		world.sandbox.clearCalls();
		const rest = await trigger.poll();
		expect(sent().map(({ start }) => start)).toEqual([99, 198]);
		expect(ids([...first, ...rest])).toEqual(ids(made));
		expect(await trigger.poll()).toEqual([]);
	});

	test('n8n ends after a page failed: the rest comes from the stored progress', async () => {
		const trigger = world.ivvy({ resource: 'contact' });
		await trigger.activate();
		const made = addMany(250, 'contacts');
		refuseSecondPage();
		const first = await trigger.poll();
		const rest = await trigger.restart();
		expect(ids([...first, ...rest])).toEqual(ids(made));
	});

	test.each([1, 40, 100])('%i records vanish between two pages', async (count) => {
		const trigger = world.ivvy({ resource: 'contact' });
		await trigger.activate();
		const made = addMany(250, 'contacts');
		refuseSecondPage();
		const first = await trigger.poll();
		const gone = first.slice(0, count).map(({ id }) => id);
		const { ivvy } = world.sandbox.state;
		ivvy.contacts = ivvy.contacts.filter(({ id }) => !gone.includes(id as number));
		// One comes for each that went: the number of records tells nothing.
		const more = addMany(count, 'contacts');
		const rest = await trigger.poll();
		expect(ids([...first, ...rest])).toEqual(ids([...made, ...more]));
	});

	test('a record that moves to the end as it changes pushes none off its page', async () => {
		const trigger = world.ivvy({ resource: 'contact' });
		await trigger.activate();
		const made = addMany(150, 'contacts', { modifiedDate: at(60) });
		refuseSecondPage();
		const first = await trigger.poll();
		const { contacts } = world.sandbox.state.ivvy;
		const [moved] = contacts.splice(
			contacts.findIndex(({ id }) => id === made[0].id),
			1,
		);
		contacts.push(Object.assign(moved, { modifiedDate: at() }));
		const rest = await trigger.poll();
		expect(ids([...first, ...rest])).toEqual(ids([...made, made[0]]));
	});

	test('more than one poll holds: the rest comes with the next ones', async () => {
		const trigger = world.ivvy(newTasks);
		await trigger.activate();
		const made = addMany(2_345, 'tasks');
		const polls = [
			await trigger.poll(),
			await trigger.poll(),
			await trigger.poll(),
			await trigger.poll(),
		];
		expect(polls.map((items) => items.length > 0)).toEqual([true, true, true, false]);
		expect(Math.max(...polls.map((items) => items.length))).toBeLessThan(1_100);
		expect(ids(polls.flat())).toEqual(ids(made));
	});

	test('more than the memory holds: each once, and what is stored stays small', async () => {
		const trigger = world.ivvy(newTasks);
		await trigger.activate();
		const made = Array.from({ length: 5_200 }, (_, index) =>
			add('tasks', { createdDate: at(300 - (index % 300)) }),
		);
		const seen: IDataObject[] = [];
		for (let polls = 0; polls < 7; polls++) seen.push(...(await trigger.poll()));
		expect(seen).toHaveLength(5_200);
		expect(ids(seen)).toEqual(ids(made));
		const { length } = Object.keys(memory(trigger));
		expect([length > 4_900, length <= 5_000]).toEqual([true, true]);
		expect(JSON.stringify(trigger.stored()).length).toBeLessThan(150_000);
		const late = add('tasks');
		expect(ids(await trigger.poll())).toEqual([late.id]);
	}, 60_000);

	test('a long backlog that moves while it is read: each once, with little remembered meanwhile', async () => {
		const trigger = world.ivvy({ resource: 'contact' });
		await trigger.activate();
		world.pass(3_600);
		const made = addMany(5_900, 'contacts');
		const seen: IDataObject[] = [];
		while (seen.length < 5_000) seen.push(...(await trigger.poll()));
		expect(seen.length).toBeLessThan(5_900);
		expect(Object.keys(memory(trigger)).length).toBeLessThan(1_000);
		const { contacts } = world.sandbox.state.ivvy;
		contacts.splice(
			contacts.findIndex(({ id }) => id === seen[0].id),
			1,
		);
		seen.push(...(await trigger.poll()));
		expect(seen).toHaveLength(5_900);
		expect(ids(seen)).toEqual(ids(made));
	}, 60_000);

	test('two polls at the same time: the second one leaves it to the first', async () => {
		const trigger = world.ivvy(newTasks);
		await trigger.activate();
		add('tasks');
		const both = await Promise.all([trigger.poll(), trigger.poll()]);
		expect(both.map((items) => items.length)).toEqual([1, 0]);
	});
});

describe('restarts and settings', () => {
	test('what happened while n8n was down comes at its start, and nothing again', async () => {
		const trigger = world.ivvy(newTasks);
		await trigger.activate();
		const before = add('tasks');
		expect(ids(await trigger.poll())).toEqual([before.id]);
		await trigger.poll();
		const meanwhile = add('tasks');
		expect(ids(await trigger.restart())).toEqual([meanwhile.id]);
		expect(await trigger.restart()).toEqual([]);
	});

	test('a workflow that never started keeps the time of its activation', async () => {
		const trigger = world.ivvy(newTasks);
		await trigger.activate();
		for (let polls = 0; polls < 3; polls++) expect(await trigger.poll()).toEqual([]);
		const meanwhile = add('tasks');
		expect(ids(await trigger.restart())).toEqual([meanwhile.id]);
	});

	test('asks for no more than the overlap', async () => {
		const trigger = world.ivvy(newTasks);
		await trigger.activate();
		world.pass(86_400);
		await trigger.poll();
		world.sandbox.clearCalls();
		await trigger.poll();
		const from = Date.parse(
			`${String(sent()[0].filter?.modifiedDate__GREATERTHAN).replace(' ', 'T')}Z`,
		);
		expect(Math.abs(from - (Date.now() + 86_400_000 - 600_000))).toBeLessThan(10_000);
		expect(memory(trigger)).toEqual({});
	});

	test.each([
		['another list', { resource: 'lead', change: 'created' }],
		['another venue', { resource: 'task', change: 'created', venueId: 1 }],
		['changes as well', { resource: 'task', change: 'updated' }],
	])('%s begins anew: what is there by then is not new', async (_what, parameters) => {
		const trigger = world.ivvy(newTasks);
		await trigger.activate();
		add('tasks', { venueId: 1 });
		add('leads');
		Object.assign(trigger.parameters, parameters);
		expect(await trigger.restart()).toEqual([]);
		expect(await trigger.poll()).toEqual([]);
		expect(world.warnings).toEqual([
			'"Trigger": polling begins anew, since the settings or the account changed. What happened since the last poll is left out.',
		]);
	});

	test('n8n starts while the vendor is out of order: the workflow stays active, and the poll times tell of it', async () => {
		const trigger = world.ivvy(newTasks);
		await trigger.activate();
		const made = add('tasks');
		world.sandbox.fault({ vendor: 'ivvy', times: 2, kind: 'respond', status: 400, body: refusal });
		expect(await trigger.restart()).toEqual([]);
		expect(world.warnings).toEqual([
			expect.stringContaining('"Trigger": iVvy did not list tasks: The database is being moved'),
		]);
		await expect(trigger.poll()).rejects.toThrow('The database is being moved');
		expect(ids(await trigger.poll())).toEqual([made.id]);
	});

	test('a first poll that fails is an error also as n8n starts: nothing would be known', async () => {
		const trigger = world.ivvy(newTasks);
		world.sandbox.fault({ vendor: 'ivvy', kind: 'respond', status: 400, body: refusal });
		await expect(trigger.restart()).rejects.toThrow('The database is being moved');
	});

	test('a failing activation is an error although progress is stored', async () => {
		const trigger = world.ivvy(newTasks);
		await trigger.activate();
		world.sandbox.fault({ vendor: 'ivvy', kind: 'respond', status: 400, body: refusal });
		await expect(trigger.activate()).rejects.toThrow('The database is being moved');
	});

	test('new keys in the same credential lose nothing', async () => {
		const trigger = world.ivvy(newTasks);
		await trigger.activate();
		const made = add('tasks');
		const before = { ...sandboxKeys.ivvy };
		const replaced = { apiKey: 'replaced-key', apiSecret: 'replaced-secret' };
		try {
			Object.assign(sandboxKeys.ivvy, replaced);
			Object.assign(trigger.keys, replaced);
			expect(ids(await trigger.poll())).toEqual([made.id]);
		} finally {
			Object.assign(sandboxKeys.ivvy, before);
		}
		expect(world.warnings).toEqual([]);
	});

	test('another credential is another account', async () => {
		const trigger = world.ivvy(newTasks);
		await trigger.activate();
		add('tasks');
		trigger.useCredential('another');
		expect(await trigger.restart()).toEqual([]);
		expect(world.warnings).toEqual([expect.stringContaining('polling begins anew')]);
	});

	test('in the other mode nothing is polled', async () => {
		expect(await world.ivvy({ mode: 'notifications', subjects: [] }).poll()).toEqual([]);
		expect(world.sandbox.calls).toEqual([]);
	});
});

const ofEvent = (): IDataObject => ({
	eventId: rowsOf(world.sandbox.state.ivvy, 'events')[0].id as number,
});

const lists: Array<[resource: string, table: string, hasCreated: boolean]> = [
	['activity', 'activities', true],
	['attendee', 'attendees', true],
	['booking', 'bookings', true],
	['company', 'companies', false],
	['contact', 'contacts', false],
	['event', 'events', true],
	['invoice', 'invoices', true],
	['lead', 'leads', true],
	['opportunity', 'opportunities', true],
	['registration', 'registrations', true],
	['task', 'tasks', true],
];

describe.each(lists)('%s', (resource, table, hasCreated) => {
	const isOfEvent = resource === 'attendee' || resource === 'registration';
	const parameters = () => ({ resource, ...(isOfEvent ? ofEvent() : {}) }) as { resource: string };
	const more = () => (isOfEvent ? ofEvent() : {});

	test('a new record and a change of an old one', async () => {
		const trigger = world.ivvy({ ...parameters(), ...(hasCreated ? { change: 'updated' } : {}) });
		expect(await trigger.activate()).toEqual([]);
		const old = rowsOf(world.sandbox.state.ivvy, table).find(
			(row) => !isOfEvent || row.eventId === ofEvent().eventId,
		) as IDataObject;
		old.modifiedDate = at();
		const made = add(table, more());
		expect(ids(await trigger.poll())).toEqual(ids([old, made]));
		expect(await trigger.poll()).toEqual([]);
	});

	test('a new record only, where the list tells', async () => {
		if (!hasCreated) {
			const [offered] = new IvvyTrigger().description.properties.filter(
				({ name }) => name === 'change',
			);
			expect(offered.displayOptions?.show?.resource).not.toContain(resource);
			return;
		}
		const trigger = world.ivvy({ ...parameters(), change: 'created' });
		expect(await trigger.activate()).toEqual([]);
		for (const row of rowsOf(world.sandbox.state.ivvy, table)) row.modifiedDate = at();
		const made = add(table, more());
		expect(ids(await trigger.poll())).toEqual([made.id]);
		expect(await trigger.poll()).toEqual([]);
	});

	test('a test in the editor gives the newest few and remembers nothing', async () => {
		const trigger = world.ivvy({ ...parameters(), ...(hasCreated ? { change: 'created' } : {}) });
		const made = addMany(120, table, { ...more(), createdDate: at(120), modifiedDate: at(120) });
		const newest = add(table, more());
		const items = await trigger.sample();
		expect(items).toHaveLength(5);
		expect(ids(items)).toContain(newest.id);
		expect(made.map(({ id }) => id)).toEqual(expect.arrayContaining(ids(items.slice(1))));
		await trigger.activate();
		expect(await trigger.poll()).toEqual([]);
	});
});

test('an event that shows up after one with a higher id comes once', async () => {
	const trigger = world.ivvy({ resource: 'event', change: 'created' });
	await trigger.activate();
	lastId += 2;
	const first = add('events');
	expect(ids(await trigger.poll())).toEqual([first.id]);
	const late = add('events', { id: Number(first.id) - 1 });
	expect(ids(await trigger.poll())).toEqual([late.id]);
	expect(await trigger.poll()).toEqual([]);
});

test.each([
	['booking', 'bookings', 'venueId'],
	['task', 'tasks', 'venueId'],
	['activity', 'activities', 'venueId'],
	['opportunity', 'opportunities', 'venueId'],
	['invoice', 'invoices', 'venueId'],
])('%s of one venue', async (resource, table, column) => {
	const venues = world.sandbox.state.ivvy.venues.map(({ id }) => id as number);
	const trigger = world.ivvy({ resource, change: 'created', venueId: venues[1] });
	await trigger.activate();
	add(table, { [column]: venues[0] });
	const here = add(table, { [column]: venues[1] });
	expect(ids(await trigger.poll())).toEqual([here.id]);
});

test('a booking of one venue changes when either of its two dates of change does', async () => {
	const venueId = world.sandbox.state.ivvy.venues[0].id as number;
	const trigger = world.ivvy({ resource: 'booking', change: 'updated', venueId });
	await trigger.activate();
	// Of the latest one the content would tell as well.
	const latest = add('bookings', { venueId, lastModifiedDate: at() });
	const booking = add('bookings', { venueId, modifiedDate: at(300), lastModifiedDate: at(300) });
	expect(ids(await trigger.poll())).toEqual(ids([latest, booking]));
	for (const change of [{ lastModifiedDate: at(60) }, { modifiedDate: at(30) }]) {
		Object.assign(booking, change);
		expect(ids(await trigger.poll())).toEqual([booking.id]);
		expect(await trigger.poll()).toEqual([]);
	}
});

test('a run begins with what the poll gave, and asks nothing more', async () => {
	expect(await world.ivvy(newTasks).run([{ id: 1 }, { id: 2 }])).toEqual([{ id: 1 }, { id: 2 }]);
	expect(world.sandbox.calls).toEqual([]);
});

test('a test that the vendor refuses says what to check', async () => {
	await expect(world.ivvy(newTasks, { apiSecret: 'another' }).sample()).rejects.toMatchObject({
		message: expect.stringMatching(/^iVvy did not list tasks: /) as string,
		description: 'Check the API key, the API secret and the region in the credential.',
	});
});

test('a test of which a later page is refused says so', async () => {
	addMany(120, 'tasks');
	world.sandbox.fault({ vendor: 'ivvy', skip: 1, kind: 'respond', status: 400, body: refusal });
	await expect(world.ivvy(newTasks).sample()).rejects.toThrow('The database is being moved');
});

test('a test without a record says so in words', async () => {
	world.sandbox.state.ivvy.tasks = [];
	await expect(world.ivvy(newTasks).sample()).rejects.toThrow(
		'There are no tasks in iVvy yet to show as an example',
	);
});

test('attendees of an event that does not exist: the error says which field to check', async () => {
	await expect(
		world.ivvy({ resource: 'attendee', change: 'created', eventId: 1 }).activate(),
	).rejects.toThrow(/^iVvy did not list attendees: Event not found\. Check Event: /);
});
