import { reference as ivvyReference } from '../../sandbox/ivvy/wire/actions.mts';
import { conditionHolds } from '../../sandbox/ivvy/wire/conditions.mts';
import { handlers as ivvyHandlers } from '../../sandbox/ivvy/server.mts';
import { endpointsByPath, isBulk } from '../../sandbox/leadsquared/wire/endpoints.mts';
import { handlers as leadSquaredHandlers } from '../../sandbox/leadsquared/server.mts';
import { checkRequest } from '../../sandbox/leadsquared/wire/validate.mts';
import { expectNothingMissing } from '../harness/missing.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { ivvy, leadSquared, sendIvvy, signed } from './client.mts';

const sandbox = useSandbox();

describe('every iVvy action', () => {
	const json = ivvyReference.actions.filter((action) => !action.contentType);
	const named = json.map((action) => [`${action.namespace}/${action.action}`, action] as const);

	it('takes JSON, but for the upload', () => {
		expect(ivvyReference.actions.filter((action) => action.contentType)).toHaveLength(1);
		expect(named.length).toBeGreaterThan(0);
	});

	it.each(named)('%s refuses a parameter it does not know', async (name) => {
		const reply = await ivvy(sandbox, name, { sandboxUnknown: 1 });
		expect(reply.body).toMatchObject({
			errorCode: 400,
			message: "'sandboxUnknown' does not validate",
			specificCode: 23016,
		});
	});

	it.each(named.filter(([, action]) => action.params.some((param) => param.required === true)))(
		'%s asks for its first required parameter',
		async (name, action) => {
			const first = action.params.find((param) => param.required === true)?.name;
			const reply = await ivvy(sandbox, name, {});
			expect(reply.body).toEqual({
				errorCode: 400,
				message: `'${first}' is required`,
				specificCode: 23017,
			});
		},
	);

	it('has a handler for every action', () => {
		expectNothingMissing(
			named.filter(([name]) => !ivvyHandlers[name]).map(([name]) => name),
			'Add a handler for each action in sandbox/ivvy/<area>/index.mts:',
		);
	});

	it('has a handler only for actions that exist', () => {
		const known = ivvyReference.actions.map((action) => `${action.namespace}/${action.action}`);
		expect(Object.keys(ivvyHandlers).filter((name) => !known.includes(name))).toEqual([]);
	});

	it('refuses a body that is no JSON object', async () => {
		for (const body of ['[]', '"x"', '{', 'null']) {
			expect((await sendIvvy(sandbox, signed('test/ping', body))).body).toMatchObject({
				errorCode: 400,
			});
		}
	});

	it('checks inside arrays and objects', async () => {
		const jobs = [{ namespace: 'test', action: 'ping', params: {} }];
		expect(
			(await ivvy(sandbox, 'batch/run', { jobs: [...jobs, { namespace: 'test', params: {} }] }))
				.body,
		).toMatchObject({
			message: "'jobs[1].action' is required",
		});
		expect(
			(await ivvy(sandbox, 'batch/run', { jobs: Array(201).fill(jobs[0]) })).body,
		).toMatchObject({
			message: "'jobs' does not validate",
		});
		expect((await ivvy(sandbox, 'batch/run', { jobs: ['x'] })).body).toMatchObject({
			message: "'jobs[0]' does not validate",
			additionalMessages: ['Value must be an object'],
		});
	});
});

describe('conditions in words', () => {
	it.each([
		['when id is missing', {}, true],
		['when id is missing', { id: 1 }, false],
		['when refType is 2, 3 or 4', { refType: 3 }, true],
		['when refType is 2, 3 or 4', { refType: 5 }, false],
		['when typeId is 3, 11-27 or 29-37', { typeId: 28 }, false],
		['when typeId is 3, 11-27 or 29-37', { typeId: 30 }, true],
		['when paymentMethod is 13 (Custom)', { paymentMethod: 13 }, true],
		['when currentStatus becomes 4 (Cancelled)', { currentStatus: 4 }, true],
		['when currentStatus is not 4 (Cancelled)', { currentStatus: 4 }, false],
		['when includeInPackage is true', { includeInPackage: true }, true],
		['when includeInPackage is false', {}, false],
		['when the type has sub types', {}, undefined],
		['when id is missing and the lead belongs to a contact', {}, undefined],
	])('%s, given %j: %s', (condition, body, expected) => {
		expect(conditionHolds(condition, body)).toBe(expected);
	});
});

describe('all LeadSquared endpoints of the API host', () => {
	const paths = [...endpointsByPath.entries()];
	const unhandled = paths.filter(([path]) => !leadSquaredHandlers[path]);

	it('are known', () => {
		expect(paths.flatMap(([, variants]) => variants).length).toBeGreaterThan(170);
		expect(Object.keys(leadSquaredHandlers).filter((path) => !endpointsByPath.has(path))).toEqual(
			[],
		);
	});

	it.each(paths)('%s refuses a query parameter it does not know', async (path, [endpoint]) => {
		const body = endpoint.method === 'POST' ? {} : undefined;
		const reply = await leadSquared(sandbox, `${path}?sandboxUnknown=1`, body);
		expect(reply.body).toMatchObject({
			Status: 'Error',
			ExceptionMessage: "Unknown query parameter 'sandboxUnknown'",
		});
		expect(reply.status).toBe(500);
	});

	// The example of sendCampaign has SenderType 'User', which its own table does not list.
	const contradictory = ['sendCampaign'];

	it.each(
		paths
			.flatMap(([, variants]) => variants)
			.filter(
				({ exampleRequest, operation }) =>
					exampleRequest !== null && !contradictory.includes(operation),
			),
	)('$resource.$operation takes its documented example', (endpoint) => {
		expect(() =>
			checkRequest([{ ...endpoint, query: [] }], new URLSearchParams(), endpoint.exampleRequest),
		).not.toThrow();
	});

	it('answers 404 and names the path where there is no handler', async () => {
		const [path] = unhandled.find(
			([, [endpoint]]) => endpoint.method === 'GET' && endpoint.query.length === 0,
		) ?? [''];
		const reply = await leadSquared(sandbox, path);
		expect(reply.status).toBe(404);
		expect(reply.body.ExceptionMessage).toContain(path);
	});

	it('knows which paths count as bulk', () => {
		expect(isBulk('/v2/ProspectActivity.svc/Bulk/CustomActivity/Add/ByOpportunityId')).toBe(true);
		expect(isBulk('/v2/LeadManagement.svc/Lead/Bulk/UpdateV2')).toBe(true);
		expect(isBulk('/v2/CompanyActivity.svc/Create')).toBe(false);
	});
});
