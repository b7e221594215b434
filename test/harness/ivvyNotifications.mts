import { confirmed, publicOrigin, useIvvyHost } from './ivvyTrigger.mts';

export const url = `${publicOrigin}/webhook/hook-1/ivvy`;
export const testUrl = `${publicOrigin}/webhook-test/hook-1/ivvy`;

/** A workflow whose trigger has notifications of three subjects, for the tests of one file. */
export function useNotifications() {
	const used = useIvvyHost();
	const { vendors, host } = used;
	beforeEach(() => {
		host.parameters = {
			mode: 'notifications',
			subjects: ['CompanyAdded', 'CompanyUpdated', 'BookingUpdated'],
		};
	});
	return {
		...used,
		/** Subscriptions that the sandbox keeps for an address. */
		ours: (address = url) =>
			vendors.sandbox.state.ivvy.tables.subscriptions.filter((row) => row.url === address),
		/** Resolves when iVvy has confirmed all of them. */
		async activate(mode?: 'manual'): Promise<void> {
			await host.activate(mode);
			await confirmed(vendors.sandbox, mode ? testUrl : url);
		},
		fire: async (subject: string, more: object = {}) =>
			await vendors.sandbox.notifications.fire({ subject, ...more }),
	};
}
