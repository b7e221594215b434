import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where `npm run matrix` wants the figures; a run without it is the sample of `npm test`. */
const folder = process.env.MATRIX_OUT;

/** Is all of it to be run? */
export const isWholeMatrix = folder !== undefined;

/** The whole matrix has each setting of a pair, or only every so many-th, in turn from pair to pair. */
export const everySetting = Number(process.env.MATRIX_EVERY ?? 1);

/** Keeps the figures of a run for the page that `npm run matrix` writes. */
export function keepFigures(name: string, figures: unknown): void {
	if (folder === undefined) return;
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, `${name}.json`), JSON.stringify(figures));
}
