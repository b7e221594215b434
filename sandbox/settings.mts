type Tree = Record<string, unknown>;

const isTree = (value: unknown): value is Tree =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Merges `patch` into `target` in place. Throws for a name the target does not have; null may become anything. */
export function mergeSettings(target: object, patch: object, path = ''): void {
	const into = target as Tree;
	for (const [name, value] of Object.entries(patch)) {
		if (!(name in into)) throw new Error(`Unknown setting '${path}${name}'`);
		const present = into[name];
		if (isTree(present) && isTree(value)) mergeSettings(present, value, `${path}${name}.`);
		else into[name] = value;
	}
}
