import type { Vendor } from '../../sandbox/index.mts';
import { heldLimits, type Limits } from '../harness/limit.mts';
import { everySetting, isWholeMatrix, keepFigures } from '../harness/matrix.mts';
import { useVendors } from '../harness/vendors.mts';
import { baselineOf, runCell, type Baseline, type Mode } from './cell';
import type { MatrixFault } from './faults';
import { kinds } from './kinds';
import { faultsOf, settingsOf } from './settings';

/** One cell that was run, for the page. */
export interface CellFigure {
	vendor: Vendor;
	kind: string;
	fault: string;
	done: MatrixFault['done'];
	mode: Mode;
	said: string;
	wrong: number;
}

/** The sample has every other pair of a fault and a kind, each in another of the settings than the one before. */
const isSampled = (pair: number) => pair % 2 === 0;
const sampled = (modes: Mode[], pair: number) => [modes[((pair / 2) * 7) % modes.length]];

const nameOf = ({ onError, callsAtATime, isRetried, lasts }: Mode) =>
	`${onError ?? 'stop'}, ${callsAtATime} at a time${isRetried ? ', retried' : ''}, ${lasts}`;

/** The cells of a vendor: all settings of each in the whole matrix, one of them in the sample. */
export function cellsOf(vendor: Vendor): void {
	const vendors = useVendors();
	const figures: CellFigure[] = [];
	let limits: Limits;
	let pair = 0;
	beforeAll(() => {
		limits = heldLimits();
	});
	afterAll(() => {
		limits.restore();
		keepFigures(`cells-${vendor}`, figures);
	});

	describe.each(kinds.filter((kind) => kind.vendor === vendor))('$name', (kind) => {
		let baseline: Baseline;
		beforeAll(async () => {
			baseline = await baselineOf(vendors, kind);
		});

		const rows = faultsOf(kind)
			.map((fault) => ({ fault, nth: pair++ }))
			.filter(({ nth }) => isWholeMatrix || isSampled(nth));

		it.each(rows)(
			'$fault.name (done: $fault.done)',
			async ({ fault, nth }) => {
				const modes = isWholeMatrix
					? settingsOf(fault).filter((_, index) => (index + nth) % everySetting === 0)
					: sampled(settingsOf(fault), nth);
				const wrong: string[] = [];
				for (const mode of modes) {
					const result = await runCell(vendors, limits, kind, fault, mode, baseline);
					wrong.push(...result.wrong.map((words) => `${nameOf(mode)}: ${words}`));
					const { name, done } = fault;
					const place = { vendor, kind: kind.name, fault: name, done, mode };
					figures.push({ ...place, said: result.said, wrong: result.wrong.length });
				}
				expect(wrong).toEqual([]);
			},
			120_000,
		);
	});
}
