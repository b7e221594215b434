import { isSame } from '../../nodes/shared/engine/unknown/sameValue';

describe('what the list gives back is what was sent', () => {
	it.each([
		[1, '1'],
		['10.50', 10.5],
		[true, '1'],
		['false', 0],
		[' Rosa  Lee ', 'Rosa Lee'],
		['Rosa@Example.org', 'rosa@example.org '],
		['2026-12-01 10:00:00', '2026-12-01 10:00:00 UTC'],
		['2026-12-01 10:00:00', '2026-12-01T10:00:00.000Z'],
		['2026-12-01', '2026-12-01 00:00:00'],
		['2026-12-01 22:05:00', '12/1/2026 10:05:00 PM'],
		['Note 1', '<p>Note 1</p>\n'],
		['Fish & <b>chips</b>', '<p>Fish &amp; chips</p>'],
		[
			[4, 5],
			['5', '4'],
		],
		[{ line1: 'A' }, { line1: 'A', city: null }],
		['', null],
	])('%j is %j', (sent, seen) => {
		expect(isSame(sent, seen)).toBe(true);
	});

	it.each([
		['0042', '42'],
		['Row 1', 'Row 10'],
		['rosa', 'Rosa'],
		['2026-12-01 10:00:00', '2026-12-01 11:00:00 UTC'],
		['+61 2', '612'],
		['Note', null],
		[[4], [4, 5]],
		[{ line1: 'A' }, { line1: 'B' }],
	])('%j is not %j', (sent, seen) => {
		expect(isSame(sent, seen)).toBe(false);
	});
});
