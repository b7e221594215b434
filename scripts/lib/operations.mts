/** What the documentation says about the operation tables. It only reads them, so it works on any copy of them. */

// The scripts are compiled more strictly than the nodes, so these say only what is read here.
interface Field {
	wire: string;
	property: { displayName: string; description?: string };
	fields?: Field[];
}

interface Operation {
	name: string;
	call: string;
	docs: string;
	fields: Field[];
	collection?: { fields: Field[] };
}

export interface Resource {
	name: string;
	operations: Operation[];
}

interface NodeTable {
	name: string;
	resources: Resource[];
	/** Calls that no page of the vendor names. */
	unconfirmedCalls?: ReadonlySet<string>;
}

/** An endpoint of the vendor's API as data, with where its path is known from. */
interface Endpoint {
	method: string | null;
	path: string | null;
	pathSource: string;
}

/** The calls whose verb and path were read on no page, but come from public client code or from their siblings. */
export function unconfirmedCallsOf(endpoints: Endpoint[]): Set<string> {
	const callsOf = (wanted: boolean) =>
		endpoints
			.filter(({ pathSource }) => (pathSource === 'docs') === wanted)
			.map(({ method, path }) => `${method} ${path}`);
	const confirmed = new Set(callsOf(true));
	return new Set(callsOf(false).filter((call) => !confirmed.has(call)));
}

const unconfirmed = 'Not in the public API pages';

const byName = <T extends { name: string }>(list: T[]): T[] =>
	[...list].sort((a, b) => a.name.localeCompare(b.name, 'en'));

const cell = (text: string) => text.replaceAll('|', '\\|');

function table(head: string[], rows: string[][]): string {
	const line = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
	return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const operationCount = (resources: Resource[]) =>
	resources.reduce((sum, { operations }) => sum + operations.length, 0);

/** The fields of a form with those of its sub-forms, each with the labels that lead to it. */
function withInner(fields: Field[], path: string[] = []): Array<{ field: Field; path: string[] }> {
	return fields.flatMap((field) => {
		const here = [...path, field.property.displayName];
		return [{ field, path: here }, ...withInner(field.fields ?? [], here)];
	});
}

/** Labels of the fields whose names come from no public page. */
function unconfirmedFields({ fields, collection }: Operation): string[] {
	return withInner([...fields, ...(collection?.fields ?? [])])
		.filter(({ field }) => field.property.description?.includes(unconfirmed))
		.map(({ field, path }) => `${path.join(' → ')} (\`${field.wire}\`)`);
}

function unconfirmedList(resources: Resource[]): string {
	const lines = resources.flatMap((resource) => {
		const where = new Map<string, string[]>();
		for (const operation of resource.operations) {
			for (const field of unconfirmedFields(operation))
				where.set(field, [...(where.get(field) ?? []), operation.name]);
		}
		return [...where].map(
			([field, operations]) => `- ${resource.name}: ${field}, in ${operations.join(', ')}`,
		);
	});
	return lines.length === 0
		? ''
		: `These fields are not in the vendor's public pages; it may ignore them:\n\n${lines.join('\n')}\n`;
}

const unconfirmedWords =
	'Unconfirmed: no page of the vendor names this call. It is known from public client code or from its siblings; try it with one item first.\n';

function section({ name, resources, unconfirmedCalls = new Set() }: NodeTable): string {
	const sorted = byName(resources);
	const call = (operation: Operation) =>
		`\`${operation.call}\`${unconfirmedCalls.has(operation.call) ? ' (unconfirmed)' : ''}`;
	const rows = sorted.flatMap((resource) =>
		resource.operations.map((operation) => [
			resource.name,
			operation.name,
			call(operation),
			`[page](${operation.docs})`,
		]),
	);
	const head = `## ${name}\n\n${operationCount(resources)} operations of ${resources.length} resources.\n`;
	return [
		head,
		unconfirmedCalls.size > 0 ? unconfirmedWords : '',
		`${table(['Resource', 'Operation', 'Vendor call', 'Documentation'], rows)}\n`,
		unconfirmedList(sorted),
	]
		.filter(Boolean)
		.join('\n');
}

/** The whole of docs/operations.md. */
export function operationsPage(nodes: NodeTable[]): string {
	return `# Operations\n\nMade from the operation tables by \`npm run docs\`.\n\n${nodes.map(section).join('\n')}`;
}

const [begin, end] = ['<!-- operations -->', '<!-- /operations -->'];

function summary({ name, resources }: NodeTable): string {
	const rows = byName(resources).map((resource) => [
		resource.name,
		resource.operations.map((operation) => operation.name).join(', '),
	]);
	return `**${name}**: ${operationCount(resources)} operations.\n\n${table(['Resource', 'Operations'], rows)}`;
}

/** The README with the tables of today between its two marks. */
export function withOperations(readme: string, nodes: NodeTable[]): string {
	const [from, to] = [readme.indexOf(begin), readme.indexOf(end)];
	if (from === -1 || to < from) throw new Error(`The README has no ${begin} … ${end}`);
	return `${readme.slice(0, from + begin.length)}\n\n${nodes.map(summary).join('\n\n')}\n\n${readme.slice(to)}`;
}
