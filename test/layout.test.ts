import { resolved } from './harness/paths.mts';
import { sources, type Source } from './harness/sources.mts';

// Where a line lives: each folder may import from the folders named here, and from itself. CONTRIBUTING.md has the picture.

const shared: Record<string, string[]> = {
	table: [],
	wire: ['table'],
	form: ['table'],
	engine: ['wire', 'table'],
	trigger: ['engine', 'wire', 'table'],
};

/** The folders of a vendor, what they may import of it, and which of the shared ones. */
const vendor: Record<string, { own: string[]; shared: string[] }> = {
	wire: { own: [], shared: ['wire', 'table'] },
	parts: { own: ['wire'], shared: ['wire', 'table'] },
	operations: { own: ['parts', 'wire'], shared: ['wire', 'table'] },
	methods: { own: ['operations', 'parts', 'wire'], shared: ['wire', 'table'] },
	trigger: {
		own: ['methods', 'operations', 'parts', 'wire'],
		shared: ['trigger', 'engine', 'wire', 'table'],
	},
	/** The `*.node.ts` files: wiring only. */
	'': {
		own: ['trigger', 'methods', 'operations', 'wire'],
		shared: ['form', 'engine', 'trigger'],
	},
};

/** `nodes/<house>/<room>/…`; a file beside the rooms is in the room ''. */
const placeOf = (path: string) => {
	const [, house = '', ...rest] = path.split('/');
	return { house, room: rest.length > 1 ? rest[0] : '' };
};

/** What a source imports of ours, as paths from the project's folder, without endings. */
const importsOf = ({ path, text }: Source) =>
	[...text.matchAll(/\bfrom\s+'(\.[^']*)'|\bimport\(\s*'(\.[^']*)'/g)].map(([, from, called]) =>
		resolved(path, from ?? called),
	);

/** A folder stands for its index file. */
function fileOf(target: string, all: Map<string, Source>): Source | undefined {
	return all.get(`${target}.ts`) ?? all.get(`${target}/index.ts`);
}

/** The imports of a tree that run against the arrows, as "from → to". */
function against(tree: Source[]): string[] {
	const all = new Map(tree.map((source) => [source.path, source]));
	return tree.flatMap((source) => {
		const from = placeOf(source.path);
		return importsOf(source).flatMap((target) => {
			const path = fileOf(target, all)?.path ?? `${target}.ts`;
			const to = placeOf(path);
			const isSame = to.house === from.house && to.room === from.room;
			const arrows =
				from.house === 'shared'
					? { own: shared[from.room] ?? [], shared: [] }
					: (vendor[from.room] ?? { own: [], shared: [] });
			const isAllowed =
				to.house === from.house
					? arrows.own.includes(to.room)
					: to.house === 'shared' && arrows.shared.includes(to.room);
			return isSame || isAllowed ? [] : [`${source.path} → ${path}`];
		});
	});
}

/** Files that import each other, directly or not, with a way around. */
function circles(tree: Source[]): string[][] {
	const all = new Map(tree.map((source) => [source.path, source]));
	const done = new Set<string>();
	const found: string[][] = [];
	const walk = (source: Source, way: string[]): void => {
		const start = way.indexOf(source.path);
		if (start >= 0) {
			found.push([...way.slice(start), source.path]);
			return;
		}
		if (done.has(source.path)) return;
		for (const target of importsOf(source)) {
			const next = fileOf(target, all);
			if (next) walk(next, [...way, source.path]);
		}
		done.add(source.path);
	};
	for (const source of tree) walk(source, []);
	return found;
}

const nodes = sources('nodes', '.ts');

it('no import runs back up between the folders, and the vendors do not know each other', () => {
	expect(nodes.length).toBeGreaterThan(100);
	expect(against(nodes)).toEqual([]);
});

it('no files import each other in a circle', () => {
	expect(circles(nodes)).toEqual([]);
});

it('every file stands in a room', () => {
	const loose = nodes.filter(({ path }) => placeOf(path).room === '' && !path.endsWith('.node.ts'));
	expect(loose.map(({ path }) => path)).toEqual([]);
});

it.each([
	['table knows no engine', 'nodes/shared/table/field.ts', '../engine/run'],
	['table knows no wire', 'nodes/shared/table/field.ts', '../wire/vendor'],
	['wire knows no engine', 'nodes/shared/wire/send.ts', '../engine/errors'],
	['form knows no engine', 'nodes/shared/form/describe.ts', '../engine/run'],
	['engine knows no trigger', 'nodes/shared/engine/run.ts', '../trigger/seen'],
	['shared knows no vendor', 'nodes/shared/engine/run.ts', '../../Ivvy/wire/vendor'],
	['a vendor does not know the other', 'nodes/Ivvy/wire/vendor.ts', '../../LeadSquared/wire/nest'],
	['wire knows no operations', 'nodes/Ivvy/wire/vendor.ts', '../operations'],
	['operations know no engine', 'nodes/Ivvy/operations/index.ts', '../../shared/engine/run'],
])('would see it: %s', (_rule, path, target) => {
	const tree = nodes.map((source) =>
		source.path === path
			? { path, text: `${source.text}\nimport { x } from '${target}';\n` }
			: source,
	);
	expect(against(tree)).toHaveLength(1);
});

it('would see a circle', () => {
	const tree = [
		{ path: 'nodes/shared/table/a.ts', text: "import { b } from './b';" },
		{ path: 'nodes/shared/table/b.ts', text: "import { c } from './c';" },
		{ path: 'nodes/shared/table/c.ts', text: "export { a } from './a';" },
	];
	expect(circles(tree)).toEqual([
		[
			'nodes/shared/table/a.ts',
			'nodes/shared/table/b.ts',
			'nodes/shared/table/c.ts',
			'nodes/shared/table/a.ts',
		],
	]);
});
