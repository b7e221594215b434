import type { Server } from 'node:http';
import { controlServer } from './control.mts';
import { FaultBox } from './faults.mts';
import { Notifications } from './ivvy/notifications/notifications.mts';
import { ivvyServer } from './ivvy/server.mts';
import { seedIvvyState } from './ivvy/state.mts';
import type { IvvyState } from './ivvy/state.mts';
import { leadSquaredAnalyticsServer } from './leadsquared/services/analyticsServer.mts';
import { leadSquaredAsyncServer } from './leadsquared/services/asyncServer.mts';
import { leadSquaredFilesServer } from './leadsquared/services/filesServer.mts';
import { leadSquaredServer } from './leadsquared/server.mts';
import { seedLeadSquaredState } from './leadsquared/state.mts';
import type { LeadSquaredState } from './leadsquared/state.mts';
import { WebhookDelivery } from './leadsquared/webhooks/webhookDelivery.mts';
import { close, listen, vendorListener } from './listener.mts';
import { startProxy } from './proxy.mts';
import type { Proxy } from './proxy.mts';
import { RollingWindow } from './rate.mts';
import { mergeSettings } from './settings.mts';
import { defaultSettings } from './types.mts';
import type { Call, Fault, Settings } from './types.mts';

export { sandboxKeys } from './keys.mts';
export type { Call, Fault, FaultKind, Settings, Vendor } from './types.mts';
export type { IvvyState } from './ivvy/state.mts';
export type { LeadSquaredState } from './leadsquared/state.mts';

export interface Sandbox {
	ivvyUrl: string;
	leadSquaredUrl: string;
	/** Its other hosts: queued calls, file uploads, reports. */
	leadSquaredAsyncUrl: string;
	leadSquaredFilesUrl: string;
	leadSquaredAnalyticsUrl: string;
	controlUrl: string;
	calls: Call[];
	state: { ivvy: IvvyState; leadSquared: LeadSquaredState };
	settings: Settings;
	/** Waited for before a call is handled, so that a test says in which order calls go in, or what happens between them. */
	gate?(call: Call): Promise<void> | void;
	/** iVvy's notifications: fires them, or composes them for a test to alter. */
	notifications: Notifications;
	/** LeadSquared's webhooks: fires them, and tells what was sent. */
	webhooks: WebhookDelivery;
	/** Resolves when no message to a LeadSquared webhook is under way. */
	delivered(): Promise<void>;
	/** Starts the proxy that stands in for the hosts of AWS that iVvy's notifications need; `stop` ends it as well. */
	startProxy(port?: number): Promise<Proxy>;
	/** Seed state, no faults, default settings, no calls. The objects above stay the same. */
	reset(): void;
	clearCalls(): void;
	fault(fault: Fault): void;
	clearFaults(): void;
	stop(): Promise<void>;
}

interface SandboxOptions {
	ivvyPort?: number;
	leadSquaredPort?: number;
	asyncPort?: number;
	filesPort?: number;
	analyticsPort?: number;
	controlPort?: number;
}

/** Starts both vendors and the control listener on 127.0.0.1; port 0, the default, takes any free one. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
	const calls: Call[] = [];
	const faults = new FaultBox();
	const window = new RollingWindow();
	const settings = defaultSettings();
	const state = { ivvy: seedIvvyState(), leadSquared: seedLeadSquaredState() };
	const notifications = new Notifications({ state, settings });
	const onPerformed = (action: string) => {
		if (action === 'account/subscribeToNotifications') void notifications.askForConfirmation();
	};
	const gate = async (call: Call) => await sandbox.gate?.(call);
	const context = { calls, faults, settings, state, window, onPerformed, gate };
	const webhooks = new WebhookDelivery({ state, settings });
	const proxies: Proxy[] = [];

	const sandbox: Omit<Sandbox, 'stop'> = {
		ivvyUrl: '',
		leadSquaredUrl: '',
		leadSquaredAsyncUrl: '',
		leadSquaredFilesUrl: '',
		leadSquaredAnalyticsUrl: '',
		controlUrl: '',
		calls,
		state,
		settings,
		notifications,
		webhooks,
		delivered: async () => await webhooks.delivered(),
		async startProxy(port = 0): Promise<Proxy> {
			const proxy = await startProxy(async (_method, url) => await notifications.aws(url), port);
			proxies.push(proxy);
			return proxy;
		},
		reset(): void {
			notifications.every(undefined);
			webhooks.reset();
			Object.assign(state, { ivvy: seedIvvyState(), leadSquared: seedLeadSquaredState() });
			mergeSettings(settings, defaultSettings());
			faults.clear();
			window.clear();
			calls.length = 0;
			sandbox.gate = undefined;
		},
		clearCalls(): void {
			calls.length = 0;
		},
		clearFaults(): void {
			faults.clear();
		},
		fault(fault: Fault): void {
			faults.add(fault);
		},
	};
	const control = controlServer(sandbox);
	await control.ready();
	const servers: Server[] = [
		vendorListener(ivvyServer(context), context),
		vendorListener(webhooks.watch(leadSquaredServer(context)), context),
		vendorListener(webhooks.watch(leadSquaredAsyncServer(context)), context),
		vendorListener(leadSquaredFilesServer(context), context),
		vendorListener(leadSquaredAnalyticsServer(context), context),
		control.server,
	];
	const stop = async () => {
		notifications.stop();
		webhooks.stop();
		await Promise.all(proxies.map(async (proxy) => await proxy.stop()));
		await Promise.all(servers.map(close));
		await control.close();
	};
	try {
		sandbox.ivvyUrl = await listen(servers[0], options.ivvyPort ?? 0);
		sandbox.leadSquaredUrl = await listen(servers[1], options.leadSquaredPort ?? 0);
		sandbox.leadSquaredAsyncUrl = await listen(servers[2], options.asyncPort ?? 0);
		sandbox.leadSquaredFilesUrl = await listen(servers[3], options.filesPort ?? 0);
		sandbox.leadSquaredAnalyticsUrl = await listen(servers[4], options.analyticsPort ?? 0);
		sandbox.controlUrl = await listen(servers[5], options.controlPort ?? 0);
	} catch (error) {
		await stop();
		throw error;
	}
	return Object.assign(sandbox, { stop });
}
