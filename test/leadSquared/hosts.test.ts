import type { INodeParameters } from 'n8n-workflow';

import { baseUrl, regions } from '../../nodes/LeadSquared/wire/hosts';
import { resources } from '../../nodes/LeadSquared/operations';
import { sandboxKeys } from '../../sandbox/index.mts';
import { asyncApiExamples } from '../examples/leadSquared/services/asyncApi';
import { messageOf } from '../harness/failed.mts';
import { signLeadSquared } from '../harness/signing.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const { accessKey, secretKey, asyncApiKey } = sandboxKeys.leadSquared;

/** The hosts of each region: its API and, where they are known, its other services. Files follow the API's host. */
const documented: Array<[api: string, async?: string, files?: string]> = [
	['api.leadsquared.com', 'asyncapi.leadsquared.com', 'files.leadsquared.com'],
	['api-us11.leadsquared.com', 'asyncapi-us11.leadsquared.com', 'files-us11.leadsquared.com'],
	['api-in21.leadsquared.com', 'asyncapi-in21.leadsquared.com', 'files-in21.leadsquared.com'],
	['api-in22.leadsquared.com', undefined, 'files-in22.leadsquared.com'],
	['api-ir31.leadsquared.com', undefined, 'files-ir31.leadsquared.com'],
	['api-ca12.leadsquared.com', undefined, 'files-ca12.leadsquared.com'],
	['api-me61.leadsquared.com', undefined, 'files-me61.leadsquared.com'],
];

const own = {
	asyncBaseUrl: 'https://queue.example',
	filesBaseUrl: 'https://files.example',
	analyticsBaseUrl: 'https://numbers.example',
};

const services = [
	{ host: 'async', name: 'Async', url: own.asyncBaseUrl },
	{ host: 'files', name: 'Files', url: own.filesBaseUrl },
	{ host: 'analytics', name: 'Analytics', url: own.analyticsBaseUrl },
];

it('every region is tried here', () => {
	expect(documented.map(([api]) => api).sort()).toEqual(regions.map(({ host }) => host).sort());
});

describe.each(documented)('%s', (region, queue, files) => {
	const known: Record<string, string | undefined> = { async: queue, files };

	it('is the host of its API', () => {
		expect(baseUrl({ region })).toBe(`https://${region}`);
	});

	it.each(services)("has LeadSquared's host of $name, or asks for it", ({ host, name }) => {
		if (known[host]) expect(baseUrl({ region }, host)).toBe(`https://${known[host]}`);
		else expect(() => baseUrl({ region }, host)).toThrow(`'${name} Base URL'`);
	});

	it.each(services)('goes to the given host of $name', ({ host, url }) => {
		expect(baseUrl({ region, ...own }, host)).toBe(url);
		expect(baseUrl({ region, ...own, baseUrl: 'https://proxy.example' }, host)).toBe(url);
	});
});

it('the host of files follows that of an API that is not in the list, but not a proxy', () => {
	const region = 'api.leadsquared.com';
	expect(baseUrl({ region, baseUrl: 'https://api-id51.leadsquared.com' }, 'files')).toBe(
		'https://files-id51.leadsquared.com',
	);
	for (const proxy of [
		'https://api-id51.leadsquared.com:8443',
		'https://api-id51.leadsquared.com.example',
		'https://my-api.leadsquared.com',
		'http://localhost:1234',
	])
		expect(() => baseUrl({ region, baseUrl: proxy }, 'files')).toThrow("'Files Base URL'");
});

it.each(services)('a custom base URL says nothing about the host of $name', ({ host, name }) => {
	for (const [region] of documented) {
		expect(() => baseUrl({ region, baseUrl: 'https://proxy.example' }, host)).toThrow(
			`The host of LeadSquared's ${name} API is not known here: enter it in the credential under 'More' > '${name} Base URL'.`,
		);
	}
});

