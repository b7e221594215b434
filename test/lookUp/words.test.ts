import { seenWords } from '../../nodes/shared/engine/unknown/words';

const notBefore = Date.UTC(2026, 11, 1, 10, 0, 5, 900);
const since = ' made since 2026-12-01 10:00:05 UTC';

interface Said {
	ids?: string[];
	wanted?: number;
	isState?: boolean;
	disturbed?: boolean;
}

const said = ({ ids = [], wanted = 1, isState = false, disturbed = false }: Said) =>
	seenWords({ group: { notBefore }, wanted, ids }, { isState, disturbed });

it.each([
	[{}, `no equal record${since}`],
	[{ wanted: 2 }, `no equal record${since}, where 2 may have been made`],
	[{ ids: ['7'] }, `1 equal record (7)${since}, where 1 may have been made`],
	[{ ids: ['7'], wanted: 2 }, `1 equal record (7)${since}, where 2 may have been made`],
	[{ ids: ['7', '8'] }, `2 equal records (7, 8)${since}, where 1 may have been made`],
	[
		{ ids: ['1', '2', '3', '4', '5'] },
		`5 equal records (1, 2, 3, 4, 5)${since}, where 1 may have been made`,
	],
	[
		{ ids: ['1', '2', '3', '4', '5', '6'] },
		`6 equal records (1, 2, 3, 4, 5, …)${since}, where 1 may have been made`,
	],
	[{ isState: true }, 'no equal record'],
])('%j: %s', (given, words) => {
	expect(said(given)).toBe(words);
});

it('says that somebody else makes such records, too', () => {
	expect(said({ ids: ['7'], disturbed: true })).toMatch(
		/^1 equal record .* made\. .*somebody else/,
	);
	expect(said({ disturbed: true })).toContain(`${since}. `);
});
