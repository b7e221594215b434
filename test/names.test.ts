import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { ivvySeedIds, seedIds } from '../sandbox/seed.mts';
import { messageOf } from './harness/failed.mts';
import { useVendors } from './harness/vendors.mts';

// A name where a record's id is wanted: looked up in the field's own list, and never guessed.

const vendors = useVendors();

const ivvy = async (parameters: INodeParameters, items: IDataObject[] = [{}]) =>
	await vendors.ivvy({ parameters, items, onError: 'continueErrorOutput' });
const leadSquared = async (parameters: INodeParameters, items: IDataObject[] = [{}]) =>
	await vendors.leadSquared({ parameters, items, onError: 'continueErrorOutput' });

const actions = () => vendors.sandbox.calls.map(({ action }) => action);
const bodyOf = (action: string) =>
	vendors.sandbox.calls
		.filter((call) => call.action === action)
		.map(({ rawBody }) => JSON.parse(rawBody) as IDataObject);

const [amelia, noah] = ivvySeedIds.contacts;

const task = (fields: INodeParameters): INodeParameters => ({
	resource: 'task',
	operation: 'create',
	name: 'Send the menu',
	endDatetime: '2027-01-01T10:00:00Z',
	additionalFields: fields,
});

/** As the form has it when the value is an expression or comes from a model. */
const by = (value: string) => ({ __rl: true, mode: 'id', value });

describe('a name that one record has', () => {
	it('goes as its id, and the item says so', async () => {
		const contactId = by('={{ $json.who }}');
		const { output } = await ivvy(task({ contactId }), [
			{ who: 'Amelia Hartley' },
			{ who: ` amelia.hartley.${amelia}@EXAMPLE.com ` },
		]);
		expect(bodyOf('crm/addOrUpdateTask')).toMatchObject([
			{ contactId: amelia },
			{ contactId: amelia },
		]);
		expect(output[0]).toMatchObject({
			json: {
				lookedUp: [
					{
						field: 'Contact',
						name: 'Amelia Hartley',
						id: String(amelia),
						record: `Amelia Hartley (amelia.hartley.${amelia}@example.com)`,
					},
				],
			},
			pairedItem: { item: 0 },
		});
		expect(output[1].pairedItem).toEqual({ item: 1 });
	});

	it('is looked up once for all items, and an id never is', async () => {
		const items = Array.from({ length: 12 }, (_, item) => ({
			who: item % 3 === 0 ? String(noah) : 'AMELIA HARTLEY',
		}));
		const { output } = await ivvy(task({ contactId: by('={{ $json.who }}') }), items);
		// Each of the two ways to search for a name of two words.
		expect(actions().filter((action) => action === 'contact/getContactList')).toHaveLength(1);
		expect(bodyOf('crm/addOrUpdateTask').map(({ contactId }) => contactId)).toEqual(
			items.map(({ who }) => (who === String(noah) ? noah : amelia)),
		);
		expect(output.map(({ json }) => 'lookedUp' in json)).toEqual(
			items.map(({ who }) => who !== String(noah)),
		);
	});

	it('is looked for in a list that the vendor gives whole', async () => {
		const [user] = vendors.sandbox.state.ivvy.users;
		await ivvy(
			task({
				contactId: amelia,
				assignedUserId: by(`${String(user.firstName)} ${String(user.lastName)}`),
			}),
		);
		expect(bodyOf('crm/addOrUpdateTask')).toMatchObject([{ assignedUserId: user.id }]);
	});

	it('is looked up in the list that the rest of the form chooses', async () => {
		const { venues, tables } = vendors.sandbox.state.ivvy;
		const [first, second] = ['101', '102'].map((id) =>
			tables.bookings.find(({ venueId }) => String(venueId) === id),
		) as [IDataObject, IDataObject];
		first.name = second.name = 'Gala';
		const parameters = {
			resource: 'bookingAttendee',
			operation: 'getAll',
			venueId: by('={{ $json.venue }}'),
			returnAll: true,
			bookingId: by('Gala'),
		};
		const nameOf = (id: unknown) => String(venues.find((venue) => venue.id === id)?.businessName);
		const { output, failed } = await ivvy(parameters, [
			{ venue: nameOf(101) },
			{ venue: '102' },
			{ venue: '101' },
		]);
		expect(failed).toEqual([]);
		expect(bodyOf('venue/getBookingAttendeeList')).toEqual([
			expect.objectContaining({ venueId: 101, bookingId: first.id }),
			expect.objectContaining({ venueId: 102, bookingId: second.id }),
			expect.objectContaining({ venueId: 101, bookingId: first.id }),
		]);
		expect(actions().filter((action) => action === 'venue/getBookingList')).toHaveLength(2);
		const told = output.map(({ json }) => (json.lookedUp as IDataObject[]).at(-1)?.id);
		expect(new Set(told)).toEqual(new Set([String(first.id), String(second.id)]));
	});
});

