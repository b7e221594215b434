import type {
	ICredentialDataDecryptedObject,
	INodeListSearchResult,
	ResourceMapperFields,
} from 'n8n-workflow';

import { clock } from '../../nodes/shared/wire/clock';
import { forgetBatchTimes } from '../../nodes/shared/engine/batchTimes';
import { forgetIds } from '../../nodes/shared/engine/unknown/ids';
import { forgetMetadata } from '../../nodes/shared/engine/metadata';
import { sandboxKeys, startSandbox, type Sandbox } from '../../sandbox/index.mts';
import { mapFields, runNode, searchList, type NodeResult, type NodeRun } from './n8n.mts';
import { useWorld } from './world.mts';

type Credentials = Record<string, ICredentialDataDecryptedObject>;
type Request = Omit<NodeRun, 'node' | 'credentials'> & {
	credentials?: ICredentialDataDecryptedObject;
};
type SearchRequest = {
	method: string;
	typed?: string;
	token?: string;
	parameters?: NodeRun['parameters'];
};

/** The sandbox and both nodes with credentials that point at it. */
export interface Vendors {
	sandbox: Sandbox;
	/** "Calls at a Time" of runs that do not say it; the form's default when undefined. */
	callsAtATime: number | undefined;
	/** Waits the code under test asked for, in ms; none of them is really waited. */
	waits: number[];
	ivvy(request: Request): Promise<NodeResult>;
	leadSquared(request: Request): Promise<NodeResult>;
	search(node: NodeRun['node'], request: SearchRequest): Promise<INodeListSearchResult>;
	/** The fields that a mapper offers, of the iVvy node unless said otherwise. */
	mapping(
		method: string,
		request?: { node: NodeRun['node']; parameters: NodeRun['parameters'] },
	): Promise<ResourceMapperFields>;
	/** Seed state, no faults, no calls, no waits, and a new account to the pacer. */
	reset(): void;
	stop(): Promise<void>;
}

/** Replaces waiting by moving the clock on. Returns what was waited for and how to put the clock back. */
function withoutWaiting(): { waits: number[]; restore: () => void } {
	const waits: number[] = [];
	const real = { ...clock };
	let ahead = 0;
	const aside = new Set<{ at: number; then: () => void }>();
	clock.now = () => real.now() + ahead;
	clock.idleMs = () => real.idleMs() + ahead;
	clock.sleep = async (ms, signal) => {
		signal?.throwIfAborted();
		waits.push(ms);
		ahead += ms;
		for (const one of aside) {
			if (one.at > clock.now()) continue;
			aside.delete(one);
			one.then();
		}
	};
	clock.after = (ms, then) => {
		const one = { at: clock.now() + ms, then };
		aside.add(one);
		return () => void aside.delete(one);
	};
	return { waits, restore: () => void Object.assign(clock, real) };
}

/** Starts the sandbox; no test that uses it waits for time to pass. */
async function startVendors(ifUnknown?: 'report'): Promise<Vendors> {
	const sandbox = await startSandbox();
	const { waits, restore } = withoutWaiting();
	// Pacers live as long as the process; other numbers make another pacer.
	let round = 1_000_000;
	const credentialsFor = (
		node: NodeRun['node'],
		extra: ICredentialDataDecryptedObject = {},
	): Credentials =>
		node === 'ivvy'
			? { ivvyApi: { region: 'AU', ...sandboxKeys.ivvy, baseUrl: sandbox.ivvyUrl, ...extra } }
			: {
					leadSquaredApi: {
						region: 'api.leadsquared.com',
						...sandboxKeys.leadSquared,
						baseUrl: sandbox.leadSquaredUrl,
						asyncBaseUrl: sandbox.leadSquaredAsyncUrl,
						filesBaseUrl: sandbox.leadSquaredFilesUrl,
						analyticsBaseUrl: sandbox.leadSquaredAnalyticsUrl,
						plan: 'custom',
						callsPerWindow: round,
						bulkCallsPerWindow: round,
						...extra,
					},
				};
	const run =
		(node: NodeRun['node']) =>
		async ({ credentials, ...request }: Request) => {
			const { callsAtATime } = world;
			const sendOptions = {
				...(callsAtATime === undefined ? {} : { callsAtATime }),
				...(ifUnknown ? { ifUnknown } : {}),
			};
			const options = Object.keys(sendOptions).length > 0 ? { sendOptions } : {};
			const parameters = { ...options, ...request.parameters };
			return await runNode({
				...request,
				parameters,
				node,
				credentials: credentialsFor(node, credentials),
			});
		};
	const world: Vendors = {
		callsAtATime: undefined,
		sandbox,
		waits,
		ivvy: run('ivvy'),
		leadSquared: run('leadSquared'),
		search: async (node, { parameters = {}, ...request }) =>
			await searchList({ ...request, parameters, node, credentials: credentialsFor(node) }),
		mapping: async (method, { node, parameters } = { node: 'ivvy', parameters: {} }) =>
			await mapFields({ method, parameters, node, credentials: credentialsFor(node) }),
		reset: () => {
			sandbox.reset();
			forgetBatchTimes();
			forgetMetadata();
			forgetIds();
			waits.length = 0;
			round++;
			world.callsAtATime = undefined;
		},
		stop: async () => {
			restore();
			await sandbox.stop();
		},
	};
	return world;
}

/**
 * Both vendors and their nodes, for the tests of one file.
 * @param ifUnknown "If the Outcome Is Unknown" of runs that do not say it, for tests of what is sent: a look-up reads after it
 */
export const useVendors = (ifUnknown?: 'report'): Vendors =>
	useWorld(async () => await startVendors(ifUnknown));

/** The tests of a file once with writes one after the other, and once with ten of them side by side. */
export function oneAndTenAtATime(vendors: Vendors, tests: () => void): void {
	describe.each([1, 10])('%d at a time', (callsAtATime) => {
		beforeEach(() => {
			vendors.callsAtATime = callsAtATime;
		});
		tests();
	});
}
