import {
	NodeHelpers,
	type ICredentialDataDecryptedObject,
	type INodeParameters,
} from 'n8n-workflow';

import { LeadSquaredApi } from '../../credentials/LeadSquaredApi.credentials';
import { leadSquared } from '../../nodes/LeadSquared/wire/vendor';
import { clock } from '../../nodes/shared/wire/clock';
import { sandboxKeys } from '../../sandbox/index.mts';
import reference from '../../sandbox/reference/leadsquared.json';
import { seedIds } from '../../sandbox/seed.mts';
import { asN8nGivesIt } from '../harness/n8n.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const { properties } = new LeadSquaredApi();
const fieldOf = (name: string) => properties.find((field) => field.name === name)!;

/** The labels in the form of a credential, as the editor shows them. */
const formOf = (data: INodeParameters): string[] =>
	properties
		.filter(({ type }) => type !== 'hidden')
		.filter((field) =>
			NodeHelpers.displayParameter({ plan: 'pro', more: false, ...data }, field, null, null),
		)
		.map(({ displayName }) => displayName);

const decrypted = (data: ICredentialDataDecryptedObject) => asN8nGivesIt('leadSquaredApi', data);

const first = [
	...['Region', 'Access Key', 'Secret Key', 'Plan', 'Custom Base URL'],
	'More (Async, Analytics, Files)',
];

describe('the form of the credential', () => {
	it('shows what matters at first', () => {
		expect(formOf({})).toEqual(first);
		expect(decrypted({})).toMatchObject({ plan: 'pro', more: false });
	});

	it('asks for numbers under Custom', () => {
		expect(formOf({ plan: 'super' })).toEqual(first);
		expect(formOf({ plan: 'custom' })).toEqual([
			...first.slice(0, 4),
			'Calls per 5 Seconds',
			'Bulk Calls per 5 Seconds',
			...first.slice(4),
		]);
	});

	it('shows the rest behind More', () => {
		expect(formOf({ more: true })).toEqual([
			...first,
			'Async API Key',
			'Analytics Base URL',
			'Async Base URL',
			'Files Base URL',
		]);
	});

	it('names the plans with what LeadSquared documents for them', () => {
		const documented = reference.conventions.rateLimits.copies.find(
			({ copy }) => copy === 'newer docs',
		)?.plans as unknown as Record<string, { per5s: number; bulkPer5s: number }>;
		const offered = (fieldOf('plan').options ?? []).map(({ name }) => name);
		expect(offered.map((name) => name.split(' ')[0])).toEqual([
			...Object.keys(documented),
			'Custom',
		]);
		for (const [index, [plan, { per5s, bulkPer5s }]] of Object.entries(documented).entries()) {
			expect(offered[index].match(/\d+/g)?.slice(0, 2)).toEqual([`${per5s}`, `${bulkPer5s}`]);
			expect(leadSquared.limits(decrypted({ plan: plan.toLowerCase() }))).toMatchObject({
				normal: { calls: per5s },
				bulk: { calls: bulkPer5s },
			});
		}
	});
});

