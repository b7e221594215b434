import axios from 'axios';
import type {
	ICredentialDataDecryptedObject,
	ICredentialType,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { IvvyApi } from '../../credentials/IvvyApi.credentials';
import { LeadSquaredApi } from '../../credentials/LeadSquaredApi.credentials';
import { sandboxKeys } from '../../sandbox/index.mts';

/** Request options as a node's helper (`url`) or as n8n's HTTP Request node (`uri`) has them. */
export type Options = Partial<IHttpRequestOptions> & {
	uri?: string;
	form?: object;
	formData?: object;
	json?: boolean;
};

async function sign(
	type: ICredentialType,
	credentials: ICredentialDataDecryptedObject,
	options: Options,
): Promise<Options> {
	if (typeof type.authenticate !== 'function') throw new Error(`${type.name} does not sign`);
	return await type.authenticate(credentials, options as IHttpRequestOptions);
}

/** What n8n gets from the iVvy credential for a request. */
export const signIvvy = async (
	options: Options,
	keys: ICredentialDataDecryptedObject = sandboxKeys.ivvy,
): Promise<Options> => await sign(new IvvyApi(), { region: 'AU', ...keys }, options);

/** What n8n gets from the LeadSquared credential for a request. */
export const signLeadSquared = async (
	options: Options,
	keys: ICredentialDataDecryptedObject = sandboxKeys.leadSquared,
): Promise<Options> =>
	await sign(new LeadSquaredApi(), { region: 'api.leadsquared.com', ...keys }, options);

/** Hands a request to axios as n8n does; every status is an answer. */
export async function send({
	uri,
	url,
	baseURL,
	method,
	headers,
	qs,
	body,
}: Options): Promise<number> {
	const { status } = await axios.request({
		url: uri ?? url,
		baseURL,
		method,
		headers: headers as Record<string, string>,
		params: qs,
		data: body,
		maxRedirects: 0,
		validateStatus: () => true,
	});
	return status;
}

/** Header names in lower case, sorted: doubles show up however they are written. */
export const headerNames = ({ headers = {} }: Options): string[] =>
	Object.keys(headers)
		.map((name) => name.toLowerCase())
		.sort();

/** The message of the error that `action` ends with. */
export async function messageOf(action: () => Promise<unknown>): Promise<string> {
	try {
		await action();
	} catch (error) {
		return (error as Error).message;
	}
	throw new Error('Nothing was refused');
}

/** Addresses that keys are sent to. */
export const safeAddresses = [
	'https://api.example.com/x',
	'https://api.example.com:8443/x',
	'http://localhost:5678/x',
	'http://LOCALHOST/x',
	'http://127.0.0.1/x',
	'http://127.1.2.3:80/x',
	'http://[::1]:5678/x',
];

/** Addresses that keys are never sent to, and what the message says about them. */
export const unsafeAddresses: Array<[what: string, address: string, words: RegExp]> = [
	['http to a public host', 'http://api.example.com/x', /not safe.*https/],
	['http to a private network', 'http://192.168.0.10/x', /not safe.*https/],
	['http to 0.0.0.0', 'http://0.0.0.0/x', /not safe.*https/],
	['ftp', 'ftp://api.example.com/x', /not safe.*https/],
	['ftp on this machine', 'ftp://localhost/x', /not safe.*https/],
	['a file', 'file:///etc/hosts', /not safe.*https/],
	[
		'a host that begins like a loopback address',
		'http://127.0.0.1.evil.example/x',
		/not safe.*https/,
	],
	['a host that begins like localhost', 'http://localhost.evil.example/x', /not safe.*https/],
	['a host that ends like localhost', 'http://evil-localhost/x', /not safe.*https/],
	[
		'a host with localhost as subdomain',
		'http://localhost.localhost.evil.example/x',
		/not safe.*https/,
	],
	['another IPv6 address', 'http://[::2]/x', /not safe.*https/],
	['localhost as user name', 'http://localhost@evil.example/x', /user name or password/],
	['a user name and password', 'https://maya:hunter2@api.example.com/x', /user name or password/],
	['a user name', 'https://maya@api.example.com/x', /user name or password/],
	['a path without a host', '/api/1.0/test', /not a web address/],
	['a host without a scheme', 'api.example.com/x', /not a web address/],
	['nothing', '', /not a web address/],
];
