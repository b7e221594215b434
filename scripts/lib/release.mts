/** What must be so before a version is published. It only looks at what it is given, so tests can give it anything. */

/** The parts of a package.json that a release depends on. */
export interface ReleaseManifest {
	name: string;
	version: string;
	license?: string;
	author?: { name?: string; email?: string };
	repository?: { url?: string };
	[field: string]: unknown;
}

export interface Release {
	/** The package.json of the project: the one place where version, author and repository are set. */
	project: ReleaseManifest;
	lockfile: { version?: string; packages?: Record<string, { version?: string }> };
	/** The package.json of each published package as it is committed, and as the project's says that it should be. */
	packages: Array<{ committed: ReleaseManifest; wanted: ReleaseManifest }>;
	changelog: string;
	/** The tag that asks for it, such as `v1.2.3`. */
	tag?: string;
	/** Where it is published from, as GitHub names it: `owner/name`. */
	from?: string;
}

/** Every place that names the version names the same one. */
export function versionProblems({ project, lockfile, packages, tag }: Release): string[] {
	const { version } = project;
	const places: Array<[string, string | undefined]> = [
		['package-lock.json', lockfile.version],
		['package-lock.json, under packages', lockfile.packages?.['']?.version],
		...packages.map(({ committed }): [string, string] => [
			`packages/${committed.name}/package.json`,
			committed.version,
		]),
	];
	const others = places
		.filter(([, found]) => found !== version)
		.map(([place, found]) => `${place} says ${found ?? 'nothing'}, package.json says ${version}`);
	const isTagged = tag === undefined || tag === `v${version}`;
	return [
		...others,
		...(isTagged
			? []
			: [`the tag is ${tag}, package.json says ${version}: it must be v${version}`]),
	];
}

/** The packages say what the project says: author, license, repository and the rest. */
export const manifestProblems = ({ packages }: Release): string[] =>
	packages
		.filter(({ committed, wanted }) => JSON.stringify(committed) !== JSON.stringify(wanted))
		.map(
			({ committed: { name } }) =>
				`packages/${name}/package.json is not what npm run pack:vendors writes`,
		);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The lines of a version in CHANGELOG.md, and what its heading has in brackets. */
function sectionOf(
	changelog: string,
	version: string,
): { when: string; lines: string } | undefined {
	const heading = new RegExp(`^## ${escaped(version)} \\((.*)\\)\\n([^]*?)(?=^## |(?![^]))`, 'm');
	const [, when, lines] = heading.exec(changelog) ?? [];
	return when === undefined ? undefined : { when, lines: lines.trim() };
}

/** CHANGELOG.md begins with this version and tells users something about it. */
export function changelogProblems({ changelog, project: { version } }: Release): string[] {
	const [, first] = /^## (\S+)/m.exec(changelog) ?? [];
	const section = sectionOf(changelog, version);
	if (!section || section.lines === '')
		return [`CHANGELOG.md has no lines under "## ${version} (date)"`];
	return first === version ? [] : [`CHANGELOG.md begins with ${first}, not with ${version}`];
}

/** The heading has the day of the release. */
export function dateProblems({ changelog, project: { version } }: Release): string[] {
	const when = sectionOf(changelog, version)?.when;
	return when === undefined || /^\d{4}-\d\d-\d\d$/.test(when)
		? []
		: [`CHANGELOG.md has "(${when})" beside ${version}: put the day there, such as (2027-01-31)`];
}

/** The owner and the name of a repository at GitHub, `owner/name`. */
export const repositoryOf = ({ repository }: ReleaseManifest): string | undefined =>
	/^git\+https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)\.git$/.exec(repository?.url ?? '')?.[1];

/** Author and repository are those of whoever publishes, and no longer what stands in for them. */
export function ownerProblems({ project, from }: Release): string[] {
	const { author, name, license } = project;
	const repository = repositoryOf(project);
	const problems: string[] = [];
	// Nobody can own a name that ends in .example (RFC 2606).
	if (!author?.name || !author.email || author.email.endsWith('.example'))
		problems.push('author in package.json is not set: name and email of the owner');
	if (repository === undefined || repository === `${name}/${name}`)
		problems.push(
			'repository.url in package.json is not set: git+https://github.com/OWNER/NAME.git',
		);
	else if (from !== undefined && from !== repository)
		problems.push(`this runs in ${from}, package.json has the repository ${repository}`);
	if (license !== 'MIT') problems.push(`license in package.json is ${license}, n8n asks for MIT`);
	return problems;
}
