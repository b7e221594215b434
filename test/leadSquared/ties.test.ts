import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { guid, seedIds } from '../../sandbox/leadsquared/wire/ids.mts';
import type { Row } from '../../sandbox/types.mts';
import { useVendors } from '../harness/vendors.mts';

// Records that are equal in what a list is sorted by change places from page to page: the sandbox does as live accounts do.

const vendors = useVendors();

const state = () => vendors.sandbox.state.leadSquared;
const run = async (resource: string, operation: string, parameters: INodeParameters) =>
	await vendors.leadSquared({ parameters: { resource, operation, ...parameters } });

const different = (output: Array<{ json: IDataObject }>, id: string) =>
	new Set(output.map(({ json }) => json[id])).size;

/** So many copies of a row, each with an id of its own. */
const copies = (count: number, model: Row | undefined, id: string, more: (index: number) => Row) =>
	Array.from({ length: count }, (_, index) => ({
		...model,
		[id]: guid('7e5c0000', index + 1),
		...more(index),
	}));

const asked = (path: string) =>
	vendors.sandbox.calls
		.filter(({ action }) => action.endsWith(path))
		.map(({ body }) => body as { Sorting?: { ColumnName: string }; Paging: { PageIndex: number } });

/** Column and page of each call; pages of one reading may come in in any order. */
const sorted = (path: string) => {
	const all = asked(path).map(({ Sorting, Paging }) => [Sorting?.ColumnName, Paging.PageIndex]);
	const columns = [...new Set(all.map(([column]) => column))];
	return columns.flatMap((column) => all.filter(([one]) => one === column).sort());
};

const moment = '2026-05-01 09:00:00';

/** 2,500 of them were imported within the same second. */
function opportunities(count = 2_500): void {
	const [model] = state().opportunities;
	state().opportunities = copies(count, model, 'OpportunityId', (index) => ({
		CreatedOn: moment,
		mx_Custom_1: `Event ${index}`,
		Status: ['Open', 'Won'][index % 2],
	})) as never;
}

const getOpportunities = async (parameters: INodeParameters) =>
	await run('opportunity', 'getAll', {
		opportunityEventCode: {
			__rl: true,
			mode: 'id',
			value: String(state().opportunities[0]?._eventCode),
		},
		...parameters,
	});

const bySearch = 'OpportunityManagement.svc/Retrieve/BySearchParameter';

describe('2,500 opportunities of one moment', () => {
	it('all come, by their ids where the documented order gave some twice and others not at all', async () => {
		opportunities();
		const { output, error } = await getOpportunities({ returnAll: true });
		expect(error).toBeUndefined();
		expect([output.length, different(output, 'OpportunityId')]).toEqual([2_500, 2_500]);
		expect(sorted(bySearch)).toEqual([
			['CreatedOn', 1],
			['CreatedOn', 2],
			['CreatedOn', 3],
			['OpportunityId', 1],
			['OpportunityId', 2],
			['OpportunityId', 3],
		]);
	});

	it('fail with what to do where LeadSquared does not sort by that column', async () => {
		opportunities();
		vendors.sandbox.fault({
			vendor: 'leadSquared',
			match: bySearch,
			skip: 3,
			kind: 'respond',
			status: 500,
			body: { Status: 'Error', ExceptionType: 'MXInvalidInputException', ExceptionMessage: 'x' },
		});
		const { output, error } = await getOpportunities({ returnAll: true });
		expect(output).toEqual([]);
		expect(error?.message).toMatch(
			/^LeadSquared gave no usable answer to Opportunity → Get Many: only \d+ of 2500 records came, \d+ of them more than once: records that are equal in what the list is sorted by changed places from page to page \[item 0\]$/,
		);
		expect(error?.description).toContain('until it has at most 1000 records');
		expect(asked(bySearch)).toHaveLength(4);
	});

	it('fail where the user sorts them so, and the way out is named', async () => {
		opportunities();
		const { error } = await getOpportunities({
			returnAll: true,
			filters: { columnName: 'Status', direction: '1' },
		});
		expect(error?.message).toMatch(/only \d+ of 2500 records came/);
		expect(error?.description).toContain("Remove 'Sort By'");
		expect(asked(bySearch)).toHaveLength(3);
	});

	it('are read by what the user sorts them where no two are equal in it', async () => {
		opportunities();
		const { output } = await getOpportunities({
			returnAll: true,
			filters: { columnName: 'mx_Custom_1', direction: '1' },
		});
		expect([output.length, different(output, 'OpportunityId')]).toEqual([2_500, 2_500]);
		expect(asked(bySearch)).toHaveLength(3);
	});

	it.each([1, 999, 1_000])(
		'a limit of %i takes one page, in which none is missing',
		async (limit) => {
			opportunities();
			const { output } = await getOpportunities({ returnAll: false, limit });
			expect([output.length, different(output, 'OpportunityId')]).toEqual([limit, limit]);
			expect(asked(bySearch)).toHaveLength(1);
		},
	);

	it('a limit above a page gives as many, each once', async () => {
		opportunities();
		const { output } = await getOpportunities({ returnAll: false, limit: 1_700 });
		expect([output.length, different(output, 'OpportunityId')]).toEqual([1_700, 1_700]);
	});

	it('come without ids where the user asks for other columns, and yet none twice', async () => {
		opportunities();
		const { output } = await getOpportunities({
			returnAll: true,
			filters: { include_CSV: 'mx_Custom_1' },
		});
		expect([output.length, different(output, 'mx_Custom_1')]).toEqual([2_500, 2_500]);
	});

	it('come without more columns where one page has them all', async () => {
		opportunities(900);
		const { output } = await getOpportunities({
			returnAll: true,
			filters: { include_CSV: 'mx_Custom_1' },
		});
		expect(output.map(({ json }) => Object.keys(json))).toEqual(output.map(() => ['mx_Custom_1']));
		expect([output.length, asked(bySearch).length]).toEqual([900, 1]);
	});

	it('of a lead all come', async () => {
		opportunities();
		const [{ RelatedProspectId: leadId, _eventCode: value } = {}] = state().opportunities;
		const { output } = await run('opportunity', 'getByLead', {
			leadId: String(leadId),
			opportunityType: { __rl: true, mode: 'id', value: String(value) },
			returnAll: true,
		});
		expect([output.length, different(output, 'OpportunityId')]).toEqual([2_500, 2_500]);
	});
});

