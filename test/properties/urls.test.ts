import fc from 'fast-check';

import { leadSquared } from '../../nodes/LeadSquared/wire/vendor';
import type { Operation } from '../../nodes/shared/table/operation';
import { propertiesOf } from '../harness/property.mts';
import { signLeadSquared } from '../harness/signing.mts';
import { inUtf8, objectsOf, wildTexts } from './values';

// What stands in the address of a call is what was given, and nothing in it leads anywhere else.

const property = propertiesOf('urls');

const values = fc.oneof(
	wildTexts(),
	fc.constantFrom('.', '..', '../x', 'a/b', '?', '#', '%2e%2e', '%', ' '),
);
const names = fc.constantFrom('leadId', 'code', 'Paging.PageIndex', 'a b', 'é', '&', 'x=y');

property(
	'LeadSquared: values come out of path and query as they were put in',
	[values, objectsOf(names, fc.oneof(values, fc.integer(), fc.boolean()))],
	async (id, query) => {
		const operation = { call: 'GET /v2/Things/{thing}/Get' } as Operation;
		const request = () =>
			leadSquared.request(operation, { body: {}, query: { ...query, thing: id } });
		// No address has these as a part of its path: they mean another path.
		if (id === '.' || id === '..') return expect(request).toThrow(`'thing' cannot be ${id}`);
		const { path } = request();
		const signed = await signLeadSquared({ method: 'GET', url: `https://api.example.com${path}` });
		const url = new URL(String(signed.url));
		expect(url.origin).toBe('https://api.example.com');
		expect(url.hash).toBe('');
		const [, given] = /^\/v2\/Things\/([^/]*)\/Get$/.exec(url.pathname) ?? [];
		expect(decodeURIComponent(given)).toBe(inUtf8(id));
		return expect(Object.fromEntries(url.searchParams)).toEqual(
			Object.fromEntries(
				Object.entries(query).map(([name, value]) => [name, inUtf8(String(value))]),
			),
		);
	},
	{
		examples: [
			['..', {}],
			// Half a character ended the whole run.
			['\ud800', {}],
		],
	},
);
