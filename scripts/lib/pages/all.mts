/** Every generated page of docs/, and the list of them for the site's sidebar. */

import {
	anchorOf,
	fileOf,
	folderOf,
	resourcePage,
	safe,
	table,
	type Resource,
	type Vendor,
} from './resource.mts';

const byName = (one: Resource, other: Resource) => one.name.localeCompare(other.name, 'en');

const sorted = ({ resources }: Vendor) => [...resources].sort(byName);

function overview(vendor: Vendor): string {
	const count = vendor.resources.reduce((sum, { operations }) => sum + operations.length, 0);
	const rows = sorted(vendor).map((resource) => [
		`[${safe(resource.name)}](${fileOf(resource)})`,
		resource.operations
			.map(({ name }) => `[${name}](${fileOf(resource)}#${anchorOf(name)})`)
			.join(', '),
	]);
	return `${[
		`# ${vendor.name}`,
		`Made from the operation tables by \`npm run docs\`. ${count} operations of ${vendor.resources.length} resources, each with its fields, its limits, the vendor's page and an example. What starts a workflow stands under [Triggers](../triggers.md).`,
		table(['Resource', 'Operations'], rows),
	].join('\n\n')}\n`;
}

/** The pages by their path in docs/. */
export function pagesOf(vendors: Vendor[]): Map<string, string> {
	return new Map(
		vendors.flatMap((vendor) => [
			[`${folderOf(vendor)}/README.md`, overview(vendor)] as const,
			...vendor.resources.map(
				(resource) =>
					[`${folderOf(vendor)}/${fileOf(resource)}`, resourcePage(vendor, resource)] as const,
			),
		]),
	);
}

/** The resources for the sidebar, as VitePress takes them. */
export function sidebarOf(vendors: Vendor[]): string {
	const groups = vendors.map((vendor) => ({
		text: vendor.name,
		link: `/${folderOf(vendor)}/`,
		collapsed: true,
		items: sorted(vendor).map((resource) => ({
			text: resource.name,
			link: `/${folderOf(vendor)}/${fileOf(resource).replace(/\.md$/, '')}`,
		})),
	}));
	return `${JSON.stringify(groups, null, '\t')}\n`;
}
