/** The page of `npm run matrix`, docs/reliability.md: each figure in it is counted here, none is written by hand. */

/** A cell as test/matrix/cells.ts keeps it. */
export interface CellFigure {
	vendor: 'ivvy' | 'leadSquared';
	kind: string;
	fault: string;
	done: 'no' | 'yes' | 'late' | 'answered';
	mode: { onError?: string; callsAtATime: number; isRetried: boolean; lasts: 'once' | 'always' };
	said: string;
	wrong: number;
}

interface Counts {
	items: number;
	done: number;
	found: number;
	unknownHappened: number;
	unknownNot: number;
	notDone: number;
	falseDone: number;
	falseNot: number;
	doubled: number;
	lost: number;
}

/** A run as test/matrix/mixed.test.ts keeps it. */
export interface MixedFigure {
	what: string;
	seed: number;
	all: Counts;
	kinds: Array<{ vendor: string; name: string; counts: Counts }>;
}

const names = { ivvy: 'iVvy', leadSquared: 'LeadSquared' };
const processed = { no: 'no', yes: 'yes', late: 'later', answered: 'yes, and it says so' };

const number = (value: number) => value.toLocaleString('en');

const table = (head: string[], rows: string[][]): string =>
	[head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const unique = <T,>(values: T[]): T[] => [...new Set(values)];

/** What the items said in these cells; the node itself stops where On Error says so, which tells nothing of the others. */
function words(cells: CellFigure[]): string {
	if (cells.length === 0) return '';
	const said = cells
		.filter(({ said }) => said !== 'stopped')
		.flatMap((cell) => cell.said.split(', '));
	const order = ['done', 'unknown', 'notSent', 'refused'];
	return order.filter((word) => said.includes(word)).join(' or ');
}

/** Faults down, kinds of operation across. */
function matrixOf(cells: CellFigure[]): string {
	const kinds = unique(cells.map(({ kind }) => kind));
	const faults = unique(cells.map(({ fault, done }) => JSON.stringify([fault, done])));
	const rows = faults.map((key) => {
		const [fault, done] = JSON.parse(key) as [string, CellFigure['done']];
		const own = cells.filter((cell) => cell.fault === fault && cell.done === done);
		const columns = kinds.map((kind) => words(own.filter((cell) => cell.kind === kind)));
		return [fault, processed[done], ...columns];
	});
	return table(['what goes wrong', 'processed?', ...kinds], rows);
}

function section(vendor: CellFigure['vendor'], cells: CellFigure[]): string {
	const own = cells.filter((cell) => cell.vendor === vendor && !cell.mode.isRetried);
	const of = (lasts: 'once' | 'always') => matrixOf(own.filter(({ mode }) => mode.lasts === lasts));
	return [
		`## ${names[vendor]}`,
		'### One call goes wrong',
		of('once'),
		'### Every call from then on goes wrong',
		of('always'),
	].join('\n\n');
}

function mixedTable(runs: MixedFigure[]): string {
	const rows = runs.map(({ what, seed, all }) => [
		what,
		String(seed),
		...[
			all.items,
			all.done,
			all.found,
			all.unknownHappened,
			all.unknownNot,
			all.notDone,
			all.lost,
			all.doubled,
			all.falseDone + all.falseNot,
		].map(number),
	]);
	const head = [
		'what goes wrong',
		'seed',
		'items',
		'done',
		'done, found by looking it up',
		'unknown, and done',
		'unknown, and not done',
		'refused or not sent',
		'lost',
		'doubled',
		'said what is not so',
	];
	return table(head, rows);
}

/** The whole page. */
export function reliabilityPage(cells: CellFigure[], runs: MixedFigure[], every: number): string {
	const kinds = unique(cells.map(({ vendor, kind }) => `${vendor} ${kind}`)).length;
	const faults = unique(cells.map(({ fault, done }) => `${fault} ${done}`)).length;
	const wrong = cells.filter((cell) => cell.wrong > 0).length;
	const items = runs.reduce((sum, { all }) => sum + all.items, 0);
	const perRun = runs.length > 0 ? runs[0].all.items : 0;
	const operations = unique(
		runs.flatMap((run) => run.kinds.map(({ vendor, name }) => `${vendor} ${name}`)),
	).length;
	const settings =
		every === 1 ? 'each with' : `each with one in ${every} of these settings, another one in turn:`;
	return `# Reliability

What the nodes say when calls go wrong, held against what the vendor has. Made by \`npm run matrix\`, which runs all of it again
against the [sandbox](../sandbox/README.md), the local stand-in for both vendors; no figure here is written by hand.

- **${number(cells.length)} cells**: ${faults} ways in which a call goes wrong, with ${kinds} kinds of operation, ${settings} *On Error* Stop, Continue and Continue
  (using error output), 1 and 10 *Calls at a Time*, *Retry On Fail* off and on, and the fault for one call or for all from then on. A cell is red when an item is lost, when something is written twice, or when an item
  says what is not so. **Red: ${number(wrong)}.**
- **${number(items)} items** in ${runs.length} mixed runs of ${operations} kinds of creates. **Lost: ${number(runs.reduce((sum, { all }) => sum + all.lost, 0))}. Doubled: ${number(runs.reduce((sum, { all }) => sum + all.doubled, 0))}. Said what is not so: ${number(runs.reduce((sum, { all }) => sum + all.falseDone + all.falseNot, 0))}.**

The words are those of [\`outcome\`](errors.md#what-an-error-says): *done*, also after the call was repeated; *unknown*, sent, and nobody knows; *notSent*, nothing
reached the vendor; *refused*, the vendor said no. They are those of the items that the calls in question carry, without *Retry On Fail*; with it, what
was refused or not sent is sent again. *Processed?* says whether the vendor did what it was asked for. Where a word stands beside another, it depends on the
settings.

${section('ivvy', cells)}

${section('leadSquared', cells)}

## Mixed runs

${number(perRun)} creates of both vendors in each run: one by one, in bulk and in batches, among them twins with the same values. A share of all calls goes wrong,
those of looking something up as well, and half of these have an effect all the same, some of them seconds later.

${mixedTable(runs)}
`;
}
