/** 'yyyy-mm-dd HH:mm:ss UTC' of epoch milliseconds. */
export const timestamp = (at: number) =>
	`${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

/** A timestamp from a request in the form responses use. */
export const withUtc = (text: string) => (text.endsWith(' UTC') ? text : `${text} UTC`);

/** Now, and at least one second after `previous`: the vendor's dates have no finer step to tell a change by. */
export function later(previous: string | undefined, now: number): string {
	if (previous === undefined) return timestamp(now);
	const before = Date.parse(`${previous.replace(' UTC', '').replace(' ', 'T')}Z`);
	return timestamp(Math.max(now, before + 1000));
}