describe('what n8n makes of a stored credential', () => {
	const numbers = { callsPerWindow: 3, bulkCallsPerWindow: 2 };

	it.each([
		{ plan: 'custom', kept: [3, 2] },
		{ plan: 'pro', kept: [10, 5] },
		{ plan: 'super', kept: [20, 10] },
		// Decision 0071: n8n fills in the first plan, and nothing tells its numbers from those of a plan left behind.
		{ plan: undefined, kept: [10, 5] },
	])('with the plan $plan, calls keep to $kept', ({ plan, kept }) => {
		const { normal, bulk } = leadSquared.limits(decrypted({ ...(plan && { plan }), ...numbers }));
		expect([normal?.calls, bulk?.calls]).toEqual(kept);
	});

	const behindMore = {
		asyncApiKey: 'a key',
		analyticsBaseUrl: 'https://analytics.example',
		asyncBaseUrl: 'https://async.example',
		filesBaseUrl: 'https://files.example',
	};

	it.each([undefined, null, false, true, '={{ false }}'])(
		'no host and no key is lost where More is %s',
		(more) => {
			const stored = { region: 'api.leadsquared.com', ...behindMore } as INodeParameters;
			if (more !== undefined) stored.more = more as boolean;
			const credentials = decrypted(stored as ICredentialDataDecryptedObject);
			expect(credentials).toMatchObject(behindMore);
			for (const host of ['analytics', 'async', 'files'])
				expect(leadSquared.baseUrl(credentials, host)).toBe(`https://${host}.example`);
		},
	);

	it('the editor saves them, too, after More was switched off', () => {
		const saved = NodeHelpers.getNodeParameters(
			properties,
			{ ...behindMore, more: false, plan: 'pro' },
			false,
			false,
			null,
			null,
		);
		expect(saved).toEqual(behindMore);
	});

	it('hides the value that it keeps like the one in the form', () => {
		for (const name of Object.keys(behindMore)) {
			const [shown, kept, ...more] = properties.filter((field) => field.name === name);
			expect([kept.type, kept.default, more]).toEqual(['hidden', shown.default, []]);
			expect(kept.typeOptions).toEqual(shown.typeOptions);
		}
	});
});

describe('calls of the node', () => {
	const { now } = clock;

	// Only what is waited for takes time here.
	beforeEach(() => {
		const start = now();
		clock.now = () => start + vendors.waits.reduce((sum, ms) => sum + ms, 0);
		vendors.callsAtATime = 1;
	});

	afterEach(() => {
		clock.now = now;
		vendors.sandbox.gate = undefined;
	});

	const post = async (count: number, credentials: ICredentialDataDecryptedObject) =>
		await vendors.leadSquared({
			parameters: {
				resource: 'accountActivity',
				operation: 'create',
				relatedCompanyId: seedIds.accounts[0],
				activityEvent: 10001,
			},
			items: Array.from({ length: count }, () => ({})),
			credentials,
		});

	const postInBulk = async (count: number, credentials: ICredentialDataDecryptedObject) =>
		await vendors.leadSquared({
			parameters: {
				resource: 'opportunityActivity',
				operation: 'createBulk',
				opportunityId: { __rl: true, mode: 'id', value: seedIds.opportunities[0] },
				activityEvent: { __rl: true, mode: 'id', value: '208' },
				activityOwnerEmail: { __rl: true, mode: 'email', value: seedIds.activeEmail },
				additionalFields: { activityNote: 'A note' },
			},
			items: Array.from({ length: count * 25 }, () => ({})),
			credentials,
		});

	let account = 0;

	it.each([
		{ what: 'calls', run: post, plan: 'pro', allowed: 10 },
		{ what: 'calls', run: post, plan: 'super', allowed: 20 },
		{ what: 'calls', run: post, plan: 'custom', allowed: 7 },
		{ what: 'bulk calls', run: postInBulk, plan: 'pro', allowed: 5 },
		{ what: 'bulk calls', run: postInBulk, plan: 'super', allowed: 10 },
		{ what: 'bulk calls', run: postInBulk, plan: 'custom', allowed: 7 },
	])('under the plan $plan, $allowed $what go in 5 seconds', async ({ run, plan, allowed }) => {
		const at: number[] = [];
		vendors.sandbox.gate = () => void at.push(clock.now());
		const { error } = await run(2 * allowed + 1, {
			plan,
			...{ callsPerWindow: 7, bulkCallsPerWindow: 7 },
			// The pacer takes it for an account of its own.
			accessKey: sandboxKeys.leadSquared.accessKey + ' '.repeat(++account),
		});
		expect(error).toBeUndefined();
		expect(at).toHaveLength(2 * allowed + 1);
		const windows = at.map((time) => Math.floor((time - at[0]) / 5_000));
		expect(windows).toEqual(at.map((_, call) => Math.floor(call / allowed)));
	});
});
