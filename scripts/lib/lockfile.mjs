/** What is made of a lockfile before npm gets it: addresses filled in, or only the packages that a part needs. */

/** The name of a package, from its place in a lockfile. */
const nameOf = (path, entry) => entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 13);

/**
 * The lockfile with the address of each tarball. Without addresses npm asks the registry for every package's
 * whole history first, which is half of all requests and more than half of all bytes.
 * @param {object} lock
 * @param {string} registry where the tarballs lie, without a slash at the end
 */
export function withAddresses(lock, registry) {
	const packages = Object.entries(lock.packages).map(([path, entry]) => {
		if (path === '' || entry.link || entry.resolved) return [path, entry];
		const name = nameOf(path, entry);
		const file = `${name.slice(name.indexOf('/') + 1)}-${entry.version}.tgz`;
		return [path, { ...entry, resolved: `${registry}/${name}/-/${file}` }];
	});
	return { ...lock, packages: Object.fromEntries(packages) };
}

/** Where a package that lies at `from` finds another one: in its own folder, or in one further out. */
function find(packages, from, name) {
	for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
		const path = `${base === '' ? '' : `${base}/`}node_modules/${name}`;
		if (packages[path]) return path;
		if (base === '') return undefined;
	}
}

/**
 * The project and lockfile of some packages and all that they need, each in the version and at the place of the whole.
 * @param {object} project the package.json that belongs to the lockfile
 * @param {object} lock
 * @param {string[]} names packages that the lockfile has at its top
 */
export function part(project, lock, names) {
	const open = names.map((name) => `node_modules/${name}`);
	const kept = new Set(open);
	while (open.length > 0) {
		const path = open.pop();
		const { dependencies, optionalDependencies, peerDependencies } = lock.packages[path];
		for (const name of Object.keys({
			...dependencies,
			...optionalDependencies,
			...peerDependencies,
		})) {
			const next = find(lock.packages, path, name);
			if (!next || kept.has(next)) continue;
			kept.add(next);
			open.push(next);
		}
	}
	const { name = 'part', overrides } = project;
	const dependencies = Object.fromEntries(
		names.map((own) => [own, lock.packages[`node_modules/${own}`].version]),
	);
	const inOrder = Object.keys(lock.packages).filter((path) => kept.has(path));
	return {
		project: { name, private: true, dependencies, ...(overrides ? { overrides } : {}) },
		lock: {
			name,
			lockfileVersion: lock.lockfileVersion,
			requires: true,
			packages: {
				'': { name, dependencies },
				...Object.fromEntries(inOrder.map((path) => [path, lock.packages[path]])),
			},
		},
	};
}
