import { Recent } from '../../nodes/shared/wire/recent';

it('tells nothing before the first', () => {
	const recent = new Recent();
	expect([recent.least, recent.middle]).toEqual([Infinity, undefined]);
});

it.each([
	{ values: [3], least: 3, middle: 3 },
	{ values: [2, 2], least: 2, middle: 2 },
	{ values: [5, 1, 4, 2, 3], least: 1, middle: 3 },
	// Of two in the middle, the greater one.
	{ values: [10, 9, 100, 1], least: 1, middle: 10 },
])('of $values the least is $least and the middle $middle', ({ values, least, middle }) => {
	const recent = new Recent();
	for (const value of values) recent.add(value);
	expect([recent.least, recent.middle]).toEqual([least, middle]);
});

it('the last hundred count', () => {
	const recent = new Recent();
	for (const value of [1, 1, 1_000]) recent.add(value);
	for (let value = 99; value > 0; value--) recent.add(value + 1);
	expect([recent.least, recent.middle]).toEqual([2, 52]);
	recent.add(7);
	expect([recent.least, recent.middle]).toEqual([2, 51]);
});
