import { accountId } from '../../sandbox/ivvy/notifications/notifications.mts';
import { bodyOf, notificationKinds } from '../../sandbox/ivvy/notifications/notificationBodies.mts';

/**
 * The item that iVvy's documented message becomes, but for `transactionId`, which is any text. Moments are ISO 8601.
 * @param at when it happened, in epoch milliseconds
 */
export function notificationItem(
	subject: string,
	at: number,
	messageId: string,
): Record<string, unknown> {
	const kind = notificationKinds.get(subject);
	if (!kind) throw new Error(`Unknown subject '${subject}'`);
	const text = JSON.stringify(bodyOf(kind));
	const { data, previousData, bookingStatus, ...ids } = JSON.parse(
		text.replace(/"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)( UTC)?"/g, '"$1T$2.000Z"'),
	) as Record<string, unknown>;
	const isUpdate = /(Updated|Moved)$/.test(subject);
	return {
		...{
			subject,
			account: accountId,
			time: new Date(Math.floor(at / 1000) * 1000).toISOString(),
			source: { type: 'unknown' },
		},
		data: data ?? { ...ids, ...(bookingStatus ? { bookingStatus } : {}) },
		...(previousData ? { previousData } : {}),
		...(isUpdate ? { changedFields: Object.keys(previousData ?? {}) } : {}),
		...(data && bookingStatus ? { extra: { bookingStatus } } : {}),
		...{ region: 'ap-southeast-2', messageId },
	};
}
