import type { IDataObject, IExecuteFunctions, INodeParameters } from 'n8n-workflow';

import { onceIfFixed, parameterReader, plainPaths } from '../../nodes/shared/engine/parameters';

// What is read directly, and what is left to n8n, which is a function here. parameters.test.ts compares with n8n's own.

afterEach(() => {
	plainPaths.areRead = true;
});

/** n8n's answer: which parameter of which item it was asked for, with what to fall back on. */
const fromN8n = (name: string, item: number, fallback: unknown = 'none') =>
	`n8n: ${name} of ${item}, else ${String(fallback)}`;

function readerOf(parameters: INodeParameters, items: IDataObject[] = []) {
	const asked: string[] = [];
	const context = {
		getInputData: () => items.map((json) => ({ json })),
		getNode: () => ({ parameters }),
		getNodeParameter(...given: Parameters<typeof fromN8n>) {
			asked.push(fromN8n(...given));
			return asked.at(-1);
		},
	};
	return { reader: parameterReader(context as unknown as IExecuteFunctions), asked };
}

const json = {
	...{
		name: 'Ada',
		'first name': 'Eve',
		a_1: 'x',
		'': 'nameless',
		zero: 0,
		off: false,
		none: null,
	},
	...{ deep: { a: { b: 'y' }, constructor: 'own', "it's": 'z' }, list: ['p'], gone: undefined },
} as unknown as IDataObject;

/** What a parameter with this value gives for the first item. */
const read = (value: unknown) => {
	const { reader, asked } = readerOf({ field: value } as INodeParameters, [json]);
	const given = reader(0)('field', 'none');
	return asked.length === 0 ? { given } : 'n8n';
};

describe('a path that is there is read directly', () => {
	it.each([
		['={{ $json.name }}', 'Ada'],
		['={{$json.name}}', 'Ada'],
		['={{   $json.name   }}', 'Ada'],
		['={{ $json.a_1 }}', 'x'],
		['={{ $json["first name"] }}', 'Eve'],
		["={{ $json['first name'] }}", 'Eve'],
		['={{ $json[""] }}', 'nameless'],
		["={{ $json[''] }}", 'nameless'],
		['={{ $json.deep.a.b }}', 'y'],
		['={{ $json["deep"].a["b"] }}', 'y'],
		['={{ $json.deep["it\'s"] }}', 'z'],
		['={{ $json.zero }}', 0],
		['={{ $json.off }}', false],
		['={{ $json.none }}', null],
	])('%s', (value, given) => {
		expect(read(value)).toEqual({ given });
	});

	it('in a collection and in a list, which keep their forms', () => {
		const value = { a: '={{ $json.name }}', b: 'fixed', c: ['={{ $json.zero }}', 1, null], d: {} };
		expect(read(value)).toEqual({ given: { a: 'Ada', b: 'fixed', c: [0, 1, null], d: {} } });
		expect(read(['={{ $json.name }}', 'x'])).toEqual({ given: ['Ada', 'x'] });
		expect(value.a).toBe('={{ $json.name }}');
	});

	it('also beside names that n8n refuses in expressions', () => {
		const value = JSON.parse('{"constructor": "fixed", "a": "={{ $json.name }}"}') as object;
		expect(read(value)).toEqual({ given: { a: 'Ada', constructor: 'fixed' } });
	});
});

describe('all else is left to n8n', () => {
	it.each([
		'={{ $json.missing }}',
		'={{ $json.missing.deeper }}',
		'={{ $json.none.deeper }}',
		'={{ $json.name.length }}',
		'={{ $json.deep }}',
		'={{ $json.list }}',
		'={{ $json.list[0] }}',
		'={{ $json.gone }}',
		'={{ $json.toString }}',
		'={{ $json.deep.constructor }}',
		'={{ $json.deep.prototype }}',
		'={{ $json.deep.__proto__ }}',
		'={{ $json }}',
		'={{ $json.1a }}',
		'={{ $json.na-me }}',
		'={{ $json["na\\"me"] }}',
		"={{ $json['na\\'me'] }}",
		'={{ $json.name }} ',
		'= {{ $json.name }}',
		'={{ $json.name }}{{ $json.zero }}',
		'={{ $json.name + 1 }}',
		'=Dear ={{ $json.name }}',
		'=={{ $json.name }}',
		'=plain',
		'=',
	])('%s', (value) => {
		expect(read(value)).toBe('n8n');
		expect(read({ a: '={{ $json.name }}', b: value })).toBe('n8n');
		expect(read([value])).toBe('n8n');
	});

	it('a collection with an expression under a name that n8n refuses', () => {
		for (const name of ['constructor', 'prototype', '__proto__'])
			expect(read(JSON.parse(`{"${name}": "={{ $json.name }}"}`))).toBe('n8n');
	});

	it('everything where it is switched off', () => {
		plainPaths.areRead = false;
		expect(read('={{ $json.name }}')).toBe('n8n');
	});

	it('for each item by itself', () => {
		const { reader } = readerOf({ field: '={{ $json.name }}' }, [{ name: 'A' }, {}, { name: 'C' }]);
		expect([0, 1, 2, 3].map((item) => reader(item)('field', 5))).toEqual([
			'A',
			fromN8n('field', 1, 5),
			'C',
			fromN8n('field', 3, 5),
		]);
	});
});

it.each(['plain', '{{ $json.name }}', 7, null, true, { a: ['b'] }, undefined])(
	'n8n is asked once for all items for what is fixed: %j',
	(value) => {
		const { reader, asked } = readerOf({ field: value } as INodeParameters, [{}, {}]);
		const given = [0, 1, 1].map((item) => reader(item)('field', 'x'));
		expect(asked).toEqual([fromN8n('field', 0, 'x')]);
		expect(given).toEqual(Array(3).fill(asked[0]));
	},
);

it.each([
	['={{ 1 }}', false],
	[{ a: { b: ['={{ 1 }}'] } }, false],
	[{ a: 1, b: '={{ 1 }}' }, false],
	['1 = 1', true],
	[{ a: null, b: 5 }, true],
	[undefined, true],
])('the parameter %j is the same for all items: %j', (value, is) => {
	const { reader } = readerOf({ field: value } as INodeParameters);
	expect(reader.isFixed('field')).toBe(is);
});

describe('what is made of parameters', () => {
	const fixed = (name: string) => name.startsWith('fixed');
	const get = ((name: string, fallback: unknown) => [name, fallback]) as Parameters<
		Parameters<typeof onceIfFixed>[1]
	>[0];
	const reading = (...names: string[]) => {
		let times = 0;
		const read = onceIfFixed(fixed, (given) => [++times, ...names.map((name) => given(name, 1))]);
		return [read(get), read(get)];
	};

	it('is made once where all of them are fixed', () => {
		const [first, second] = reading('fixed 1', 'fixed 2');
		expect(first).toEqual([1, ['fixed 1', 1], ['fixed 2', 1]]);
		expect(second).toBe(first);
	});

	it.each([[['fixed', 'other']], [['other', 'fixed']]])(
		'is made for each item otherwise: %j',
		(names) => {
			expect(reading(...names).map(([times]) => times)).toEqual([1, 2]);
		},
	);

	it('may be nothing', () => {
		let times = 0;
		const read = onceIfFixed(fixed, () => void times++);
		expect([read(get), read(get), times]).toEqual([undefined, undefined, 1]);
	});

	it('throws for each item what it throws', () => {
		const read = onceIfFixed(fixed, () => {
			throw new Error('bad');
		});
		expect(() => read(get)).toThrow('bad');
		expect(() => read(get)).toThrow('bad');
	});
});
