import { resources } from '../nodes/Ivvy/operations';
import { inFlight } from '../nodes/shared/engine/sideBySide';
import { actions } from '../sandbox/ivvy/wire/actions.mts';
import { ivvyExamples } from './examples/ivvy';
import { useVendors } from './harness/vendors.mts';

const vendors = useVendors();

// The answers are planted for calls in their order.
const { calls } = inFlight;
beforeAll(() => {
	inFlight.calls = 1;
});
afterAll(() => {
	inFlight.calls = calls;
});

const lists = resources.flatMap((resource) =>
	resource.operations
		.filter(({ paging }) => paging)
		.map((operation) => ({
			name: `${resource.value}.${operation.value}`,
			operation,
			resource: resource.value,
		})),
);

/** Answers a list of `total` records with at most `cap` of them in a page, whatever is asked for. */
function answerWith(total: number, cap: number, isBare: boolean): void {
	for (let start = 0; start === 0 || start < total; start += cap) {
		const count = Math.min(cap, total - start);
		const results = Array.from({ length: count }, (_, index) => ({ id: start + index + 1 }));
		const meta = { totalResults: total, start, perPage: cap, count };
		const body = isBare ? results : { meta, results };
		vendors.sandbox.fault({ vendor: 'ivvy', kind: 'respond', status: 200, body });
	}
}

describe.each(lists)('$name', ({ name, operation, resource }) => {
	const example = ivvyExamples.find((one) => one.operation === name)?.items[0] ?? {};
	const parameters = Object.fromEntries(
		Object.entries(example).filter(([key]) => !['returnAll', 'limit', 'output'].includes(key)),
	);
	const isPaged = 'perPage' in operation.paging!.ask({ body: {}, query: {} }, 0, 1).body;

	it.each([
		{ what: 'no record', total: 0, starts: [0] },
		{ what: 'one page', total: 7, starts: [0] },
		{ what: 'three pages of a list that iVvy cuts short', total: 25, starts: [0, 10, 20] },
		{ what: 'an exact multiple', total: 20, starts: [0, 10] },
	])('returns all of $what', async ({ total, starts }) => {
		const { response } = actions.get(operation.call) as unknown as {
			response: { example: unknown };
		};
		const isBare = Array.isArray(response.example);
		answerWith(total, isPaged ? 10 : Math.max(total, 1), isBare);
		const { output, error } = await vendors.ivvy({
			parameters: {
				resource,
				operation: operation.value,
				...parameters,
				returnAll: true,
				output: 'raw',
			},
		});
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json.id)).toEqual(
			Array.from({ length: total }, (_, index) => index + 1),
		);
		const asked = vendors.sandbox.calls.map(({ body }) => (body as { start?: number }).start);
		expect(asked).toEqual(isPaged ? starts : [undefined]);
	});
});
