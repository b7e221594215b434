import { aheadByOwn, VendorClock } from '../../nodes/shared/engine/unknown/vendorClock';
import type { Vendor } from '../../nodes/shared/wire/vendor';
import { fakeClock, type FakeClock } from '../harness/fakeClock.mts';

let time: FakeClock;
beforeEach(() => {
	time = fakeClock();
});
afterEach(() => time.restore());

const reply = { kind: 'ok' };
const vendor = { name: 'Any', read: (...given: unknown[]) => ({ ...reply, given }) };

function watched() {
	const own = new VendorClock();
	const { read, name } = own.watching(vendor as unknown as Vendor);
	const tell = (date: unknown) => read(200, { date } as Parameters<typeof read>[1], '{}');
	return { own, tell, name };
}
const inSeconds = (seconds: number) => new Date(time.now() + seconds * 1_000).toUTCString();

it('answers are read as ever', () => {
	const { tell, name } = watched();
	expect(name).toBe('Any');
	expect(tell('soon')).toEqual({ ...reply, given: [200, { date: 'soon' }, '{}'] });
});

it('knows nothing before an answer tells the time', () => {
	const { own, tell } = watched();
	expect(own.aheadMs).toBeUndefined();
	for (const date of [undefined, '', 'soon', ['2026-12-01'], 5]) tell(date);
	expect(own.aheadMs).toBeUndefined();
});

it('is ahead by what the quickest answer told', () => {
	const { own, tell } = watched();
	tell(inSeconds(5));
	expect(own.aheadMs).toBe(5_000);
	tell(inSeconds(3));
	expect(own.aheadMs).toBe(5_000);
	tell(inSeconds(7));
	expect(own.aheadMs).toBe(7_000);
});

it('may be behind', () => {
	const { own, tell } = watched();
	tell(inSeconds(-5));
	tell(inSeconds(-7));
	expect(own.aheadMs).toBe(-5_000);
});

describe("corrected by the run's own records", () => {
	const at = 1_000_000;

	it.each([
		['none', [], 0],
		['one that was made later', [{ at, madeAt: at + 5_000 }], 0],
		['one made in the second before', [{ at, madeAt: at - 999 }], 0],
		['one made earlier', [{ at, madeAt: at - 5_999 }], -5_000],
		['one that was not sent', [{ at: undefined, madeAt: at - 5_999 }], 0],
		['one that does not tell when', [{ at, madeAt: undefined }], 0],
		[
			'the earliest of several',
			[
				{ at, madeAt: at - 2_999 },
				{ at, madeAt: at - 5_999 },
				{ at, madeAt: at - 3_999 },
			],
			-5_000,
		],
	])('%s', (_what, own, ahead) => {
		expect(aheadByOwn(0, own)).toBe(ahead);
		expect(aheadByOwn(-20_000, own)).toBe(-20_000);
	});
});
