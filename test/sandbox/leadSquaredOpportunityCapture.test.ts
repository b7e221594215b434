import { endpointNamed } from '../../sandbox/leadsquared/wire/endpoints.mts';
import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { leadSquared } from './client.mts';

const sandbox = useSandbox();

const call = (path: string, body?: unknown) =>
	leadSquared(sandbox, `/v2/OpportunityManagement.svc/${path}`, body);
const state = () => sandbox.state.leadSquared;
const field = (SchemaName: string, Value: string) => ({ SchemaName, Value });
const attribute = (Attribute: string, Value: string) => ({ Attribute, Value });
const [wedding] = seedIds.opportunities;
const [lead] = seedIds.leads;
const name = (text: string) => field('mx_Custom_1', text);
const open = field('Status', 'Open');
const seededName = 'Desai Garden Wedding 1';
const example = (operation: string) =>
	endpointNamed(operation).exampleResponse as Record<string, never>;
const expectUntouched = (before: string) => expect(JSON.stringify(state())).toBe(before);

describe('Capture', () => {
	const byEmail = (Value: string, ...more: object[]) => [
		attribute('EmailAddress', Value),
		attribute('SearchBy', 'EmailAddress'),
		...more,
	];
	const capture = (LeadDetails: object[], Opportunity: object = {}) =>
		call('Capture', {
			LeadDetails,
			Opportunity: {
				OpportunityEventCode: 12000,
				Fields: [name('Desai Anniversary'), open],
				...Opportunity,
			},
		});
	const known = 'asha.desai@example.com';

	it('finds the lead, adds the opportunity and notes it on the lead', async () => {
		const { status, body } = await capture(byEmail(known, attribute('mx_City', 'Pune')), {
			OpportunityNote: 'From the fair',
			OpportunityDateTime: '2026-01-02 03:04:05',
		});
		const created = state().opportunities[60];
		expect(status).toBe(200);
		expect(body).toEqual({
			Status: 0,
			CreatedOpportunityId: created.OpportunityId,
			RequestId: '',
			AdditionalDetails: [
				{
					ActivityId: created.OpportunityId,
					PostDeDupActionPerformed: 1,
					ConflictedOpportunityId: null,
				},
			],
			IsUnique: true,
			RelatedProspectId: lead,
			ExceptionType: null,
			ExceptionMessage: null,
		});
		expect(created).toMatchObject({
			RelatedProspectId: lead,
			Status: 'Open',
			Owner: '',
			CreatedOn: '2026-01-02 03:04:05',
			mx_Custom_1: 'Desai Anniversary',
		});
		expect(state().leads[0].mx_City).toBe('Pune');
		expect(state().activities.at(-1)).toMatchObject({
			ActivityEvent: '33',
			RelatedProspectId: lead,
		});
	});

	it('creates the lead that it does not find', async () => {
		const { body } = await capture(byEmail('new@example.com', attribute('FirstName', 'Zoe')));
		expect(state().leads[40]).toMatchObject({
			ProspectID: body.RelatedProspectId,
			EmailAddress: 'new@example.com',
			FirstName: 'Zoe',
		});
	});

	it.each([
		[
			[
				attribute('ProspectID', lead),
				attribute('SearchBy', 'ProspectId'),
				attribute('__UseUserDefinedGuid__', 'true'),
			],
			200,
		],
		[[attribute('ProspectID', lead), attribute('SearchBy', 'ProspectId')], 500],
		[
			[
				attribute('ProspectID', lead),
				attribute('SearchBy', 'ProspectID'),
				attribute('__UseUserDefinedGuid__', 'true'),
			],
			500,
		],
		[
			[
				attribute('ProspectId', lead),
				attribute('SearchBy', 'ProspectId'),
				attribute('__UseUserDefinedGuid__', 'true'),
			],
			500,
		],
		[[attribute('Phone', '+91-9855510000'), attribute('SearchBy', 'Phone')], 200],
		[[attribute('EmailAddress', known), attribute('SearchBy', 'Emailaddress')], 500],
		[[attribute('EmailAddress', known)], 500],
		[[attribute('FirstName', 'Asha'), attribute('SearchBy', 'FirstName')], 500],
		[byEmail(known, attribute('mx_Nothing', 'x')), 500],
		[byEmail(known, attribute('Phone', '+91-9855510001')), 500],
	])('of %j answers %i', async (details, status) => {
		const before = JSON.stringify(state());
		const reply = await capture(details);
		expect(reply.status).toBe(status);
		if (status === 200) expect(reply.body.RelatedProspectId).toBe(lead);
		else expectUntouched(before);
	});

	it.each([
		[
			'Invalid SearchBy value provided',
			[attribute('EmailAddress', known), attribute('SearchBy', 'emailAddress')],
			{},
		],
		[
			'OverwriteFields and UpdateEmptyFields both cannot be true',
			byEmail(known),
			{ OverwriteFields: true, UpdateEmptyFields: true },
		],
		['Invalid OpportunityEventCode 12099', byEmail(known), { OpportunityEventCode: 12099 }],
	])('%s', async (ExceptionMessage, details, opportunity) => {
		const { status, body } = await capture(details, opportunity);
		expect([status, body]).toEqual([
			500,
			{ Status: 'Error', ExceptionType: 'MXInvalidInputException', ExceptionMessage },
		]);
	});

	it.each([
		["Field name : 'mx_Custom_1' of datatype : 'String' is mandatory.", { Fields: [open] }],
		[
			"Field name : 'Status' of datatype : 'SearchableDropdown' is mandatory.",
			{ Fields: [name('x')] },
		],
		[
			"'Closed' is not a valid option for field 'Status'",
			{ Fields: [name('x'), field('Status', 'Closed')] },
		],
		[
			"'soon' is not a valid DateTime for field 'mx_Custom_3'",
			{ Fields: [name('x'), open, field('mx_Custom_3', 'soon')] },
		],
		[
			"Field 'CreatedOn' is read-only",
			{ Fields: [name('x'), open, field('CreatedOn', '2026-01-01 00:00:00')] },
		],
		["Invalid field 'mx_Custom_19'", { Fields: [name('x'), open, field('mx_Custom_19', 'x')] }],
		[
			"Field name : 'mx_Custom_19' of datatype : 'String' is mandatory.",
			{ OpportunityEventCode: 12001 },
		],
		[
			`'${seedIds.users[5]}' is not an active user`,
			{ Fields: [name('x'), open, field('Owner', seedIds.users[5])] },
		],
	])('answers 200 with Status 1: %s', async (ExceptionMessage, opportunity) => {
		const before = JSON.stringify(state());
		const { status, body } = await capture(byEmail('new@example.com'), opportunity);
		expect(status).toBe(200);
		expect(body).toMatchObject({
			Status: 1,
			CreatedOpportunityId: null,
			ExceptionType: expect.stringMatching(/^MX/),
			ExceptionMessage,
		});
		expect(Object.keys(body)).toEqual(Object.keys(example('opportunity.capture')));
		expectUntouched(before);
	});

	describe('of a duplicate', () => {
		const fields = [
			name(seededName.toUpperCase()),
			field('Status', 'Lost'),
			field('mx_Custom_5', '80'),
			field('Owner', seedIds.users[1]),
		];
		const again = (more: object = {}) => capture(byEmail(known), { Fields: fields, ...more });
		const before = { Status: 'Open', Owner: seedIds.users[0], mx_Custom_1: seededName };

		it.each([
			[{}, { ...before }, undefined],
			[{ UpdateEmptyFields: true }, { ...before }, '80'],
			[
				{ OverwriteFields: true },
				{ Status: 'Lost', Owner: seedIds.users[1], mx_Custom_1: seededName.toUpperCase() },
				'80',
			],
			[
				{ OverwriteFields: true, DoNotChangeOwner: true },
				{ Status: 'Lost', Owner: seedIds.users[0], mx_Custom_1: seededName.toUpperCase() },
				'80',
			],
		])('%j leaves %j', async (flags, after, guests) => {
			const { body } = await again(flags);
			expect(body).toMatchObject({
				Status: 0,
				CreatedOpportunityId: null,
				AdditionalDetails: [
					{ ActivityId: null, PostDeDupActionPerformed: 3, ConflictedOpportunityId: wedding },
				],
				IsUnique: false,
				RelatedProspectId: lead,
			});
			expect(state().opportunities).toHaveLength(60);
			expect(state().opportunities[0]).toMatchObject(after);
			expect(state().opportunities[0].mx_Custom_5).toBe(guests);
		});

		it('is noted on the lead unless told not to', async () => {
			await again();
			expect(state().activities).toHaveLength(6);
			await again({ DoNotPostDuplicateActivity: true });
			expect(state().activities).toHaveLength(6);
		});

		it('adds another one where the type has no rule', async () => {
			const twice = {
				OpportunityEventCode: 12001,
				Fields: [name('Fair'), open, field('mx_Custom_19', 'New')],
			};
			for (const count of [61, 62]) {
				expect((await capture(byEmail(known), twice)).body.IsUnique).toBe(true);
				expect(state().opportunities).toHaveLength(count);
			}
		});
	});
});
