import { counted, inDigits, lasting } from '../../nodes/shared/engine/amounts';

it.each([
	[0, '0 items'],
	[1, '1 item'],
	[2, '2 items'],
	[1_000, '1,000 items'],
	[1_234_567, '1,234,567 items'],
])('%d of something is %s', (amount, words) => {
	expect(counted(amount, 'item')).toBe(words);
	expect(words.startsWith(`${inDigits(amount)} `)).toBe(true);
});

describe('how long something takes', () => {
	it.each([
		[0, '0 seconds'],
		[499, '0 seconds'],
		[500, '1 second'],
		[1_499, '1 second'],
		[119_499, '119 seconds'],
		[119_500, '2 minutes'],
		[120_000, '2 minutes'],
		[149_999, '2 minutes'],
		[150_000, '3 minutes'],
		[7_169_999, '119 minutes'],
		[7_170_000, '2 hours'],
		[8_999_999, '2 hours'],
		[9_000_000, '3 hours'],
		[3_600_000_000, '1,000 hours'],
	])('%d ms are %s', (ms, words) => expect(lasting(ms)).toBe(words));
});
