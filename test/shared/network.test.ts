import { fromNetwork } from '../../nodes/shared/wire/network';

/** Errors around each other as n8n wraps them: the first one is outermost. */
function wrapped(...errors: Error[]): Error {
	errors.forEach((error, index) => (error.cause = errors[index + 1]));
	return errors[0];
}

const withCode = (code: unknown, message = 'said') => Object.assign(new Error(message), { code });
const withHttpCode = (httpCode: unknown) => Object.assign(new Error('said'), { httpCode });
const around = (count: number) =>
	Array.from({ length: count }, (_, index) => new Error(`around ${index}`));

describe('a connection that was never made', () => {
	it.each([
		['ECONNREFUSED', true],
		['EAI_AGAIN', true],
		['EHOSTUNREACH', true],
		['ENETUNREACH', true],
		['ENOTFOUND', false],
	])('%s may pass by itself: %s', (code, passing) => {
		expect(fromNetwork(withCode(code))).toEqual({
			...{ kind: 'unavailable', message: `connection failed (${code})` },
			passing,
		});
	});
});

describe('a certificate that is not trusted', () => {
	it.each([
		'CERT_HAS_EXPIRED',
		'ERR_TLS_CERT_ALTNAME_INVALID',
		'DEPTH_ZERO_SELF_SIGNED_CERT',
		'SELF_SIGNED_CERT_IN_CHAIN',
		'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
	])('is told by %s', (code) => {
		expect(fromNetwork(withCode(code))).toEqual({
			...{ kind: 'unavailable', message: `the certificate is not trusted (${code})` },
			passing: false,
		});
	});
});

describe('a connection that ended', () => {
	it.each(['ECONNRESET', 'ETIMEDOUT', 'EPIPE', 'X_CERT_', 'ERR_BAD_RESPONSE'])(
		'leaves it open what became of the call: %s',
		(code) => {
			const message = `the connection ended without an answer (${code})`;
			expect(fromNetwork(withCode(code))).toEqual({ kind: 'unclear', message });
		},
	);
});

describe('the code', () => {
	const codeIn = (error: unknown) => {
		const reply = fromNetwork(error);
		return reply.kind === 'unclear' ? /\((.*)\)$/.exec(reply.message)?.[1] : undefined;
	};

	it.each([
		['stands outermost', wrapped(withCode('OUTER'), withCode('INNER')), 'OUTER'],
		['stands in a cause', wrapped(...around(2), withCode('INNER')), 'INNER'],
		['stands in the fourth cause', wrapped(...around(4), withCode('INNER')), 'INNER'],
		['stands further in than is looked', wrapped(...around(5), withCode('INNER')), undefined],
		['is no text', wrapped(withCode(7), withCode('INNER')), 'INNER'],
		['stands as HTTP status', withHttpCode('ECONNRESET'), 'ECONNRESET'],
		['stands beside an HTTP status', wrapped(withHttpCode('500'), withCode('INNER')), 'INNER'],
		['is no HTTP status', wrapped(withHttpCode(500), withCode('INNER')), 'INNER'],
		['is in no error', { code: 'PLAIN' }, undefined],
		['is in an HTTP status with letters', withHttpCode('4XX'), undefined],
	])('%s', (_what, error, code) => {
		expect(codeIn(error)).toBe(code);
	});
});

describe('what is no fault of the network', () => {
	const reply = (message: string, from = 'credential') => ({
		...{ kind: 'unavailable', message, passing: false, from },
	});
	const refused = () => Object.assign(new Error('refused'), { name: 'SsrfBlockedIpError' });

	it.each([
		['words', new Error('No key'), 'No key'],
		['deepest words', wrapped(new Error('Outer'), new Error('Inner')), 'Inner'],
		['words around a silent cause', wrapped(new Error('Outer'), new Error(' ')), 'Outer'],
		['words as far as is looked', wrapped(...around(5), new Error('Too far')), 'around 4'],
		['text that was thrown', 'No key', 'the call broke off without a reason: No key'],
		['nothing that was thrown', undefined, 'the call broke off without a reason'],
		['silent error', new Error(''), 'the call broke off without a reason'],
	])('is told with its %s', (_what, error, message) => {
		expect(fromNetwork(error)).toEqual(reply(message));
	});

	it.each([
		['n8n, where it has refused the address', refused(), 'n8n'],
		['n8n, where a cause says so', wrapped(...around(4), refused()), 'n8n'],
		[
			'the credential, where a cause says so further in',
			wrapped(...around(5), refused()),
			'credential',
		],
		['the credential, whatever another error is called', withCode(1), 'credential'],
	])('comes from %s', (_what, error, from) => {
		expect(fromNetwork(error)).toHaveProperty('from', from);
	});
});
