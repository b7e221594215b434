// n8n logs every failed node; here failures are what is tested.
process.env.N8N_LOG_LEVEL = 'silent';

/** Runs every test that needs no n8n server. TypeScript is only stripped here; `tsc` checks the types. */
module.exports = {
	rootDir: __dirname,
	// What is tested and the tests; without this jest looks through node_modules, too.
	roots: ['credentials', 'nodes', 'sandbox', 'test'].map((name) => `<rootDir>/${name}`),
	testMatch: ['<rootDir>/test/**/*.test.ts'],
	moduleFileExtensions: ['ts', 'mts', 'js', 'mjs', 'json'],
	transform: {
		'^.+\\.m?ts$': [
			'@swc/jest',
			{
				jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
				module: { type: 'commonjs' },
				swcrc: false,
			},
		],
	},
	setupFilesAfterEnv: ['<rootDir>/test/harness/intervals.mts'],
	testTimeout: 20_000,
	// Jest leaves one core to an editor that watches; here nobody waits for anything else.
	maxWorkers: '100%',
};
