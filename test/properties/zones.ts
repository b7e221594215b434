import fc from 'fast-check';

// Times in every zone that JavaScript knows, told by Intl, not by what the code under test uses.

/** Every zone by its IANA name. */
export const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
	const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
	const times = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
	const format =
		formats.get(zone) ??
		new Intl.DateTimeFormat('en-CA', {
			...{ timeZone: zone, hourCycle: 'h23', ...parts, ...times },
		});
	formats.set(zone, format);
	return format;
}

/** What clocks show there, as yyyy-MM-dd HH:mm:ss. */
export const wallOf = (ms: number, zone: string): string =>
	formatOf(zone).format(ms).replace(', ', ' ');

/** The same text read as if it stood for a moment in UTC, in ms. */
export const inUtc = (wall: string): number => Date.parse(`${wall.replace(' ', 'T')}Z`);

/** How far clocks there are ahead of UTC, in ms. */
export const offsetAt = (ms: number, zone: string): number => inUtc(wallOf(ms, zone)) - ms;

const day = 86_400_000;
const changes = new Map<string, number[]>();

/** The moments in a year at which clocks are set there, as for summer time. */
function changesOf(zone: string, year: number): number[] {
	const key = `${zone} ${year}`;
	const known = changes.get(key);
	if (known) return known;
	const found: number[] = [];
	for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 20 * day) {
		let [from, to] = [at, at + 20 * day];
		if (offsetAt(from, zone) === offsetAt(to, zone)) continue;
		while (to - from > 1_000) {
			const middle = Math.floor((from + to) / 2_000) * 1_000;
			if (offsetAt(middle, zone) === offsetAt(from, zone)) from = middle;
			else to = middle;
		}
		found.push(to);
	}
	changes.set(key, found);
	return found;
}

/**
 * A moment and a zone: any time of 1973 to 2100 (before, Liberia was ahead by seconds, which no text in ISO 8601 can say), and often within hours of clocks being set there.
 */
export interface ZonedMoment {
	zone: string;
	/** Whole seconds, in ms. */
	ms: number;
}

export const zonedMoments: fc.Arbitrary<ZonedMoment> = fc
	.record({
		zone: fc.constantFrom(...zones),
		year: fc.oneof(fc.integer({ min: 1973, max: 2100 }), fc.integer({ min: 2020, max: 2035 })),
		second: fc.nat(365 * 86_400 - 1),
		nth: fc.nat(3),
		hours: fc.oneof(
			fc.constant(0),
			fc.double({ min: -1, max: 1, noNaN: true }),
			fc.double({ min: -4, max: 4, noNaN: true }),
		),
		isNear: fc.oneof(fc.constant(true), fc.constant(true), fc.boolean()),
	})
	.map(({ zone, year, second, nth, hours, isNear }) => {
		const near = isNear ? changesOf(zone, year) : [];
		const ms =
			near.length > 0
				? near[nth % near.length] + Math.round(hours * 3_600) * 1_000
				: Date.UTC(year, 0, 1) + second * 1_000;
		return { zone, ms };
	});
