/** The page of what starts a workflow, made from the tables of both triggers. */

import type { INodeProperties } from 'n8n-workflow';
import { cell, table } from './resource.mts';

/** The tables of both triggers, as far as the page reads them. */
export interface Events {
	ivvy: ReadonlyArray<{ value: string; name: string; isDocumented: boolean }>;
	leadSquared: ReadonlyArray<{
		value: string;
		name: string;
		vendorName: string;
		description?: string;
	}>;
	/** The lists of iVvy that can be polled. */
	ivvyLists: Record<string, { name: string; created?: string }>;
	/** The fields of the polling mode of LeadSquared. */
	leadSquaredPolling: INodeProperties[];
}

const byName = (one: { name: string }, other: { name: string }) =>
	one.name.localeCompare(other.name, 'en');

/** The whole of docs/trigger-events.md. */
export function eventsPage(events: Events): string {
	const polled = events.leadSquaredPolling.find(({ name }) => name === 'resource')?.options ?? [];
	return `${[
		'# Events of the triggers',
		'Made from the tables of the triggers by `npm run docs`. How they work stands under [Triggers](triggers.md).',
		'## What iVvy notifies of',
		table(
			['Event', 'Value', 'Known from'],
			[...events.ivvy]
				.sort(byName)
				.map(({ name, value, isDocumented }) => [
					cell(name),
					`\`${value}\``,
					isDocumented ? "iVvy's pages" : "iVvy's own library only",
				]),
		),
		'## What can be polled in iVvy',
		table(
			['Resource', 'Created is known apart from Updated'],
			Object.values(events.ivvyLists)
				.sort(byName)
				.map(({ name, created }) => [cell(name), created ? 'yes' : 'no']),
		),
		'## What LeadSquared sends',
		table(
			['Event', 'Value', 'Name in LeadSquared', 'Notes'],
			[...events.leadSquared]
				.sort(byName)
				.map(({ name, value, vendorName, description = '' }) => [
					cell(name),
					`\`${value}\``,
					`\`${vendorName}\``,
					cell(description),
				]),
		),
		'## What can be polled in LeadSquared',
		polled
			.map(({ name }) => `- ${name}`)
			.sort()
			.join('\n'),
	].join('\n\n')}\n`;
}
