/** docs/reliability.md, made of the figures in test/figures/. */

import { breaksTable } from './breaks.mts';
import { cellsSection } from './cells.mts';
import { clusterTable } from './cluster.mts';
import type { MutatedFile } from '../mutations.mts';
import type { CellRow, Figures } from './figures.mts';
import { digits, sum, unique } from './markdown.mts';
import { mixedTable, mixedWords } from './mixed.mts';
import { mutationsSection } from './mutations.mts';
import { propertiesTable } from './properties.mts';

function cellsWords(rows: CellRow[]): string {
	const kinds = unique(rows.map(({ vendor, kind }) => `${vendor} ${kind}`)).length;
	const faults = unique(rows.map(({ fault, done }) => `${fault} ${done}`)).length;
	const cells = sum(rows.map(({ settings }) => settings));
	const red = sum(rows.map((row) => row.red));
	return `**${digits(cells)} cells**: ${faults} ways in which a call goes wrong, with ${kinds} kinds of operation, each with *On Error* Stop, Continue and
Continue (using error output), with 1 and 10 *Calls at a Time*, with *Retry On Fail* off and on, and with the fault for one call and for all from then on.
A cell is red when an item is lost, when something is written twice, or when an item says what is not so. **Red: ${digits(red)}.**`;
}

/**
 * The whole page.
 * @param mutated the rows of test/mutations.json
 */
export function reliabilityPage(figures: Figures, mutated: MutatedFile[]): string {
	const { cells, mixed, queue, cluster, properties, breaks } = figures;
	return `# Reliability

What the nodes do when things go wrong, in figures. All of it is counted at the [sandbox](../sandbox/README.md), the local stand-in for both vendors, which
tells what has in fact happened; no vendor account has been used. Each part can be run again: \`npm run matrix\` runs all, \`npm run matrix -- cells\` one, and
writes its figures into this page, if nothing is red.

## A fault in each place

${cellsWords(cells)}

The words are those of [\`outcome\`](errors.md#what-an-error-says): *done*, also after the call was repeated; *unknown*, sent, and nobody knows; *notSent*, nothing
reached the vendor; *refused*, the vendor said no. They are those of the items that the calls in question carry, without *Retry On Fail*; with it, what
was refused or not sent is sent again. *Processed?* says whether the vendor did what it was asked for. Where a word stands beside another, it depends on the
settings.

${cellsSection('ivvy', cells)}

${cellsSection('leadSquared', cells)}

## Ten thousand items under random faults

Creates of both vendors: one by one, in bulk and in batches, among them twins with the same values. A share of all calls goes wrong, those of looking
something up as well, and half of these have an effect all the same, some of them seconds later. An item that is *unknown* says so.

In one process: ${mixedWords(mixed)}

${mixedTable(mixed)}

In [queue mode](https://docs.n8n.io/hosting/scaling/queue-mode/), on two workers: ${mixedWords(queue)}

${mixedTable(queue)}

## A cluster

An n8n in queue mode with PostgreSQL and Redis, two workers and two webhook processors, three times in a row. Executions that share one LeadSquared account keep to
its limit together. One worker is killed while it is at executions with 60 items each, and started again: nothing is done twice, and all other executions are whole. n8n ends those
of the dead worker as *Error*, does not run them again, and reports none of the items that were sent by then.

${clusterTable(cluster)}

## What holds for any input

Drawn at random, and shrunk to the smallest case where one does not hold. Such a case is kept, and run each time. \`npm test\` draws 300 of each.

${propertiesTable(properties)}

## Do the tests notice?

${breaks.length} ways to break the code, in the words of somebody who would suffer from it. Each turns tests red.

${breaksTable(breaks)}

${mutationsSection(mutated)}

How much memory a long life takes stands in [the bench](../bench/soak.md).
`;
}