it.each(services)('an unsafe host of $name is refused', ({ host }) => {
	const region = 'api.leadsquared.com';
	expect(() => baseUrl({ region, [`${host}BaseUrl`]: 'http://api.example.com' }, host)).toThrow(
		'https',
	);
	expect(() =>
		baseUrl({ region, [`${host}BaseUrl`]: 'https://api.example.com/path' }, host),
	).toThrow('must end after the host');
});

/** One call to each host. */
const calls: Array<{ host: string; parameters: INodeParameters; path: string }> = [
	{
		host: 'api',
		parameters: {
			resource: 'email',
			operation: 'getTemplate',
			id: 'e3a17000-0000-4000-8000-000000000001',
		},
		path: '/v2/EmailLibrary.svc/Retrieve.GetById',
	},
	{
		host: 'async',
		parameters: { resource: 'async', operation: 'getMetrics' },
		path: '/activity/createcustom/metrics',
	},
	{
		host: 'analytics',
		parameters: {
			resource: 'analytics',
			operation: 'getLeadDistribution',
			reportOutput: '{ "Type": "aggregate" }',
			returnAll: true,
			output: 'raw',
		},
		path: '/Leads/LeadDistribution/FilterByLeadField',
	},
];

const upload: INodeParameters = {
	resource: 'file',
	operation: 'upload',
	uploadFiles: 'data',
	fileType: 0,
	fileStorageType: 0,
};
const file = {
	data: {
		fileName: 'a.txt',
		mimeType: 'text/plain',
		data: Buffer.from('A file').toString('base64'),
	},
};

it.each(calls)(
	'the node sends the keys to $host in headers, and the key of the queue to the queue only',
	async ({ host, parameters, path }) => {
		const { error } = await vendors.leadSquared({ parameters });
		expect(error).toBeUndefined();
		const [call] = vendors.sandbox.calls;
		expect([vendors.sandbox.calls.length, call.action]).toEqual([1, path]);
		expect(call.headers).toMatchObject({
			'x-lsq-accesskey': accessKey,
			'x-lsq-secretkey': secretKey,
		});
		expect(call.headers['x-api-key']).toBe(host === 'async' ? asyncApiKey : undefined);
		for (const key of [accessKey, secretKey, asyncApiKey])
			expect(call.path + call.rawBody).not.toContain(key);
	},
);

it('an upload has the keys in its form, once each and before the file', async () => {
	const { error } = await vendors.leadSquared({ parameters: upload, files: [file] });
	expect(error).toBeUndefined();
	const [{ rawBody, path, headers }] = vendors.sandbox.calls;
	expect(path).toBe('/File/Upload');
	expect(headers['x-api-key']).toBeUndefined();
	for (const [name, key] of [
		['AccessKey', accessKey],
		['SecretKey', secretKey],
	]) {
		expect(rawBody.split(`name="${name}"`)).toHaveLength(2);
		expect(rawBody.split(key)).toHaveLength(2);
		expect(rawBody.indexOf(key)).toBeLessThan(rawBody.indexOf('filename='));
	}
});

it.each([
	...calls
		.filter(({ host }) => host !== 'api')
		.map(({ host, parameters }) => ({ host, parameters, files: undefined })),
	{ host: 'files', parameters: upload, files: [file] },
])(
	'without a host of its own, a call to $host fails before anything is sent, and says what to enter',
	async ({ host, parameters, files }) => {
		const { failed } = await vendors.leadSquared({
			parameters,
			files,
			credentials: { [`${host}BaseUrl`]: '' },
			onError: 'continueErrorOutput',
		});
		const { name } = services.find((one) => one.host === host) as { name: string };
		expect(failed).toHaveLength(1);
		expect(messageOf(failed[0])).toContain(
			`enter it in the credential under 'More' > '${name} Base URL'`,
		);
		expect(failed[0].json.error).toMatchObject({ outcome: 'notSent' });
		expect(vendors.sandbox.calls).toEqual([]);
	},
);

