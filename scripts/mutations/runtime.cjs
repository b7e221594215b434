/**
 * Loads packages once for all test files of a process, and the project's own files anew for each. It compiles in the
 * process's own context.
 */

const { createRequire, isBuiltin } = require('node:module');
const { compileFunction } = require('node:vm');
const { default: Runtime } = require('jest-runtime');

/** Jest gives these out itself. */
const ofJest = /^(@jest\/|jest-|expect$)/;

const isPackage = (name) => !/^[./]/.test(name) && !isBuiltin(name) && !ofJest.test(name);

class SharedPackages extends Runtime {
	constructor(...given) {
		super(...given);
		const { executor } = this;
		executor.compile = (source, filename) =>
			compileFunction(source, executor.injectedModuleParameters, { filename });
	}

	requireModuleOrMock(from, name) {
		return isPackage(name) ? createRequire(from)(name) : super.requireModuleOrMock(from, name);
	}
}

module.exports = SharedPackages;
