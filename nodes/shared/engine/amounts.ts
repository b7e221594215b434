/** A number as people read it: 10,000. */
export const inDigits = (amount: number): string => amount.toLocaleString('en-US');

/** So many of something, such as "1 item" or "10,000 items". */
export const counted = (amount: number, noun: string): string =>
	`${inDigits(amount)} ${noun}${amount === 1 ? '' : 's'}`;

/** How long something takes, in words: in seconds up to two minutes, in minutes up to two hours, then in hours. */
export function lasting(ms: number): string {
	const seconds = Math.round(ms / 1_000);
	if (seconds < 120) return counted(seconds, 'second');
	const minutes = Math.round(ms / 60_000);
	return minutes < 120 ? counted(minutes, 'minute') : counted(Math.round(ms / 3_600_000), 'hour');
}
