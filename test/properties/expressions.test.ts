import fc from 'fast-check';
import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { Ivvy } from '../../nodes/Ivvy/Ivvy.node';
import { parameterReader, plainPaths } from '../../nodes/shared/engine/parameters';
import { runNode } from '../harness/n8n.mts';
import { propertiesOf } from '../harness/property.mts';
import { objectsOf, wildTexts } from './values';

// The quick reader of plain paths against n8n's own expressions: what it reads is what n8n gives, and else it asks n8n.

const property = propertiesOf('expressions');

const names = fc.oneof(
	fc.constantFrom(
		'a',
		'b',
		'first name',
		'naïve',
		'_1',
		'0',
		'length',
		'toString',
		'hasOwnProperty',
	),
	fc.constantFrom('constructor', '__proto__', 'prototype', 'json', 'isEmpty', 'a"b', "it's", 'x]'),
	wildTexts(5),
);

/** What an item may hold, also what only other nodes of the same run hand over. */
const leaves: fc.Arbitrary<unknown> = fc.oneof(
	wildTexts(),
	fc.constantFrom('={{ 1 }}', '{{ $json.a }}', '=', null, undefined, NaN, -0, true, false, ''),
	fc.integer(),
	fc.double(),
	fc.date(),
);
const { value: values } = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		leaves,
		objectsOf(names, tie('value')),
		fc.array(tie('value'), { maxLength: 3 }),
	),
}));
const items = objectsOf(names, values);

const quoted = (name: string) => JSON.stringify(name);
const steps = fc.oneof(
	{ weight: 4, arbitrary: names.map((name) => `.${name}`) },
	{ weight: 3, arbitrary: names.map((name) => `[${quoted(name)}]`) },
	names.map((name) => `['${name}']`),
	fc.constantFrom(
		'[0]',
		'?.a',
		'.a()',
		'.length',
		'[`a`]',
		'["a" + "b"]',
		' .a',
		'.$b',
		'["\\u0061"]',
	),
);
const paths = fc
	.tuple(
		fc.constantFrom('$json', '$json', '$json', '$json ', 'json', '$item'),
		fc.array(steps, { maxLength: 3 }),
	)
	.map(([root, path]) => root + path.join(''));
const blanks = fc.constantFrom('', ' ', '\n\t', ' /* a */ ');
const expressions = fc.oneof(
	{
		weight: 6,
		arbitrary: fc
			.tuple(blanks, paths, blanks)
			.map(([before, path, after]) => `={{${before}${path}${after}}}`),
	},
	paths.map((path) => `={{ ${path} }} and more`),
	paths.map((path) => `=before {{ ${path} }}`),
	paths.map((path) => `={{ ${path} }}{{ ${path} }}`),
	paths.map((path) => `={{ ${path} ?? 'none' }}`),
	paths.map((path) => `= {{ ${path} }}`),
	// n8n runs no node with an empty name.
	wildTexts().map((text) => `-${text}`),
	wildTexts().map((text) => `=${text}`),
);
const { parameter: parameters } = fc.letrec<{ parameter: unknown }>((tie) => ({
	parameter: fc.oneof(
		{ depthSize: 'small', withCrossShrink: true },
		{ weight: 4, arbitrary: expressions },
		objectsOf(names, tie('parameter')),
		fc.array(tie('parameter'), { maxLength: 3 }),
	),
}));

/** A path that is there in the item, which is where the quick reader answers by itself. */
const mapped = items.chain((item) => {
	const there = pathsIn(item, '$json');
	return fc.record({
		item: fc.constant(item),
		parameter:
			there.length === 0
				? parameters
				: fc.oneof(
						parameters,
						fc.constantFrom(...there).map((path) => `={{ ${path} }}`),
						objectsOf(
							names,
							fc.constantFrom(...there).map((path) => `={{ ${path} }}`),
						),
					),
	});
});

function pathsIn(value: unknown, path: string): string[] {
	if (typeof value !== 'object' || value === null || value instanceof Date) return [path];
	return [
		path,
		...Object.entries(value).flatMap(([name, inner]) => {
			const step = /^[a-z_]\w*$/i.test(name) ? `.${name}` : `[${quoted(name)}]`;
			return pathsIn(inner, `${path}${step}`);
		}),
	];
}

type Read = { value: unknown } | { refused: string };

/** What the node reads for each item. */
function readAll(context: IExecuteFunctions): Read[] {
	const reader = parameterReader(context);
	return context.getInputData().map((_item, index) => {
		try {
			return { value: reader(index)('name', 'the fallback') };
		} catch (error) {
			return { refused: (error as Error).message };
		}
	});
}

let found: Read[][];
beforeEach(() => {
	jest.spyOn(Ivvy.prototype, 'execute').mockImplementation(async function (
		this: IExecuteFunctions,
	) {
		found = [true, false].map((areRead) => {
			plainPaths.areRead = areRead;
			return readAll(this);
		});
		return [[]];
	});
});
afterEach(() => {
	plainPaths.areRead = true;
	jest.restoreAllMocks();
});

property(
	'whatever stands in a parameter and in the items is read as n8n reads it',
	[mapped, items],
	async ({ item, parameter }, other) => {
		found = [];
		await runNode({
			node: 'ivvy',
			parameters: {
				resource: 'task',
				operation: 'create',
				endDatetime: '2026-11-01',
				name: parameter,
			} as INodeParameters,
			items: [item, other] as IDataObject[],
			credentials: {},
		});
		const [own, n8ns] = found;
		expect(own).toHaveLength(2);
		expect(own).toEqual(n8ns);
	},
);
