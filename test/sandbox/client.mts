import { spawn } from 'node:child_process';
import { createHash, createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { sandboxKeys } from '../../sandbox/index.mts';
import type { Sandbox } from '../../sandbox/index.mts';

/** A reply as tests look at it. */
export interface Reply {
	status: number;
	headers: Headers;
	// eslint-disable-next-line @typescript-eslint/no-explicit-any
	body: any;
}

const hash = (text: string) => createHash('md5').update(text).digest('hex');

/** 'yyyy-mm-dd HH:mm:ss' in UTC, `offsetMs` away from now. */
export const ivvyDate = (offsetMs = 0) =>
	new Date(Date.now() + offsetMs).toISOString().slice(0, 19).replace('T', ' ');

/** Everything that enters a signed request; tests change one part after signing. */
interface IvvyRequest {
	method: string;
	path: string;
	body: string;
	headers: Record<string, string>;
}

interface SignOptions {
	secret?: string;
	key?: string;
	method?: string;
	headers?: Record<string, string>;
	/** Send the Date header instead of IVVY-Date. */
	dateHeader?: string;
}

/** Signs an action by the book, written down separately from the sandbox's own check. */
export function signed(action: string, body: unknown, options: SignOptions = {}): IvvyRequest {
	const [namespace, name] = action.split('/');
	const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
	const path = `/api/1.0/${namespace}?action=${name}`;
	const method = options.method ?? 'POST';
	const contentType = options.headers?.['Content-Type'] ?? 'application/json';
	const date = options.headers?.['IVVY-Date'] ?? ivvyDate();
	const own: Record<string, string> = options.dateHeader ? {} : { 'IVVY-Date': date };
	const ivvyPart = options.dateHeader ? '' : `ivvydate=${date}`;
	const toSign =
		`${method}${hash(text)}${contentType}${options.dateHeader ?? ''}${path}1.0${ivvyPart}`.toLowerCase();
	const signature = createHmac('sha1', options.secret ?? sandboxKeys.ivvy.apiSecret)
		.update(toSign)
		.digest('hex');
	return {
		method,
		path,
		body: text,
		headers: {
			'Content-MD5': hash(text),
			...own,
			...(options.dateHeader ? { Date: options.dateHeader } : {}),
			...options.headers,
			'Content-Type': contentType,
			'X-Api-Authorization': `IWS ${options.key ?? sandboxKeys.ivvy.apiKey}:${signature}`,
		},
	};
}

async function exchange(url: string, init: RequestInit): Promise<Reply> {
	const response = await fetch(url, init);
	const text = await response.text();
	let body: unknown = text;
	try {
		body = JSON.parse(text);
	} catch {
		// Plain text stays as it is.
	}
	return { status: response.status, headers: response.headers, body };
}

export const sendIvvy = (sandbox: Sandbox, { method, path, body, headers }: IvvyRequest) =>
	exchange(sandbox.ivvyUrl + path, { method, headers, body: method === 'GET' ? undefined : body });

/** One correctly signed call. */
export const ivvy = (sandbox: Sandbox, action: string, body?: unknown) =>
	sendIvvy(sandbox, signed(action, body));

/** One LeadSquared call: GET without a body, POST with one. `headers` may overwrite the right ones. */
export const leadSquared = (
	sandbox: Sandbox,
	path: string,
	body?: unknown,
	headers?: Record<string, string>,
) => leadSquaredAt(sandbox.leadSquaredUrl, path, body, headers);

/** The same at another of its hosts. */
export function leadSquaredAt(
	url: string,
	path: string,
	body?: unknown,
	headers: Record<string, string> = {},
) {
	const { accessKey, secretKey } = sandboxKeys.leadSquared;
	return exchange(url + path, {
		method: body === undefined ? 'GET' : 'POST',
		body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
		headers: {
			...(body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
			'x-LSQ-AccessKey': accessKey,
			'x-LSQ-SecretKey': secretKey,
			...headers,
		},
	});
}

/** One upload to the files host; fetch makes the form's body and its boundary. */
export const leadSquaredUpload = (sandbox: Sandbox, form: FormData, path = '/File/Upload') =>
	exchange(sandbox.leadSquaredFilesUrl + path, { method: 'POST', body: form });

/** One call to the control listener. */
export const control = (sandbox: Sandbox, method: string, path: string, body?: unknown) =>
	exchange(sandbox.controlUrl + path, {
		method,
		body: body === undefined ? undefined : JSON.stringify(body),
		headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
	});

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** 'answered', 'failed', or 'silent' when nothing happened within `ms`. */
export function outcome(call: Promise<unknown>, ms = 300): Promise<string> {
	return new Promise((resolve) => {
		const timer = setTimeout(() => resolve('silent'), ms);
		const settle = (result: string) => () => {
			clearTimeout(timer);
			resolve(result);
		};
		call.then(settle('answered'), settle('failed'));
	});
}

/** True while something accepts connections at the URL. */
export const isListening = (url: string): Promise<boolean> =>
	new Promise((resolve) => {
		const socket = connect(Number(new URL(url).port), '127.0.0.1');
		socket.once('connect', () => {
			socket.destroy();
			resolve(true);
		});
		socket.once('error', () => resolve(false));
	});

const pathOf = (relative: string) => fileURLToPath(new URL(`../../${relative}`, import.meta.url));

interface Program {
	addresses: Record<
		`${'ivvy' | 'leadSquared' | 'leadSquaredAsync' | 'leadSquaredFiles' | 'leadSquaredAnalytics' | 'control'}Url`,
		string
	>;
	/** Sends SIGTERM; gives the exit code. */
	stop(): Promise<number | null>;
}

/** Starts sandbox/main.mts under the project's own Node; rejects with its error text when it ends at once. */
export function runMain(...parameters: string[]): Promise<Program> {
	const child = spawn(pathOf('node_modules/.bin/node'), [
		pathOf('sandbox/main.mts'),
		...parameters,
	]);
	const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
	const stop = () => {
		child.kill('SIGTERM');
		return ended;
	};
	return new Promise((resolve, reject) => {
		let errors = '';
		child.stderr.on('data', (text) => (errors += text));
		child.stdout.once('data', (line) => resolve({ addresses: JSON.parse(String(line)), stop }));
		child.once('close', () => reject(new Error(errors)));
	});
}
