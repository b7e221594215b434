/** The part of docs/reliability.md about what holds for any input. */

import type { PropertyFigure } from './figures.mts';
import { digits, table } from './markdown.mts';

export function propertiesTable(properties: PropertyFigure[]): string {
	const rows = properties.map(({ subject, property, cases, seed }) => [
		subject,
		property,
		digits(cases),
		String(seed),
	]);
	return table(['of', 'what holds', 'cases', 'seed'], rows);
}
