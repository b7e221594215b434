/**
 * A jest environment without a context of its own: everything runs in that of the process. So what never changes between
 * two runs, such as n8n's packages, need not be loaded again for each test file. Of the tests of a file it runs those that
 * the runner wants.
 */

const { TestEnvironment } = require('jest-environment-node');
const { mixinJestEnvironment } = require('@stryker-mutator/jest-runner');
const { chosen } = require('./chosen.cjs');

const eventHandlers = Symbol.for('EVENT_HANDLERS');

function nameOf({ name, parent }) {
	return parent?.parent ? `${nameOf(parent)} ${name}` : name;
}

/** Skips the tests that do not reach the mutant. */
function skipOthers(block) {
	for (const child of block.children) {
		if (child.type === 'describeBlock') skipOthers(child);
		else if (!chosen.tests.has(nameOf(child))) child.mode = 'skip';
	}
}

class SingleContext extends TestEnvironment {
	constructor(config, context) {
		super(config, context);
		this.global = globalThis;
	}

	handleTestEvent({ name, test }, { rootDescribeBlock }) {
		if (!chosen.tests) return;
		if (name === 'run_start') skipOthers(rootDescribeBlock);
		// The first red one is enough.
		if (name === 'test_start' && chosen.isRed) test.mode = 'skip';
		if (name === 'test_done') chosen.isRed ||= test.errors.length > 0;
	}

	/** Jest would go on telling its events to each file that was run before; the first two are its own. */
	async teardown() {
		globalThis[eventHandlers]?.splice(2);
		for (const key of Object.getOwnPropertySymbols(globalThis))
			if (key.description === 'JEST_STATE_SYMBOL') globalThis[key] = undefined;
	}
}

module.exports = mixinJestEnvironment(SingleContext);
