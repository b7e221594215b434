import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { resources } from '../../nodes/Ivvy/operations';
import { withLabels } from '../../nodes/shared/table/labels';
import { actions, type Param } from '../../sandbox/ivvy/wire/actions.mts';
import { sandboxKeys } from '../../sandbox/index.mts';
import { ivvyExamples } from '../examples/ivvy';
import { usePolling } from '../harness/polling.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();
const world = usePolling();

const reads = resources.flatMap((resource) =>
	resource.operations
		.map((operation) => ({
			name: `${resource.value}.${operation.value}`,
			operation,
			action: actions.get(operation.call)!,
		}))
		.filter(({ action }) => action.kind === 'get' || action.kind === 'list'),
);

const fieldsOf = ({ fields, items }: Param): Param[] => fields ?? items ?? [];

const holdsMoments = (fields: Param[]): boolean =>
	fields.some((field) => field.type === 'timestamp' || holdsMoments(fieldsOf(field)));

const answerFieldsOf = ({ response }: { response: { fields: unknown[] } }) =>
	response.fields as Param[];

/** A value of each documented type, and what Simplified makes of it. iVvy leaves the suffix out now and then. */
const values: Record<string, [given: unknown, simplified: unknown]> = {
	timestamp: ['2026-08-19 14:30:05 UTC', '2026-08-19T14:30:05.000Z'],
	withoutSuffix: ['2026-08-19 14:30:05', '2026-08-19T14:30:05.000Z'],
	date: ['2026-08-19', '2026-08-19'],
	time: ['14:30:00', '14:30:00'],
	string: ['Call at 2026-08-19 14:30:05 UTC', 'Call at 2026-08-19 14:30:05 UTC'],
	boolean: [true, true],
};

/** A record with every documented field, as iVvy gives it or as it comes out. */
function recordOf(fields: Param[], which: 0 | 1, withSuffix: boolean): IDataObject {
	return Object.fromEntries(
		fields.map((field) => {
			const inner = fieldsOf(field);
			const object = () => recordOf(inner, which, withSuffix);
			if (field.type === 'array') return [field.name, inner.length > 0 ? [object()] : []];
			if (inner.length > 0) return [field.name, object()];
			const type = field.type === 'timestamp' && !withSuffix ? 'withoutSuffix' : field.type;
			return [field.name, values[type]?.[which] ?? 1];
		}),
	) as IDataObject;
}

const isList = (shape: string) => shape === 'collection';

describe.each(reads.filter(({ action }) => holdsMoments(answerFieldsOf(action))))(
	'$name',
	({ name, operation, action }) => {
		const example = ivvyExamples.find((one) => one.operation === name)?.items[0];
		const [resource] = name.split('.');
		const read = async (form: 'simple' | 'raw', withSuffix: boolean) => {
			const record = recordOf(answerFieldsOf(action), 0, withSuffix);
			const meta = { totalResults: 1, start: 0, perPage: 100, count: 1 };
			const body = isList(action.response.shape) ? { meta, results: [record] } : record;
			vendors.sandbox.fault({ vendor: 'ivvy', kind: 'respond', status: 200, body });
			const parameters = {
				...example,
				resource,
				operation: operation.value,
				returnAll: true,
				output: form,
			} as INodeParameters;
			const { output, error } = await vendors.ivvy({ parameters, items: [{}] });
			expect(error).toBeUndefined();
			return output[0].json;
		};

		it.each([true, false])(
			'gives moments as ISO 8601, days and times of day as they are; suffix UTC: %s',
			async (withSuffix) => {
				const all = withLabels(
					recordOf(answerFieldsOf(action), 1, withSuffix),
					operation.labels ?? {},
				);
				const kept = Object.keys(all).filter((key) => operation.simplified?.includes(key) ?? true);
				expect(await read('simple', withSuffix)).toEqual(
					Object.fromEntries(kept.map((key) => [key, all[key]])),
				);
			},
		);

		it('gives what iVvy gave with the output Raw', async () => {
			expect(await read('raw', true)).toEqual(recordOf(answerFieldsOf(action), 0, true));
		});
	},
);

it.each(reads)('$name has Output exactly where it does something', ({ operation, action }) => {
	const holdsAnything = operation.call === 'batch/results';
	const does = Boolean(operation.simplified) || holdsMoments(answerFieldsOf(action));
	expect(Boolean(operation.simplify)).toBe(does || holdsAnything);
});

describe('other places', () => {
	const list = (row: IDataObject) => ({
		vendor: 'ivvy' as const,
		kind: 'respond' as const,
		status: 200,
		body: { meta: { totalResults: 1, start: 0, perPage: 100, count: 1 }, results: [row] },
	});

	it('a custom field says by its suffix that it is a moment; other texts are left alone', async () => {
		const customFields = [
			{ fieldId: 1, value: '2026-08-19 14:30:05 UTC' },
			{ fieldId: 2, value: '2026-08-19 14:30:05' },
			{ fieldId: 3, fieldValue: ['2026-08-19 14:30:05 UTC'] },
		];
		vendors.sandbox.fault({
			vendor: 'ivvy',
			kind: 'respond',
			status: 200,
			body: {
				id: 1,
				email: '2026-08-19 14:30:05 UTC',
				modifiedDate: '0000-00-00 00:00:00',
				customFields,
			},
		});
		const parameters = {
			resource: 'contact',
			operation: 'get',
			id: 1,
			output: 'fields',
			selectedFields: 'email, modifiedDate, customFields',
		};
		const { output } = await vendors.ivvy({ parameters });
		expect(output[0].json).toEqual({
			id: 1,
			email: '2026-08-19 14:30:05 UTC',
			modifiedDate: '0000-00-00 00:00:00',
			customFields: [
				{ fieldId: 1, value: '2026-08-19T14:30:05.000Z' },
				{ fieldId: 2, value: '2026-08-19 14:30:05' },
				{ fieldId: 3, fieldValue: ['2026-08-19T14:30:05.000Z'] },
			],
		});
	});

	it('the answers of a batch, not what was asked', async () => {
		const row = (createdDate: string) => ({ meta: {}, results: [{ id: 1, createdDate }] });
		const job = {
			namespace: 'crm',
			action: 'getTaskList',
			request: { filter: { createdDate: '2026-08-19 14:30:05' } },
		};
		vendors.sandbox.fault({
			vendor: 'ivvy',
			kind: 'respond',
			status: 200,
			body: { results: [{ ...job, response: row('2026-08-19 14:30:05') }] },
		});
		const parameters = { resource: 'batch', operation: 'getResults', async: 'a' };
		const { output } = await vendors.ivvy({ parameters });
		expect(output[0].json).toEqual({
			results: [{ ...job, response: row('2026-08-19T14:30:05.000Z') }],
		});
	});

	it('a polled record', async () => {
		const trigger = world.ivvy({ resource: 'task', change: 'created' }, sandboxKeys.ivvy);
		await trigger.activate();
		const row = {
			id: 999,
			createdDate: '2999-08-19 14:30:05',
			endDatetime: '2999-08-20 10:00:00 UTC',
		};
		world.sandbox.fault(list(row));
		expect((await trigger.poll()).map(({ record }) => record)).toEqual([
			{ id: 999, createdDate: '2999-08-19T14:30:05.000Z', endDatetime: '2999-08-20T10:00:00.000Z' },
		]);
	});
});
