import type { Row } from '../../types.mts';
import { doesNotValidate, IvvyError } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { topicOf } from '../notifications/notifications.mts';
import { rowsOf } from '../wire/tables.mts';

/** The answers show no key for `ariEndpoint`. */
const shownKinds = ['events', 'venues', 'payments', 'crm', 'contacts', 'companies'];

/** A subscription that its endpoint has confirmed. */
export const seed = (): Record<string, Row[]> => ({
	subscriptions: [
		{
			kind: 'companies',
			url: 'https://hooks.example.com/ivvy/companies',
			topicId: 'arn:aws:sns:ap-southeast-2:000000000000:companies-2',
			isConfirmed: true,
		},
	],
});

/** What the body asks for: kind of message and URL. */
function asked({ body }: HandlerInput): Array<[kind: string, url: string]> {
	const pairs = Object.entries(body as Record<string, string>);
	if (pairs.length === 0) throw new IvvyError(400, 'At least one endpoint is required');
	for (const [name, url] of pairs) {
		if (!URL.canParse(url) || !url.startsWith('https://'))
			throw doesNotValidate(name, 'Value must be an https URL');
	}
	return pairs.map(([name, url]) => [name.replace('Endpoint', ''), url]);
}

const results = { success: 1, notRequested: 2, notFound: 4, incorrectSource: 5, notConfirmed: 6 };

export const handlers: Record<string, Handler> = {
	'account/subscribeToNotifications': (input) => {
		const subscriptions = rowsOf(input.state, 'subscriptions');
		for (const [kind, url] of asked(input)) {
			const known = subscriptions.find((row) => row.kind === kind && row.url === url);
			// SNS asks once more as long as nobody has confirmed.
			if (known) known.isNew = !known.isConfirmed;
			else
				subscriptions.push({ kind, url, topicId: topicOf(kind), isConfirmed: false, isNew: true });
		}
		return Object.fromEntries(
			shownKinds.flatMap((kind) => {
				const found = subscriptions.find((row) => row.kind === kind);
				return [
					[`${kind}Success`, found !== undefined],
					[`${kind}TopicId`, found?.topicId ?? null],
				];
			}),
		);
	},
	'account/unsubscribeFromNotifications': (input) => {
		const subscriptions = rowsOf(input.state, 'subscriptions');
		const wanted = new Map(asked(input));
		const remove = (kind: string): number => {
			const url = wanted.get(kind);
			if (url === undefined) return results.notRequested;
			const index = subscriptions.findIndex((row) => row.kind === kind && row.url === url);
			if (index === -1) return results.notFound;
			// A test sets it: the sandbox has one API key only.
			if (subscriptions[index].isOfOtherKey) return results.incorrectSource;
			if (!subscriptions[index].isConfirmed) return results.notConfirmed;
			subscriptions.splice(index, 1);
			return results.success;
		};
		if (wanted.has('ari')) remove('ari');
		return Object.fromEntries(shownKinds.map((kind) => [`${kind}Result`, remove(kind)]));
	},
};
