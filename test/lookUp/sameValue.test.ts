import { comparable, isSame, momentOf } from '../../nodes/shared/engine/unknown/sameValue';

describe('what the list gives back is what was sent', () => {
	it.each([
		[1, '1'],
		['10.50', 10.5],
		['100.0', 100],
		['-7.2500', '-7.25'],
		['12345678901234567.50', '12345678901234567.5'],
		[true, '1'],
		[true, 'true'],
		['true', 1],
		['false', 0],
		[false, 0],
		[' Rosa  Lee ', 'Rosa Lee'],
		['Rosa@Example.org', 'rosa@example.org '],
		[' Rosa@Example.org ', 'rosa@example.org'],
		['2026-12-01 10:00:00', '2026-12-01 10:00:00 UTC'],
		['2026-12-01 10:00:00', '2026-12-01T10:00:00.000Z'],
		['2026-12-01 10:00:00', '2026-12-01T10:00:00+0000'],
		['2026-12-01 10:00:00', '2026-12-01T10:00:00+00:00'],
		['2026-12-01 10:00:00', ' 2026-12-01 10:00 '],
		['2026-12-01', '2026-12-01 00:00:00'],
		['2026-12-01 22:05:00', '12/1/2026 10:05:00 PM'],
		['2026-12-15 09:05:00', '12/15/2026 9:05:00 AM'],
		['2026-12-15 00:05:00', '12/15/2026 12:05:00 am'],
		['2026-12-15 12:05:00', '12/15/2026 12:05:00 pm'],
		['Note 1', '<p>Note 1</p>\n'],
		['Fish & <b>chips</b>', '<p>Fish &amp; chips</p>'],
		['One\nTwo three', '<p class="note">One<br />Two<BR>three</p>'],
		['1 < 2 > 0 "it\'s"  so', '1 &lt; 2 &gt; 0 &quot;it&#39;s&quot;&nbsp;so'],
		[
			[4, 5],
			['5', '4'],
		],
		[{ line1: 'A' }, { line1: 'A', city: null }],
		[{ line1: 'A', city: 'B' }, { line1: 'A' }],
		[[{ code: 1, name: 'A' }], [{ name: 'A', code: '1' }]],
		['', null],
	])('%j is %j', (sent, seen) => {
		expect(isSame(sent, seen)).toBe(true);
		if (!Array.isArray(sent) && typeof sent === 'object') return;
		expect(isSame(seen, sent)).toBe(true);
	});

	it.each([
		['0042', '42'],
		['100', '10'],
		['10.05', '10.5'],
		['89610000000000000017', '89610000000000000018'],
		['Row 1', 'Row 10'],
		['Row 1.50', 'Row 1.5'],
		['1.5 by 20', '1.5 by 2'],
		['rosa', 'Rosa'],
		['Rosa Lee', 'RosaLee'],
		['Mail Rosa@example.org', 'Mail rosa@example.org'],
		['rosa@example.org Rosa', 'rosa@example.org rosa'],
		['2026-12-01 10:00:00', '2026-12-01 11:00:00 UTC'],
		['2026-12-01', 'From 2026-12-01'],
		['2026-12-01', '2026-12-01 to 2026-12-05'],
		['12/1/2026 10:05:00 PM', 'At 12/1/2026 10:05:00 PM'],
		['12/1/2026 10:05:00 PM', '12/1/2026 10:05:00 PM sharp'],
		['12/1/2026 10:05:00 PM', '12/1/2026 10:05:00 AM'],
		['+61 2', '612'],
		['Note', null],
		['a < b', 'a > b'],
		['a " b', "a ' b"],
		[[4], [4, 5]],
		[{ line1: 'A' }, { line1: 'B' }],
		[
			{ line1: 'A', city: 'B' },
			{ line1: 'A', city: 'C' },
		],
		[{ line1: 'A' }, 'A'],
		[{ line1: 'A' }, null],
		['A', { line1: 'A' }],
		[[{ code: 1, name: 'A' }], [{ code: 1, name: 'B' }]],
	])('%j is not %j', (sent, seen) => {
		expect(isSame(sent, seen)).toBe(false);
	});
});

it('nothing is an empty text, and what is off is not', () => {
	expect([undefined, null, '', ' '].map(comparable)).toEqual(['', '', '', '']);
	expect([false, 0, 'false'].map(comparable)).toEqual(['0', '0', '0']);
});

it.each([undefined, null, 1_764_583_200_000, {}, '', 'soon', '2026-12'])(
	'%j is no moment',
	(value) => {
		expect(momentOf(value)).toBeUndefined();
	},
);

it('a moment is in UTC and in whole seconds', () => {
	expect(momentOf('2026-12-01T10:00:05.900Z')).toBe(Date.UTC(2026, 11, 1, 10, 0, 5));
});
