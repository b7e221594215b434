import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { INodeProperties } from 'n8n-workflow';

const root = join(__dirname, '..', '..');
const eslint = join(
	dirname(createRequire(__filename).resolve('eslint/package.json')),
	'bin',
	'eslint.js',
);

interface Finding {
	rule: string;
	message: string;
	/** The source line it is about. */
	line: string;
}

/** A value as TypeScript that a person could have typed: keys without quotes, as the lint rules look for them. */
export function printed(value: unknown, indent = ''): string {
	const inner = `${indent}\t`;
	if (typeof value === 'string') {
		return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
	}
	if (typeof value !== 'object' || value === null) return String(value);
	if (Array.isArray(value)) {
		return value.length === 0
			? '[]'
			: `[\n${value.map((one) => `${inner}${printed(one, inner)},\n`).join('')}${indent}]`;
	}
	const lines = Object.entries(value)
		.filter(([, one]) => one !== undefined)
		.map(
			([key, one]) =>
				`${inner}${/^[A-Za-z_$][\w$]*$/.test(key) ? key : printed(key)}: ${printed(one, inner)},\n`,
		);
	return lines.length === 0 ? '{}' : `{\n${lines.join('')}${indent}}`;
}

/** What TypeScript makes of printed text. */
export const evaluated = (text: string): unknown => new Function(`return ${text}`)();

/** Runs the stock lint over properties as if they stood in a file of the node's folder. No file is written. */
export async function lintProperties(
	node: string,
	properties: INodeProperties[],
): Promise<Finding[]> {
	const code = `import type { INodeProperties } from 'n8n-workflow';\n\nexport const fields: INodeProperties[] = ${printed(properties)};\n`;
	const file = join(root, 'nodes', node, `${node}.expanded.ts`);
	const child = spawn(
		process.execPath,
		[eslint, '--format', 'json', '--stdin', '--stdin-filename', file],
		{ cwd: root },
	);
	const output = { stdout: '', stderr: '' };
	for (const name of ['stdout', 'stderr'] as const) {
		child[name].setEncoding('utf8').on('data', (text: string) => {
			output[name] += text;
		});
	}
	child.stdin.end(code);
	const status = await new Promise((resolve, reject) => {
		child.once('close', resolve);
		child.once('error', reject);
	});
	// 0: nothing found, 1: findings; everything else means that the lint itself could not run.
	if (status !== 0 && status !== 1)
		throw new Error(output.stderr || `eslint ended with ${String(status)}`);
	const [result] = JSON.parse(output.stdout) as Array<{
		messages: Array<{ ruleId: string | null; message: string; line: number }>;
	}>;
	const lines = code.split('\n');
	return result.messages.map(({ ruleId, message, line }) => ({
		rule: ruleId ?? 'eslint',
		message,
		line: lines[line - 1]?.trim() ?? '',
	}));
}
