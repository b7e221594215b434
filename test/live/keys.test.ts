import { typedKeys } from '../harness/terminal.mts';

it('what is typed for a secret is not shown', async () => {
	const { answer, shown } = await typedKeys(['top-sec', 'ret\u007fet-key\r']);
	expect(answer).toBe('top-secreet-key');
	expect(shown).toBe('API key: \n');
});

it('Ctrl-C while it is typed ends the command, and the terminal shows what is typed again', async () => {
	const { answer, shown, isRaw } = await typedKeys(['top-sec', '\u0003']);
	expect(answer).toContain('Stopped');
	expect(shown).toBe('API key: \n');
	expect(isRaw).toBe(false);
});
