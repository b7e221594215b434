import type { NotDone, Reply, Vendor } from './vendor';

// The one place where what a vendor answered is looked into. A reader throws at a form that it does not know; that is
// an outcome of the call, and nothing else notices.

/** What a reader throws to say in its own words why an answer cannot be used. */
export class Unreadable extends Error {}

const unknownForm = 'its answer has a form that the node does not know';

/** Why an answer could not be read, for people. */
export const whyUnreadable = (error: unknown): string =>
	error instanceof Unreadable ? error.message : unknownForm;

/** The outcome of a call whose answer could not be read. */
export const unread = (error: unknown): NotDone => ({
	kind: 'unclear',
	message: whyUnreadable(error),
});

/** What the vendor module makes of an answer. The call was made, whatever the answer looks like. */
export function readReply(
	{ read }: Vendor,
	status: number,
	headers: Record<string, unknown>,
	body: unknown,
): Reply {
	try {
		return read(status, headers, body);
	} catch (error) {
		return { ...unread(error), status };
	}
}

/** An accepted answer as `read` understands it, or `unclear`; any other answer as it is. */
export function readAnswer<T>(reply: Reply, read: (data: unknown) => T): Reply<T> {
	if (reply.kind !== 'done') return reply;
	try {
		return { kind: 'done', data: read(reply.data) };
	} catch (error) {
		return unread(error);
	}
}
