import fc from 'fast-check';

// What several properties draw from.

/** Any text that JavaScript has: half characters too, as they are left where a text is cut. */
export const wildTexts = (maxLength = 12): fc.Arbitrary<string> =>
	fc.oneof(
		fc.string({ maxLength }),
		fc.string({ unit: 'binary', maxLength }),
		fc.string({
			unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
			maxLength,
		}),
	);

/** An object with some of these names. */
export const objectsOf = <Value>(
	names: fc.Arbitrary<string>,
	values: fc.Arbitrary<Value>,
): fc.Arbitrary<Record<string, Value>> =>
	fc.dictionary(names, values, { noNullPrototype: true, maxKeys: 5 });

/** Any moment of these years, in ms. */
export const momentsOf = (from: number, to: number): fc.Arbitrary<number> =>
	fc.integer({ min: Date.UTC(from, 0, 1), max: Date.UTC(to, 11, 31, 23, 59, 59) });

/** A text as UTF-8 carries it: half a character becomes the sign for what is none. */
export const inUtf8 = (text: string): string => Buffer.from(text).toString();
