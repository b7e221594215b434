import { defaultSettings } from '../../sandbox/types.mts';
import { read } from '../harness/sources.mts';

const readme = read('sandbox/README.md');

const sections = readme.split(/^## /m).slice(1);
/** The rows of all tables, without their heads. */
const rows = sections.flatMap((section) =>
	section
		.split('\n')
		.filter((line) => line.startsWith('|'))
		.slice(2)
		.map((line) => line.split('|').map((cell) => cell.trim()))
		.map(([, rule = '', how = '', known = '']) => ({ rule, how, known })),
);

/** Paths of the settings that have a value of their own. */
function settingsIn(value: object, path = ''): string[] {
	return Object.entries(value).flatMap(([name, one]: [string, unknown]) =>
		typeof one === 'object' && one !== null
			? settingsIn(one, `${path}${name}.`)
			: [`${path}${name}`],
	);
}

it('has rules', () => {
	expect(rows.length).toBeGreaterThan(20);
});

it.each(rows)('says how "$rule" is known', ({ how, known }) => {
	expect(how).not.toBe('');
	expect(known).toMatch(
		/^(documented|seen|invented)( \([^)]+\))?(, (documented|seen|invented)( \([^)]+\))?)*$/,
	);
});

it.each(settingsIn(defaultSettings()))('names the setting %s', (path) => {
	expect(readme).toContain(`\`${path}\``);
});
