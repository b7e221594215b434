import { randomInt } from 'node:crypto';

import fc, { type Arbitrary } from 'fast-check';

import { isWholeMatrix, keepFigures } from './matrix.mts';

/** Cases of a property; the whole matrix has 10,000 of each. */
const cases = isWholeMatrix ? 10_000 : 300;

/** The same cases in each run of `npm test`, others in each whole matrix. `PROPERTY_SEED` runs those of a failure again. */
const seed = Number(process.env.PROPERTY_SEED ?? (isWholeMatrix ? randomInt(2 ** 31 - 1) : 17));

/** A property with ten thousand cases may take minutes on a machine that has much to do. */
const timeoutMs = 900_000;

type Arbitraries = Array<Arbitrary<unknown>>;

/** A case of a property: a value of each. */
type CaseOf<All extends Arbitraries> = {
	[Index in keyof All]: All[Index] extends Arbitrary<infer Value> ? Value : never;
};

/** What a property is run with. */
export interface PropertyOptions<Case> {
	/** Cases that it has failed with once: they are run first, each time. */
	examples?: Case[];
}

/**
 * Runs a property.
 * @param predicate throws, or gives `false`, where it does not hold
 * @returns how many cases were run, and with which seed
 * @throws Error with the seed and the smallest case in which it does not hold
 */
export async function check<All extends Arbitraries>(
	arbitraries: [...All],
	predicate: (...values: CaseOf<All>) => unknown,
	{ examples = [] }: PropertyOptions<CaseOf<All>> = {},
	numRuns = cases,
): Promise<{ numRuns: number; seed: number }> {
	const values = fc.tuple(...arbitraries) as Arbitrary<CaseOf<All>>;
	const property = fc.asyncProperty(values, async (one) => (await predicate(...one)) !== false);
	const details = await fc.check(property, {
		...{ numRuns, seed, includeErrorInReport: true },
		examples: examples.map((one): [CaseOf<All>] => [one]),
	});
	if (details.failed) throw new Error(await fc.asyncDefaultReportMessage(details));
	return { numRuns: details.numRuns, seed: details.seed };
}

/**
 * The properties of one subject, a test file each: gives what registers one property as a test. `npm run matrix` keeps how many
 * cases of it were run.
 */
export function propertiesOf(subject: string) {
	const figures: unknown[] = [];
	afterAll(() => keepFigures(`properties-${subject}`, figures));
	return <All extends Arbitraries>(
		name: string,
		arbitraries: [...All],
		predicate: (...values: CaseOf<All>) => unknown,
		options?: PropertyOptions<CaseOf<All>>,
	): void =>
		it(
			name,
			async () => {
				const { numRuns, seed: used } = await check(arbitraries, predicate, options);
				figures.push({ subject, property: name, cases: numRuns, seed: used });
			},
			timeoutMs,
		);
}
