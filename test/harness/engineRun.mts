import type {
	ICredentialDataDecryptedObject,
	IDataObject,
	IExecuteFunctions,
	IHttpRequestOptions,
} from 'n8n-workflow';

import { runOperation } from '../../nodes/shared/engine/engine';
import type { Field, Operation, Resource, Values } from '../../nodes/shared/table/operation';
import type { Searches } from '../../nodes/shared/wire/search';
import type { Reply, Vendor } from '../../nodes/shared/wire/vendor';
import { textOf } from './bodies.mts';
import { settle } from './settle.mts';

export const field = (name: string, place: Field['place'] = 'body'): Field => ({
	...{
		name,
		wire: name,
		place,
		property: { displayName: name, name, type: 'string', default: '' },
	},
	read: (value: unknown) => value,
});

/** A record that is known by its name: its id is the name in capital letters. */
const owner: Field = {
	...field('owner'),
	read: (name, { idOf }) =>
		name && idOf?.({ field: 'owner', displayName: 'Owner', search: 'owners', name: String(name) }),
};

const searches = {
	owners: {
		sources: [
			{
				first: 0,
				page: async (_ask: unknown, typed = '') => ({
					entries: typed === 'nobody' ? [] : [{ name: typed, value: typed.toUpperCase() }],
				}),
			},
		],
	},
} as unknown as Searches;

const change = {
	...{ value: 'change', name: 'Change', action: 'Change record', call: 'change', docs: 'a page' },
	...{ repeat: 'never', fields: [field('name'), owner], required: ['name'], rules: [], errors: {} },
	// No item changes the record of another one, so that they go side by side.
	recordKeys: ({ body }: Values) => [String(body.name)],
} as unknown as Operation;

let accounts = 0;

interface EngineItem {
	name: string;
	owner?: string;
	binary?: IDataObject;
}

export interface EngineRun {
	items: EngineItem[];
	stops?: boolean;
	operation?: Partial<Operation>;
	parameters?: IDataObject;
	vendor?: Partial<Vendor>;
	credentials?: () => Promise<ICredentialDataDecryptedObject>;
	/** The item whose call the execution is cancelled in. */
	cancelAt?: string;
	/** The node is the tool of an AI agent. */
	isTool?: boolean;
}

const replies: Record<string, Reply> = {
	refused: { kind: 'refused', message: 'no', code: 'C', status: 400 },
	unclear: { kind: 'unclear', message: 'cut off', isFinal: true },
};

/**
 * The engine over a vendor whose answers stand in the items: their names begin with how they are answered, and others are
 * done. Each call of `once` is a further try of the same run.
 */
export function engineRun({ items, stops = false, operation, vendor, ...more }: EngineRun) {
	const sent: string[] = [];
	const count = { credentialReads: 0, underWay: 0, most: 0 };
	const account = `account ${++accounts}`;
	const cancel = new AbortController();
	const all = {
		...{ resource: 'record', operation: 'change', name: '={{ $json.name }}' },
		...{ owner: '={{ $json.owner }}', ...more.parameters },
	};
	const answers: Vendor = {
		...{ name: 'Vendor', credential: 'vendorApi', keys: [], errors: {}, limits: () => ({}) },
		baseUrl: () => 'https://vendor.example.com',
		account: () => account,
		request: (_operation, { body }) => ({ method: 'POST', path: '/', body: JSON.stringify(body) }),
		read: (_status, _headers, body) => body as Reply,
		...vendor,
	};
	const inputs = items.map(({ binary, ...json }) => ({ json: { owner: '', ...json }, binary }));
	const execution = {};
	const type = more.isTool ? 'x.vendorTool' : 'x.vendor';
	const context = {
		getNode: () => ({ type, name: 'Node', parameters: all, retryOnFail: true }),
		getNodeParameter: (name: keyof typeof all, _item: number, fallback: unknown) =>
			all[name] ?? fallback,
		getInputData: () => inputs,
		getExecuteData: () => execution,
		getExecutionCancelSignal: () => cancel.signal,
		getExecutionId: () => '1',
		getTimezone: () => 'UTC',
		continueOnFail: () => !stops,
		async getCredentials() {
			count.credentialReads++;
			return (await more.credentials?.()) ?? {};
		},
		addExecutionHints: () => undefined,
		helpers: {
			async httpRequestWithAuthentication(_type: string, { body }: IHttpRequestOptions) {
				const text = body instanceof Blob ? await textOf(body) : String(body);
				const { name } = JSON.parse(text) as { name: string };
				sent.push(name);
				if (name === more.cancelAt) {
					cancel.abort();
					throw new Error('aborted');
				}
				count.most = Math.max(count.most, ++count.underWay);
				await settle();
				count.underWay--;
				const reply = replies[name.split(' ')[0]] ?? { kind: 'done', data: { id: name } };
				return { statusCode: 200, headers: {}, body: JSON.stringify(reply) };
			},
			assertBinaryData: (item: number, name: string) => items[item].binary?.[name],
			getBinaryDataBuffer: async (item: number, name: string) => Buffer.from(`${name} ${item}`),
		},
	} as unknown as IExecuteFunctions;
	const resource: Resource = {
		...{ value: 'record', name: 'Record', operations: [{ ...change, ...operation }] },
	};
	const once = async () => {
		const [output = []] = await runOperation(context, answers, [resource], searches);
		const told = output.map(({ json, pairedItem }) => {
			const { error } = json as { error?: { outcome: string; nextStep: string } };
			return { item: (pairedItem as { item: number }).item, is: error?.outcome ?? json.id, error };
		});
		return { told, is: told.map(({ is }) => is), sent, output };
	};
	return { once, sent, count, inputs };
}