describe('a name that does not say which record is meant', () => {
	it('is refused with the records that have it, and no other item suffers', async () => {
		const { contacts } = vendors.sandbox.state.ivvy;
		Object.assign(contacts[1], { firstName: 'Amelia', lastName: 'Hartley' });
		const { output, failed } = await ivvy(task({ contactId: by('={{ $json.who }}') }), [
			{ who: 'Amelia Hartley' },
			{ who: 'Isla Hartley' },
		]);
		expect(messageOf(failed[0])).toBe(
			`'Contact': 2 records are called 'Amelia Hartley': ${[amelia, noah]
				.map((id, index) => `Amelia Hartley (${String(contacts[index].email)}) (ID ${id})`)
				.join(', ')} [item 0]`,
		);
		expect(failed[0].json.error).toMatchObject({
			outcome: 'notSent',
			nextStep: 'Give the ID of the one that is meant.',
		});
		expect(output).toEqual([expect.objectContaining({ pairedItem: { item: 1 } })]);
		expect(bodyOf('crm/addOrUpdateTask')).toHaveLength(1);
	});

	it.each([
		['a part of a name', 'Hartley', /no record is called 'Hartley'\. Similar: Amelia Hartley \(/],
		['a name that nobody has', 'Nobody Atall', /no record is called 'Nobody Atall' \[item 0\]$/],
	])('%s is not guessed', async (_what, name, message) => {
		const { failed } = await ivvy(task({ contactId: by(name) }));
		expect(messageOf(failed[0])).toMatch(message);
		expect(failed[0].json.error).toMatchObject({
			nextStep: expect.stringContaining("Give the record's ID"),
		});
		expect(actions()).not.toContain('crm/addOrUpdateTask');
	});

	it('is refused where the list is too long to be sure', async () => {
		const { contacts } = vendors.sandbox.state.ivvy;
		contacts.push(
			...Array.from({ length: 1_001 }, (_, index) => ({
				...contacts[2],
				id: 500_000 + index,
				email: '',
				firstName: 'Zoe',
				lastName: index === 0 ? 'Quist' : `Quist${index}`,
			})),
		);
		const { failed } = await ivvy(task({ contactId: by('Zoe Quist') }));
		expect(messageOf(failed[0])).toMatch(/too many records have 'Zoe Quist' in their names/);
		expect(actions().filter((action) => action === 'contact/getContactList')).toHaveLength(10);
	});

	it('stops the run before anything is sent, where the node is set to stop', async () => {
		const { error } = await vendors.ivvy({
			parameters: task({ contactId: by('={{ $json.who }}') }),
			items: [{ who: String(amelia) }, { who: 'Nobody Atall' }],
		});
		expect(error?.message).toMatch(/no record is called 'Nobody Atall' \[item 1\]$/);
		expect(actions()).not.toContain('crm/addOrUpdateTask');
	});
});

describe('a list that gives no answer', () => {
	it('fails the items that need it, with the words of the vendor', async () => {
		vendors.sandbox.fault({
			vendor: 'ivvy',
			match: 'contact/getContactList',
			kind: 'respond',
			status: 403,
			body: { errorCode: 403, message: 'No access to contacts' },
			times: -1,
		});
		const { output, failed } = await ivvy(task({ contactId: by('={{ $json.who }}') }), [
			{ who: 'Amelia Hartley' },
			{ who: String(noah) },
		]);
		expect(messageOf(failed[0])).toMatch(
			/^'Contact' was given by its name, and the list of records could not be read: No access to contacts/,
		);
		expect(failed[0].json.error).toMatchObject({ outcome: 'notSent' });
		expect(output).toEqual([expect.objectContaining({ pairedItem: { item: 1 } })]);
	});

	it('says which field it hangs on', async () => {
		const { failed } = await ivvy({
			resource: 'booking',
			operation: 'get',
			venueId: '',
			id: by('Gala'),
		});
		expect(messageOf(failed[0])).toMatch(/cannot be looked up by its name: Choose the venue first/);
		expect(actions()).toEqual([]);
	});
});

describe('LeadSquared', () => {
	const activity = (fields: INodeParameters): INodeParameters => ({
		resource: 'activity',
		operation: 'create',
		activityEvent: by('201'),
		activityNote: 'Called back',
		...fields,
	});

	it('takes a lead by its address and an activity type by its name', async () => {
		const { leads, activityTypes } = vendors.sandbox.state.leadSquared;
		const [lead] = leads;
		const type = activityTypes.find(({ ActivityEvent }) => ActivityEvent === 201);
		const { output, failed } = await leadSquared(
			activity({
				relatedProspectId: by(String(lead.EmailAddress)),
				activityEvent: by(String(type?.DisplayName)),
			}),
		);
		expect(failed).toEqual([]);
		expect(bodyOf('/v2/ProspectActivity.svc/Create')).toMatchObject([
			{ RelatedProspectId: lead.ProspectID, ActivityEvent: 201 },
		]);
		expect(output[0].json.lookedUp).toHaveLength(2);
	});

	it('never looks up an id', async () => {
		const [lead] = seedIds.leads;
		await leadSquared(activity({ relatedProspectId: by(lead.toUpperCase()) }));
		expect(actions()).toEqual(['/v2/ProspectActivity.svc/Create']);
	});
});
