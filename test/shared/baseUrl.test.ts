import { baseUrlOf, safeUrl, targetOf } from '../../nodes/shared/wire/baseUrl';
import { safeAddresses, unsafeAddresses } from '../harness/signing.mts';

const host = 'api.example.com';

it.each(safeAddresses)('keys may be sent to %s', (address) => {
	expect(safeUrl(address).href).toBe(new URL(address).href);
});

it.each(unsafeAddresses)('keys are not sent to %s', (_what, address, words) => {
	expect(() => safeUrl(address)).toThrow(words);
});

describe('the base URL', () => {
	it.each<[unknown, string]>([
		['https://proxy.example', 'https://proxy.example'],
		['https://proxy.example/', 'https://proxy.example'],
		['  https://proxy.example:8443 ', 'https://proxy.example:8443'],
		['HTTPS://Proxy.Example', 'https://proxy.example'],
		['http://localhost:1234', 'http://localhost:1234'],
		['', `https://${host}`],
		['   ', `https://${host}`],
		[undefined, `https://${host}`],
		[null, `https://${host}`],
	])('given as %j is %s', (custom, expected) => {
		expect(baseUrlOf(custom, host)).toBe(expected);
	});

	it.each(['https://proxy.example/api', 'https://proxy.example/?x=1', 'https://proxy.example/#x'])(
		'must end after the host, and the message says how: %s',
		(custom) => {
			expect(() => baseUrlOf(custom, host)).toThrow(
				/must end after the host: use https:\/\/proxy\.example\.$/,
			);
		},
	);

	it.each(unsafeAddresses.filter(([, address]) => address !== ''))(
		'is refused when it is %s',
		(_what, address, words) => {
			expect(() => baseUrlOf(address, host)).toThrow(words);
		},
	);

	it('needs a region when none is given', () => {
		expect(() => baseUrlOf('', undefined)).toThrow(/No region/);
	});
});

it.each([
	'api.example.com/v2/x?secret=hunter2',
	'https://u:hunter2@[bad/',
	'http://example.com/?secret=hunter2',
])('a refused address is not repeated, since it may hold keys: %s', (address) => {
	for (const check of [
		() => safeUrl(address),
		() => baseUrlOf(address, host),
		() => targetOf({ url: address }),
	]) {
		expect(check).toThrow();
		expect(check).not.toThrow(/hunter2/);
	}
});

describe('where a request goes', () => {
	it('an absolute address goes before the base, as n8n sends it', () => {
		expect(() =>
			targetOf({ baseURL: 'https://api.example.com', url: 'http://evil.example/' }),
		).toThrow(/https only/);
		expect(
			targetOf({ baseURL: 'https://api.example.com', url: 'https://other.example/x' }).href,
		).toBe('https://other.example/x');
	});

	it('an empty base is none', () => {
		expect(targetOf({ baseURL: ' ', url: 'https://api.example.com/x' }).href).toBe(
			'https://api.example.com/x',
		);
	});

	it('a base with a path is refused, as the node refuses it', () => {
		expect(() => targetOf({ baseURL: 'https://api.example.com/v2', url: '/x' })).toThrow(
			/must end after the host/,
		);
	});
});

describe('with a base', () => {
	const baseURL = 'https://api.example.com';

	it('no address is the base itself, and one within an address is a part of it', () => {
		expect(targetOf({ baseURL }).href).toBe(`${baseURL}/`);
		expect(targetOf({ baseURL, url: '/x?next=https://other.example/' }).href).toBe(
			`${baseURL}/x?next=https://other.example/`,
		);
	});

	it.each(['//evil.example/x', 's3://bucket/x'])(
		'%s is an address of its own, and refused as such',
		(url) => {
			expect(() => targetOf({ baseURL, url })).toThrow();
		},
	);

	it('of blanks, an address without a host is no web address', () => {
		expect(() => targetOf({ baseURL: ' ', url: '/x' })).toThrow(/not a web address/);
	});
});