it.each([
	{ shared: 'API', at: '/v2/EmailLibrary.svc/Retrieve.GetById', key: undefined },
	{ shared: 'API', at: '/activity/createcustom/metrics', key: asyncApiKey },
	{ shared: 'API', at: '/1/api/telephony/logcallcomplete/abc', key: asyncApiKey },
	{ shared: 'Analytics', at: '/Leads/LeadDistribution/FilterByLeadField', key: undefined },
	{ shared: 'Files', at: '/File/Upload', key: undefined },
	{ shared: 'nothing', at: '/v2/anything', key: asyncApiKey },
])(
	'where one host stands for the queue and $shared, $at is what it is by its path',
	async ({ shared, at, key }) => {
		const url = 'https://proxy.example';
		const credentials = {
			...sandboxKeys.leadSquared,
			region: 'api.leadsquared.com',
			asyncBaseUrl: `${url}/`,
			...(shared === 'API' ? { baseUrl: url } : {}),
			...(shared === 'Analytics' ? { analyticsBaseUrl: url } : {}),
			...(shared === 'Files' ? { filesBaseUrl: url } : {}),
		};
		const request = { method: 'GET' as const, url: url + at };
		expect((await signLeadSquared(request, credentials)).headers?.['x-api-key']).toBe(key);
		// Who has no key for the queue can still use the rest.
		if (key === undefined) await signLeadSquared(request, { ...credentials, asyncApiKey: '' });
	},
);

it("a region's own host given as the host of the queue does not make every call want its key", async () => {
	const { headers } = await signLeadSquared(
		{ method: 'GET', url: 'https://api-in22.leadsquared.com/v2/LeadManagement.svc/Leads.GetById' },
		{
			...sandboxKeys.leadSquared,
			region: 'api-in22.leadsquared.com',
			asyncBaseUrl: 'https://api-in22.leadsquared.com',
			asyncApiKey: '',
		},
	);
	expect(headers?.['x-api-key']).toBeUndefined();
});

it('without the key of the queue, a queued request fails before anything is sent, and says what to enter', async () => {
	const [, { parameters }] = calls;
	const { failed } = await vendors.leadSquared({
		parameters,
		credentials: { asyncApiKey: ' ' },
		onError: 'continueErrorOutput',
	});
	expect(messageOf(failed[0])).toContain(
		"enter it in the credential under 'More' > 'Async API Key'",
	);
	expect(vendors.sandbox.calls).toEqual([]);
});

it.each(asyncApiExamples)(
	'a wrong key of the queue is named by $operation',
	async ({ operation, items: [item] }) => {
		const [resource, value] = operation.split('.');
		const { failed } = await vendors.leadSquared({
			parameters: { resource, operation: value, ...item },
			credentials: { asyncApiKey: 'wrong' },
			onError: 'continueErrorOutput',
		});
		expect(failed[0].json).toMatchObject({
			error: { outcome: 'refused', nextStep: expect.stringContaining("'Async API Key'") },
		});
	},
);

const queued = asyncApiExamples.flatMap(({ operation, timezone, items }) =>
	items.map((item, index) => ({ operation, timezone, item, index })),
);
const writes = queued.filter(({ operation }) => !/^async\.get/.test(operation));

it('every queued request is tried below', () => {
	const all = resources.find(({ value }) => value === 'async')?.operations ?? [];
	const sends = all
		.filter(({ call }) => call.startsWith('POST'))
		.map(({ value }) => `async.${value}`);
	expect(sends.length).toBeGreaterThan(5);
	expect([...new Set(writes.map(({ operation }) => operation))].sort()).toEqual(sends.sort());
});

it.each(writes)(
	'what $operation queues is what LeadSquared can process: item $index',
	async ({ operation, timezone, item }) => {
		const [resource, name] = operation.split('.');
		const { error } = await vendors.leadSquared({
			parameters: { resource, operation: name, ...item },
			timezone,
		});
		expect(error).toBeUndefined();
		const { asyncRequests } = vendors.sandbox.state.leadSquared;
		expect(asyncRequests.map(({ Status, StatusReason }) => [Status, StatusReason])).toEqual([
			['Success', 'Request was successfully completed'],
		]);
	},
);
