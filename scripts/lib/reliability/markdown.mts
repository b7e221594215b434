/** What the sections of docs/reliability.md are written with. */

export const vendorNames = { ivvy: 'iVvy', leadSquared: 'LeadSquared' };

export const digits = (value: number): string => value.toLocaleString('en');

export const table = (head: string[], rows: string[][]): string =>
	[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const unique = <T,>(values: T[]): T[] => [...new Set(values)];

export const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
