import { resources } from '../../nodes/LeadSquared/operations';
import type { Values } from '../../nodes/shared/table/operation';

/** Do two items of an operation touch the same record? `keys` are those of one item. */
function keys(name: string, { body = {}, query = {}, option }: Partial<Values>): string[] {
	const [resource, value] = name.split('.');
	const operation = resources
		.find((one) => one.value === resource)
		?.operations.find((one) => one.value === value);
	return operation?.recordKeys?.({ body, query, option }) ?? [];
}

const meet = (name: string, one: Partial<Values>, other: Partial<Values>) =>
	keys(name, one).some((key) => keys(name, other).includes(key));

const lead = (Attributes: object, more: object = {}) => ({ body: { Attributes, ...more } });

describe('leads that are found by their values', () => {
	it.each([
		['+91-9876543210', '9876543210'],
		['+91-9876543210', '+91 98765 43210'],
		['0412 345 678', '+61-412345678'],
		[9876543210, '98765-43210'],
	])('are the same with the phone numbers %s and %s', (one, other) => {
		for (const field of ['Phone', 'Mobile'])
			expect(meet('lead.upsert', lead({ [field]: one }), lead({ [field]: other }))).toBe(true);
		const captured = (matchValue: unknown) => ({ option: { SearchBy: 'Phone', matchValue } });
		expect(meet('opportunity.capture', captured(one), captured(other))).toBe(true);
	});

	it('are others with other phone numbers', () => {
		expect(meet('lead.create', lead({ Phone: '9876543210' }), lead({ Phone: '9876543211' }))).toBe(
			false,
		);
	});

	it('are the same where one item names them by its match value and the other brings the value along', () => {
		const byPhone = lead({ Phone: '+91-9876543210' }, { SearchBy: 'Phone' });
		const byEmail = lead(
			{ EmailAddress: 'asha@example.com', Phone: '9876543210' },
			{ SearchBy: 'EmailAddress' },
		);
		expect(meet('lead.upsert', byPhone, byEmail)).toBe(true);
		expect(
			meet(
				'opportunity.capture',
				{ option: { SearchBy: 'EmailAddress', matchValue: 'Asha@example.com' } },
				{ ...byEmail, option: { SearchBy: 'mx_Number', matchValue: 7 } },
			),
		).toBe(true);
	});

	it.each(['SearchBy', 'secondMatch'])(
		'are the same with the same value in the field of %s',
		(of) => {
			const item = (city: string) => ({
				...lead(
					{ mx_Number: 7, mx_City: city },
					of === 'SearchBy' ? { SearchBy: 'mx_Number' } : {},
				),
				option: of === 'SearchBy' ? {} : { secondMatch: 'mx_Number' },
			});
			expect(meet('lead.upsert', item('Pune'), item('Goa'))).toBe(true);
			expect(meet('lead.upsert', lead({ mx_Number: 7 }), lead({ mx_Number: 7 }))).toBe(false);
		},
	);

	it('are the same whatever the letter case of the field', () => {
		expect(
			meet('lead.create', lead({ emailaddress: 'a@b.c' }), lead({ EmailAddress: 'a@b.c' })),
		).toBe(true);
	});

	it('never mixes up an email with an id', () => {
		expect(meet('lead.upsert', lead({ EmailAddress: 'x1' }), lead({ ProspectID: 'x1' }))).toBe(
			false,
		);
	});
});

it('meets a lead that is absorbed by one item and survives in the other', () => {
	const merge = (masterId: string, childId: string) => ({ query: { masterId, childId } });
	expect(meet('lead.merge', merge('a', 'b'), merge('c', 'a'))).toBe(true);
	expect(meet('lead.merge', merge('a', 'b'), merge('c', 'd'))).toBe(false);
});

it('takes a given list and lead together', () => {
	const add = (listId: string, leadId: string) => ({ query: { listId, leadId } });
	expect(meet('list.addLead', add('l', 'a'), add('l', 'a'))).toBe(true);
	expect(meet('list.addLead', add('l', 'a'), add('l', 'b'))).toBe(false);
	expect(meet('list.addLead', add('l', 'a'), add('m', 'a'))).toBe(false);
});

describe.each(['telephony.log', 'async.logCall'])(
	'%s, which may make a lead of a number',
	(name) => {
		const call = (from: string, to: string, more: object = {}) => ({
			body: { SourceNumber: from, DestinationNumber: to, ...more },
		});
		const office = '+91-8061234567';
		const [asha, liam] = ['+91-9855510001', '+91-9855510002'];

		it.each([
			['Inbound', call(asha, office), call(liam, office)],
			['Outbound', call(office, asha), call(office, liam)],
		])('goes by the number of the other side: %s', (Direction, one, other) => {
			const of = ({ body }: { body: object }) => ({ body: { ...body, Direction } });
			expect(meet(name, of(one), of(other))).toBe(false);
			expect(meet(name, of(one), of(one))).toBe(true);
		});

		it('goes by both numbers without a direction, and by none where the lead is given', () => {
			expect(meet(name, call(asha, office), call(liam, office))).toBe(true);
			const known = call(asha, office, { LeadId: 'a' });
			expect(meet(name, known, known)).toBe(false);
		});
	},
);

it('knows accounts by all that tells them apart', () => {
	const item = (CompanyProperties: object) => ({ body: { CompanyProperties } });
	for (const name of ['CompanyName', 'CompanyNumber', 'CompanyIdentifier'])
		expect(
			meet('account.create', item({ [name]: ' Riverside ' }), item({ [name]: 'riverside' })),
		).toBe(true);
	expect(
		meet(
			'account.create',
			item({ CompanyName: 'a', City: 'x' }),
			item({ CompanyName: 'b', City: 'x' }),
		),
	).toBe(false);
});

it('queues what the same call without a queue would change', () => {
	const twins = {
		captureLead: 'lead.capture',
		updateLead: 'lead.update',
		createLeadAndActivity: 'activity.createWithLead',
		captureOpportunity: 'opportunity.capture',
		updateOpportunity: 'opportunity.update',
	};
	const values = {
		body: { Attributes: { EmailAddress: 'a@b.c', Phone: '5550001' }, ProspectOpportunityId: 'o' },
		query: { leadId: 'l' },
		option: { SearchBy: 'EmailAddress', matchValue: 'm@b.c' },
	};
	for (const [queued, twin] of Object.entries(twins)) {
		expect(keys(`async.${queued}`, values)).toEqual(keys(twin, values));
		expect(keys(twin, values)).not.toEqual([]);
	}
});
