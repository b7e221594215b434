const { join } = require('node:path');

const root = join(__dirname, '..', '..');

module.exports = {
	...require('../../jest.config.js'),
	rootDir: root,
	testEnvironment: join(__dirname, 'environment.cjs'),
	runtime: join(__dirname, 'runtime.cjs'),
	// Many a mutant lets a test wait for what never comes.
	testTimeout: 8_000,
};
