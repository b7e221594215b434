/** The figures that runs of `npm run matrix` have found: test/figures/, one file for each part. */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../install.mjs';
import { Failure } from '../failure.mjs';
import type { Figures, PartName } from './figures.mts';

const fileOf = (part: PartName) => join(root, 'test', 'figures', `${part}.json`);

/** The figures of a part's last run; `undefined` before the first. */
export function readFigures<Part extends PartName>(part: Part): Figures[Part] | undefined {
	const file = fileOf(part);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figures[Part]) : undefined;
}

/** Keeps the figures of a run, one entry a line, so that a diff shows what has changed. */
export function writeFigures<Part extends PartName>(part: Part, figures: Figures[Part]): void {
	mkdirSync(join(root, 'test', 'figures'), { recursive: true });
	const lines = (figures as unknown[]).map((entry) => JSON.stringify(entry));
	writeFileSync(fileOf(part), `[\n${lines.join(',\n')}\n]\n`);
}

/** The figures of all parts. @throws Failure naming a part that has not been run */
export function allFigures(): Figures {
	const of = <Part extends PartName>(part: Part): Figures[Part] => {
		const figures = readFigures(part);
		if (!figures) throw new Failure(`There are no figures of "${part}": npm run matrix -- ${part}`);
		return figures;
	};
	return {
		cells: of('cells'),
		mixed: of('mixed'),
		queue: of('queue'),
		cluster: of('cluster'),
		properties: of('properties'),
		breaks: of('breaks'),
	};
}
