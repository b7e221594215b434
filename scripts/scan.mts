/**
 * `node scripts/scan.mts [--source] FOLDER…`: what n8n's scan of community packages says of unpacked packages, or of
 * their sources, as one list in JSON. It ends with 1 when there is anything in it.
 */

import { dirname, relative, resolve } from 'node:path';
import { ESLint, type Linter } from 'eslint';

/** What is used of the scanner, which brings no types and scans packages of the npm registry only. */
interface Scanner {
	buildScanConfig(): Promise<Linter.Config[]>;
	SOURCE_FILE_PATTERNS: string[];
}

// In a test run the rules expect the files of their own tests.
process.env.NODE_ENV = 'production';
const name = '@n8n/scan-community-package/scanner/scanner.mjs';
const { buildScanConfig, SOURCE_FILE_PATTERNS } = (await import(name)) as Scanner;

const isSource = process.argv[2] === '--source';
const folders = process.argv.slice(isSource ? 3 : 2);
// As in its analyzePackageByName.
const patterns = isSource ? SOURCE_FILE_PATTERNS : ['**/*.js', 'package.json'];

/** The scanner's own call of ESLint, but that warnings count and comments that switch rules off are said, too. */
async function scan(folder: string): Promise<string[]> {
	const eslint = new ESLint({
		cwd: folder,
		allowInlineConfig: false,
		overrideConfigFile: true,
		overrideConfig: await buildScanConfig(),
		errorOnUnmatchedPattern: false,
	});
	const results = await eslint.lintFiles(patterns);
	if (results.length === 0) throw new Error(`There is nothing to scan in ${folder}.`);
	return results.flatMap(({ filePath, messages }) =>
		messages.map(
			({ ruleId, line, message, severity }) =>
				`${relative(dirname(folder), filePath)}:${line} ${severity === 2 ? 'error' : 'warning'} ${message} (${ruleId})`,
		),
	);
}

const findings: string[] = [];
for (const folder of folders) findings.push(...(await scan(resolve(folder))));
console.log(JSON.stringify(findings, null, '\t'));
process.exitCode = findings.length > 0 ? 1 : 0;