describe('other lists whose records are all of one moment', () => {
	it('leads are sorted by their number', async () => {
		const [model] = state().leads;
		state().leads = copies(2_500, model, 'ProspectID', (index) => ({
			ProspectAutoId: String(index + 1),
			EmailAddress: `a${index}@example.com`,
			Phone: `+91-${index}`,
			CreatedOn: moment,
		})) as never;
		const where = { lookupName: 'CreatedOn', sqlOperator: '>', lookupValue: '2000-01-01 00:00:00' };
		const all = await run('lead', 'getAll', { ...where, returnAll: true });
		expect([all.output.length, different(all.output, 'ProspectID')]).toEqual([2_500, 2_500]);
		const sortedByUser = await run('lead', 'getAll', {
			...where,
			returnAll: true,
			filters: { columnName: 'CreatedOn', direction: '1' },
		});
		expect(sortedByUser.output).toEqual([]);
		expect(sortedByUser.error?.message).toMatch(
			/\d+ records came on more than one page, so that others are missing/,
		);
		expect(sortedByUser.error?.description).toContain("Remove 'Sort By'");
	});

	it('notes of a lead', async () => {
		const [lead] = seedIds.leads;
		state().notes = copies(450, {}, 'ProspectNoteId', (index) => ({
			RelatedProspectId: lead,
			Note: String(index),
			CreatedOn: moment,
		})) as never;
		const { output } = await run('leadNote', 'getAll', { relatedId: lead, returnAll: true });
		expect([output.length, different(output, 'ProspectNoteId')]).toEqual([450, 450]);
	});

	it('products', async () => {
		const [model] = state().products;
		state().products = copies(2_500, model, 'ProductId', () => ({ CreatedOn: moment })) as never;
		const { output } = await run('product', 'getAll', { returnAll: true });
		expect([output.length, different(output, 'ProductId')]).toEqual([2_500, 2_500]);
	});

	it('accounts', async () => {
		const [model] = state().accounts;
		state().accounts = copies(2_500, model, 'CompanyId', () => ({ CreatedOn: moment })) as never;
		const { output } = await run('account', 'getAll', {
			companyTypeName: String(model?.CompanyTypeName),
			returnAll: true,
		});
		expect([output.length, different(output, 'CompanyId')]).toEqual([2_500, 2_500]);
	});

	it('activities of a search', async () => {
		const model = state().activities.find((row) => row.ActivityEvent === '201');
		state().activities = copies(2_500, model, 'ProspectActivityId', () => ({
			CreatedOn: moment,
		})) as never;
		const { output } = await run('activity', 'search', {
			activityEvent: { __rl: true, mode: 'id', value: '201' },
			returnAll: true,
		});
		expect([output.length, different(output, 'ProspectActivityId')]).toEqual([2_500, 2_500]);
	});

	it('tasks of an owner, whom the user sorts by their due date', async () => {
		const [model] = state().tasks;
		state().tasks = copies(2_500, model, 'UserTaskId', () => ({
			DueDate: '2026-05-01 09:00:00.000',
			OwnerId: seedIds.users[0],
		})) as never;
		const owner = { lookupName: 'OwnerId', lookupValue: seedIds.users[0], returnAll: true };
		const all = await run('task', 'getAll', owner);
		expect([all.output.length, different(all.output, 'UserTaskId')]).toEqual([2_500, 2_500]);
		const { error } = await run('task', 'getAll', {
			...owner,
			filters: { columnName: 'DueDate', direction: '1' },
		});
		expect(error?.message).toMatch(/only \d+ of 2500 records came/);
	});
});

it('an account whose rows keep their places gives all of them in the documented order', async () => {
	vendors.sandbox.settings.leadSquared.tiesMove = false;
	opportunities();
	const { output } = await getOpportunities({ returnAll: true });
	expect([output.length, different(output, 'OpportunityId')]).toEqual([2_500, 2_500]);
	expect(asked(bySearch)).toHaveLength(3);
});
