import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { captured } from '../../nodes/LeadSquared/operations/opportunity/opportunityParts';
import { leadSquared } from '../../nodes/LeadSquared/wire/vendor';
import { seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import { messageOf } from '../harness/failed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const [first, second] = seedIds.opportunities;
const [asha] = seedIds.leads;

const form: INodeParameters = {
	searchBy: { __rl: true, mode: 'name', value: 'EmailAddress' },
	matchValue: 'asha.desai@example.com',
	opportunityEventCode: { __rl: true, mode: 'id', value: '12000' },
	fields: { mappingMode: 'defineBelow', value: { Status: 'Open', mx_Custom_1: 'Beach Wedding' } },
	additionalFields: {},
};

const run = async (operation: string, parameters: INodeParameters) =>
	await vendors.leadSquared({
		parameters: { resource: 'opportunity', operation, ...parameters },
		items: [{}],
	});

const sent = () =>
	JSON.parse(vendors.sandbox.calls.at(-1)?.rawBody ?? '{}') as {
		LeadDetails: unknown;
		Opportunity: IDataObject;
	};

/** LeadSquared's answer to a captured opportunity. */
const answer = (more: object, detail: object = {}) => ({
	Status: 0,
	CreatedOpportunityId: first,
	RequestId: '',
	AdditionalDetails: [
		{ ActivityId: first, PostDeDupActionPerformed: 1, ConflictedOpportunityId: null, ...detail },
	],
	IsUnique: true,
	RelatedProspectId: asha,
	ExceptionType: null,
	ExceptionMessage: null,
	...more,
});

describe('a captured opportunity', () => {
	const plain = {
		OpportunityId: first,
		OpportunityCreated: true,
		DuplicateFound: false,
		ConflictedOpportunityId: null,
		RelatedProspectId: asha,
	};
	const duplicate = {
		...plain,
		OpportunityId: second,
		OpportunityCreated: false,
		DuplicateFound: true,
		ConflictedOpportunityId: second,
	};

	it.each([
		{ outcome: 'is new', record: answer({}), output: plain },
		{
			outcome: 'is new, without its own key',
			record: answer({ CreatedOpportunityId: undefined }),
			output: plain,
		},
		{
			outcome: 'is a duplicate',
			record: answer(
				{ CreatedOpportunityId: null },
				{ ActivityId: 'an activity', PostDeDupActionPerformed: 3, ConflictedOpportunityId: second },
			),
			output: duplicate,
		},
		{
			outcome: 'is a duplicate, named beside the details',
			record: answer(
				{ CreatedOpportunityId: null, ConflictedOpportunityId: second },
				{ PostDeDupActionPerformed: 3, ConflictedOpportunityId: undefined },
			),
			output: duplicate,
		},
		{
			outcome: 'went through in part',
			record: answer({
				Status: 2,
				ExceptionType: 'MXSomeException',
				ExceptionMessage: 'The owner was not set',
			}),
			output: { ...plain, PartialSuccess: true, Message: 'The owner was not set' },
		},
	])('$outcome', ({ record, output }) => {
		expect(leadSquared.read(200, {}, record)).toEqual({ kind: 'done', data: record });
		expect(captured(record)).toEqual(output);
	});

	it.each([
		{
			what: 'a type',
			record: { ExceptionType: 'MXInvalidActivityFieldsException', ExceptionMessage: 'mandatory' },
			code: 'MXInvalidActivityFieldsException',
		},
		{ what: 'words only', record: { ExceptionMessage: 'mandatory' }, code: 'HTTP 200' },
	])('is refused with Status 1 and $what', ({ record, code }) => {
		expect(leadSquared.read(200, {}, answer({ Status: 1, ...record }))).toMatchObject({
			kind: 'refused',
			code,
			message: 'mandatory',
		});
	});

	it('that is refused tells why and what to do', async () => {
		const { error } = await run('capture', {
			...form,
			fields: { mappingMode: 'defineBelow', value: { Status: 'Open' } },
		});
		expect(error?.message).toContain("'mx_Custom_1'");
		expect(error?.description).toContain('mx_Custom_19');
	});

	it('comes out as LeadSquared gives it when it is not simplified', async () => {
		const { output } = await run('capture', { ...form, simplify: false });
		expect(output[0].json).toMatchObject({
			Status: 0,
			IsUnique: true,
			AdditionalDetails: [{ PostDeDupActionPerformed: 1 }],
		});
	});
});

describe('the lead of an opportunity', () => {
	it.each(['ProspectID', 'ProspectId'])('is found by its ID as %s', async (value) => {
		const { output } = await run('capture', {
			...form,
			searchBy: { __rl: true, mode: 'name', value },
			matchValue: asha,
		});
		expect(sent().LeadDetails).toEqual([
			{ Attribute: 'ProspectID', Value: asha },
			{ Attribute: '__UseUserDefinedGuid__', Value: 'true' },
			{ Attribute: 'SearchBy', Value: 'ProspectId' },
		]);
		expect(output[0].json).toMatchObject({ RelatedProspectId: asha, OpportunityCreated: true });
	});

	it('is sent without the fields that the account does not have, and the output names them', async () => {
		const fieldsOfLead = {
			field: [
				{ schemaName: 'mx_City', value: 'Pune' },
				{ schemaName: 'mx_None', value: 'x' },
			],
		};
		const { output } = await run('capture', {
			...form,
			additionalFields: { leadDetailsByName: fieldsOfLead, skipUnknownFields: true },
		});
		expect(sent().LeadDetails).toContainEqual({ Attribute: 'mx_City', Value: 'Pune' });
		expect(output[0].json).toMatchObject({ OpportunityCreated: true, skippedFields: ['mx_None'] });
	});
});

describe('nothing is sent', () => {
	it.each<[string, string, INodeParameters, string]>([
		[
			'the value to match by is missing',
			'capture',
			{ matchValue: '={{ $json.none }}' },
			"'Match Value' is required",
		],
		[
			'the field to match by is missing',
			'capture',
			{ searchBy: { __rl: true, mode: 'name', value: '={{ $json.none }}' } },
			"'Match By' is required",
		],
		[
			'the match is given twice',
			'capture',
			{ leadDetails: { mappingMode: 'defineBelow', value: { EmailAddress: 'other@example.com' } } },
			"'EmailAddress' is given twice",
		],
		[
			'duplicates are treated in two ways',
			'capture',
			{ additionalFields: { overwriteFields: true, updateEmptyFields: true } },
			'exclude each other',
		],
		[
			'nothing changes',
			'update',
			{
				prospectOpportunityId: first,
				fields: { mappingMode: 'defineBelow', value: null },
				updateFields: {},
			},
			'Nothing to change',
		],
		[
			'a date has no type',
			'update',
			{
				prospectOpportunityId: first,
				opportunityEventCode: '',
				fields: { mappingMode: 'defineBelow', value: null },
				updateFields: {
					fields: { field: [{ schemaName: 'mx_Custom_3', value: '2026-05-01T09:30:00Z' }] },
				},
			},
			"'Opportunity Type' is needed",
		],
	])('when %s', async (_when, operation, parameters, words) => {
		const { error } = await run(operation, { ...form, ...parameters });
		expect(error?.message).toContain(words);
		expect(vendors.sandbox.calls).toEqual([]);
	});
});

it('both switches for duplicates may be there while one is off', async () => {
	const { error } = await run('capture', {
		...form,
		additionalFields: { overwriteFields: true, updateEmptyFields: false },
	});
	expect(error).toBeUndefined();
	expect(sent().Opportunity).toMatchObject({ OverwriteFields: true, UpdateEmptyFields: false });
});

it('an ID of another type is not found, and the others are', async () => {
	const { output, failed } = await vendors.leadSquared({
		parameters: {
			resource: 'opportunity',
			operation: 'getByIds',
			opportunityId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
			opportunityEventCode: { __rl: true, mode: 'id', value: '={{ $json.code }}' },
			additionalFields: {},
		},
		items: [
			{ id: first, code: 12001 },
			{ id: second.toUpperCase(), code: 12000 },
		],
		onError: 'continueErrorOutput',
	});
	expect(failed.map(messageOf)).toEqual([
		expect.stringContaining('no opportunity of this type has this ID'),
	]);
	expect(output.map(({ json }) => json)).toEqual([
		{
			ProspectId: seedIds.leads[1],
			EmailAddress: 'liam.desai@example.com',
			ProspectActivityId: second,
			mx_Custom_1: 'Murphy Gala Dinner 2',
			Status: 'Open',
			Owner: seedIds.users[1],
			CreatedOn: '2025-06-03T05:30:00.000Z',
			ModifiedOn: '2025-06-08T05:30:00.000Z',
		},
	]);
});
