import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type INodeProperties,
} from 'n8n-workflow';

import { IvvyApi } from '../credentials/IvvyApi.credentials';
import { LeadSquaredApi } from '../credentials/LeadSquaredApi.credentials';
import { ivvy } from '../nodes/Ivvy/wire/vendor';
import { leadSquared } from '../nodes/LeadSquared/wire/vendor';
import { sandboxKeys } from '../sandbox/index.mts';
import ivvyReference from '../sandbox/reference/ivvy.json';
import leadSquaredReference from '../sandbox/reference/leadsquared.json';
import { useSandbox } from './harness/sandbox.mts';
import { send, signIvvy, signLeadSquared, type Options } from './harness/signing.mts';

const credentials = [
	{ type: new IvvyApi() as ICredentialType, vendor: ivvy },
	{ type: new LeadSquaredApi() as ICredentialType, vendor: leadSquared },
];

const documentedHosts = {
	ivvyApi: ivvyReference.conventions.hosts.map(({ host }) => host),
	leadSquaredApi: leadSquaredReference.conventions.hosts.api.map(({ host }) => host),
};

const regionOf = (type: ICredentialType): INodeProperties =>
	type.properties.find(({ name }) => name === 'region')!;

const regionValues = (type: ICredentialType): string[] =>
	(regionOf(type).options ?? []).map((option) => String('value' in option && option.value));

/** Evaluates an expression of a credential's test request as n8n does. */
function evaluated(
	expression: string | undefined,
	$credentials: ICredentialDataDecryptedObject,
): unknown {
	const node = {
		id: '1',
		name: 'Test',
		type: 'test',
		typeVersion: 1,
		position: [0, 0] as [number, number],
		parameters: {},
	};
	const description = {
		displayName: '',
		name: 'test',
		group: [],
		version: 1,
		description: '',
		defaults: {},
		inputs: [],
		outputs: [],
		properties: [],
	};
	const nodeTypes = {
		getByName: () => ({ description }),
		getByNameAndVersion: () => ({ description }),
		getKnownTypes: () => ({}),
	};
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	return workflow.expression.getSimpleParameterValue(node, expression, 'internal', {
		$credentials,
	});
}

/** The request of the credential's test button, before it is signed. */
function testRequest(type: ICredentialType, data: ICredentialDataDecryptedObject): Options {
	const { baseURL, ...request } = type.test!.request;
	return { ...request, baseURL: evaluated(baseURL, data) } as Options;
}

describe.each(credentials)('the credential $type.name', ({ type, vendor }) => {
	it('offers each documented API host as a region, once, and names it', () => {
		const documented = documentedHosts[type.name as keyof typeof documentedHosts];
		const bases = regionValues(type).map((region) => vendor.baseUrl({ region }));
		expect(bases.sort()).toEqual(documented.map((host) => `https://${host}`).sort());
		for (const [index, option] of (regionOf(type).options ?? []).entries()) {
			expect(option.name).toContain(
				new URL(vendor.baseUrl({ region: regionValues(type)[index] })).host,
			);
		}
	});

	it('starts with one of its regions', () => {
		expect(regionValues(type)).toContain(regionOf(type).default);
	});

	it.each([
		...regionValues(type).map((region) => ({ region, baseUrl: '' })),
		{ region: regionValues(type)[0], baseUrl: 'https://proxy.example' },
		{ region: regionValues(type)[0], baseUrl: 'http://localhost:1234' },
		{ region: regionValues(type)[0], baseUrl: 'https://proxy.example/' },
	])('is tested on the host that its node calls: $region $baseUrl', (data) => {
		const { baseURL, url } = testRequest(type, data);
		expect(new URL(baseURL ?? '').origin).toBe(vendor.baseUrl(data));
		expect(url).toMatch(/^\//);
	});

	it('hides what must stay secret while it is typed, and brings no value for it', () => {
		const secret = type.properties.filter(({ typeOptions }) => typeOptions?.password === true);
		const names = new Set(secret.map(({ name }) => name));
		expect([...names]).toEqual(
			type.name === 'ivvyApi' ? ['apiKey', 'apiSecret'] : ['accessKey', 'secretKey', 'asyncApiKey'],
		);
		// A secret is one under each field of its name.
		expect(secret).toEqual(type.properties.filter(({ name }) => names.has(name)));
		for (const property of secret) {
			// Only who uses the async API has its key.
			expect(property).toMatchObject(
				property.name === 'asyncApiKey' ? { default: '' } : { default: '', required: true },
			);
		}
	});

	it('is accepted by the node under its name', () => {
		expect(vendor.credential).toBe(type.name);
	});
});

describe('the test button', () => {
	const sandbox = useSandbox();

	const { apiKey, apiSecret } = sandboxKeys.ivvy;
	const { accessKey, secretKey } = sandboxKeys.leadSquared;

	const press = async (index: number, data: ICredentialDataDecryptedObject): Promise<number> => {
		const baseUrl = index === 0 ? sandbox.ivvyUrl : sandbox.leadSquaredUrl;
		const sign = index === 0 ? signIvvy : signLeadSquared;
		return await send(await sign(testRequest(credentials[index].type, { ...data, baseUrl }), data));
	};

	it.each([
		['iVvy takes the right keys', 0, { apiKey, apiSecret }, 200],
		[
			'iVvy takes keys with what was copied along with them',
			0,
			{ apiKey: `\u200b ${apiKey}\n`, apiSecret: `\t${apiSecret}\ufeff` },
			200,
		],
		['iVvy refuses another key', 0, { apiKey: 'x', apiSecret }, 401],
		['iVvy refuses another secret', 0, { apiKey, apiSecret: 'x' }, 401],
		['LeadSquared takes the right keys', 1, { accessKey, secretKey }, 200],
		[
			'LeadSquared takes keys with what was copied along with them',
			1,
			{ accessKey: `\u200b ${accessKey}\n`, secretKey: `\t${secretKey}\ufeff` },
			200,
		],
		['LeadSquared refuses another access key', 1, { accessKey: 'x', secretKey }, 401],
		['LeadSquared refuses another secret key', 1, { accessKey, secretKey: 'x' }, 401],
	])('%s', async (_what, index, data, status) => {
		expect(await press(index, data)).toBe(status);
	});

	it.each(credentials)('explains refused keys of $type.name in its own words', ({ type }) => {
		const rules = type.test?.rules ?? [];
		const refused = rules.filter(
			({ type: kind, properties }) => kind === 'responseCode' && properties.value === 401,
		);
		expect(refused.map(({ properties }) => properties.message)).toEqual([
			expect.stringMatching(/did not accept the keys?\. Check the .*region/),
		]);
		// Both vendors may also refuse with HTTP 200 and say so in the body.
		const inBody = rules
			.filter(({ type: kind }) => kind === 'responseSuccessBody')
			.map(({ properties }) => properties);
		const said =
			type.name === 'ivvyApi'
				? { key: 'errorCode', value: 401 }
				: { key: 'Status', value: 'Error' };
		expect(inBody).toContainEqual({ ...said, message: refused[0].properties.message });
	});

	it.each([
		[403, /rights/],
		[463, /revoked/],
	])('of iVvy fails for error code %d, as HTTP status or in the body of a 200', (code, words) => {
		const rules = (credentials[0].type.test?.rules ?? []).filter(
			({ properties }) => properties.value === code,
		);
		expect(rules).toEqual([
			{ type: 'responseCode', properties: { value: code, message: expect.stringMatching(words) } },
			{
				type: 'responseSuccessBody',
				properties: { key: 'errorCode', value: code, message: expect.stringMatching(words) },
			},
		]);
	});
});
