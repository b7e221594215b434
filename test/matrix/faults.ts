import type { Mishap, Vendor } from '../../sandbox/index.mts';

/** Something that goes wrong with a call, as a row of the matrix. */
export interface MatrixFault {
	name: string;
	/** Can the vendor have done the call? Words for the page. */
	done: 'no' | 'yes' | 'late' | 'answered';
	mishap?: Mishap;
	/** Of one vendor only. */
	only?: Vendor;
	/** The caller is left without an end of the answer, so that its own limit ends the wait. */
	isSilent?: boolean;
	/** Nobody listens at the vendor's address. */
	isUnreachable?: boolean;
	/** How LeadSquared says that a caller is too fast. */
	throttleAs?: '403' | '200';
	clockSkewMs?: number;
	/** Proof that the vendor did not do the call: it is sent again, whatever it is, until it is done. */
	isProof?: boolean;
}

const retryAfter = { 'Retry-After': '2' };
const elsewhere = { Location: 'https://elsewhere.example/api' };
const page = '<html><body><h1>Sorry</h1></body></html>';
const html = { 'Content-Type': 'text/html' };
const lateMs = 3_000;

const throttles: MatrixFault[] = [
	{ name: '429', done: 'no', mishap: { kind: 'throttle' }, isProof: true },
	{
		name: '429 with Retry-After',
		done: 'no',
		mishap: { kind: 'throttle', headers: retryAfter },
		isProof: true,
	},
	{
		name: '429 of a gateway, without words',
		done: 'no',
		mishap: { kind: 'respond', status: 429, body: '' },
		isProof: true,
	},
	...(['403', '200'] as const).map((throttleAs) => ({
		name: `${throttleAs} with the words for "too fast"`,
		done: 'no' as const,
		mishap: { kind: 'throttle' as const },
		only: 'leadSquared' as const,
		throttleAs,
		isProof: true,
	})),
];

/** A gateway's answer, without the vendor having done the call, having done it, and doing it later. */
const gateway = (name: string, answer: Omit<Mishap, 'kind'>): MatrixFault[] => [
	{ name, done: 'no', mishap: { kind: 'respond', ...answer } },
	{ name, done: 'yes', mishap: { kind: 'respondAfter', ...answer } },
];

const gateways: MatrixFault[] = [
	...[500, 502, 503].flatMap((status) => gateway(String(status), { status, body: '' })),
	...gateway('503 with Retry-After', { status: 503, body: '', headers: retryAfter }),
	...gateway('504', { status: 504, body: '' }),
	{ name: '504', done: 'late', mishap: { kind: 'respondAfter', status: 504, body: '', lateMs } },
	...gateway('408', { status: 408, body: '' }),
	...gateway('502 with HTML', { status: 502, body: page, headers: html }),
	...gateway('200 with HTML', { status: 200, body: page, headers: html }),
	...gateway('303 elsewhere', { status: 303, body: '', headers: elsewhere }),
	...gateway('307 elsewhere', { status: 307, body: '', headers: elsewhere }),
	{ name: '404', done: 'no', mishap: { kind: 'respond', status: 404, body: '' } },
];

const odd = (name: string, body: unknown): MatrixFault[] => gateway(name, { status: 200, body });

const answers: MatrixFault[] = [
	...gateway('204', { status: 204, body: '' }),
	...odd('200 without a body', ''),
	...odd('null', 'null'),
	...odd('[]', []),
	...odd('{}', {}),
	{
		name: 'a business error',
		done: 'no',
		only: 'leadSquared',
		mishap: {
			kind: 'respond',
			status: 500,
			body: {
				Status: 'Error',
				ExceptionType: 'MXInvalidInputException',
				ExceptionMessage: 'It is not so',
			},
		},
	},
	{
		name: 'a business error',
		done: 'no',
		only: 'ivvy',
		mishap: {
			kind: 'respond',
			status: 400,
			body: { errorCode: 400, message: 'It is not so', specificCode: 12345 },
		},
	},
	{
		name: 'the answer as another type of content',
		done: 'answered',
		mishap: { kind: 'alter', headers: html },
	},
	{
		name: 'the answer behind a byte order mark',
		done: 'answered',
		mishap: { kind: 'alter', prefix: '\u{feff}' },
	},
	{
		name: 'the answer, said to be gzip',
		done: 'yes',
		mishap: { kind: 'alter', headers: { 'Content-Encoding': 'gzip' } },
	},
	{ name: 'half of the answer', done: 'yes', mishap: { kind: 'truncate' } },
];

const lines: MatrixFault[] = [
	{ name: 'nobody listens', done: 'no', isUnreachable: true },
	{ name: 'the line breaks before the call is done', done: 'no', mishap: { kind: 'reset' } },
	{ name: 'the line breaks after it', done: 'yes', mishap: { kind: 'resetAfter' } },
	{ name: 'the line breaks before it', done: 'late', mishap: { kind: 'resetAfter', lateMs } },
	{ name: 'the line breaks in the answer', done: 'yes', mishap: { kind: 'abort' } },
	...(['hang', 'stall', 'drip'] as const).flatMap((kind) => {
		const words = { hang: 'no answer', stall: 'headers only', drip: 'an answer without an end' };
		const name = `${words[kind]} until the limit`;
		return [
			{ name, done: 'yes' as const, isSilent: true, mishap: { kind } },
			{ name, done: 'no' as const, isSilent: true, mishap: { kind, effect: 'none' as const } },
		];
	}),
	{
		name: 'no answer until the limit',
		done: 'late',
		isSilent: true,
		mishap: { kind: 'hang', lateMs },
	},
];

const keys: MatrixFault[] = [
	{ name: 'a key that was revoked', done: 'no', mishap: { kind: 'revoked' } },
	{ name: 'clocks six minutes apart', done: 'no', only: 'ivvy', clockSkewMs: 360_000 },
];

export const faults: MatrixFault[] = [...throttles, ...gateways, ...answers, ...lines, ...keys];

/** Does the fault come with single calls, so that it can be there once and be gone? */
export const canPass = ({ mishap }: MatrixFault): boolean => mishap !== undefined;
