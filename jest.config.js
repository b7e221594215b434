// n8n logs every failed node; here failures are what is tested.
process.env.N8N_LOG_LEVEL = 'silent';

/** Runs every test that needs no n8n server. TypeScript is only stripped here; `tsc` checks the types. */
module.exports = {
	rootDir: __dirname,
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
	testTimeout: 20_000,
};
