import { accountId } from '../../sandbox/ivvy/notifications/notifications.mts';
import { bodyOf, notificationKinds } from '../../sandbox/ivvy/notifications/notificationBodies.mts';

/**
 * The item that iVvy's documented message becomes, but for `transactionId`, which is any text.
 * @param at when it happened, in epoch milliseconds
 */
export function notificationItem(
	subject: string,
	at: number,
	messageId: string,
): Record<string, unknown> {
	const kind = notificationKinds.get(subject);
	if (!kind) throw new Error(`Unknown subject '${subject}'`);
	const { data, previousData, bookingStatus, ...ids } = bodyOf(kind);
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
