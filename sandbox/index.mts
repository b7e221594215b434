import type { Server, ServerResponse } from 'node:http';
import { Books } from './books.mts';
import type { Made } from './books.mts';
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
import { LateEffects } from './late.mts';
import { close, listen, vendorListener } from './listener.mts';
import { startProxy } from './proxy.mts';
import type { Proxy } from './proxy.mts';
import { RollingWindow } from './rate.mts';
import { mergeSettings } from './settings.mts';
import { defaultSettings } from './types.mts';
import type { Call, Chance, Fault, Other, Settings } from './types.mts';

export { sandboxKeys } from './keys.mts';
export type { Made } from './books.mts';
export type { Call, Chance, Fault, FaultKind, Mishap, Other, Settings, Vendor } from './types.mts';
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
	/** Every record that calls have made, and who made it. */
	made: Made[];
	/** The clock that records, the index and late effects go by, in ms; of this machine unless a test puts another in its place. */
	now: () => number;
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
	/** Faults by chance from now on; those of `fault` come first. */
	chance(chance: Chance): void;
	/** Others make equal records from now on. */
	other(other: Other): void;
	/** Lets everything happen that faults have put off. */
	settleLate(): Promise<void>;
	/** Ends faults, also those by chance, and what others do. */
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
	const books = new Books();
	const late = new LateEffects();
	const silent: ServerResponse[] = [];
	const window = new RollingWindow();
	const settings = defaultSettings();
	const state = { ivvy: seedIvvyState(), leadSquared: seedLeadSquaredState() };
	const notifications = new Notifications({ state, settings });
	const onPerformed = (action: string) => {
		if (action === 'account/subscribeToNotifications') void notifications.askForConfirmation();
	};
	const gate = async (call: Call) => await sandbox.gate?.(call);
	const now = () => sandbox.now();
	const context = {
		...{ calls, faults, books, late, silent, settings, state, window },
		...{ onPerformed, gate, now },
	};
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
		get made() {
			return books.made;
		},
		now: () => Date.now(),
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
			books.clear();
			late.clear();
			for (const response of silent.splice(0)) response.destroy();
			window.clear();
			calls.length = 0;
			sandbox.now = () => Date.now();
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
		chance(chance: Chance): void {
			faults.chances.push(chance);
		},
		other(other: Other): void {
			faults.others.push(other);
		},
		settleLate: async () => await late.happen(Infinity),
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
