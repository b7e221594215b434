/**
 * What the runner has chosen for the mutant at hand: the names of tests (all without a set) and their files in their order,
 * those of them that were run, and whether a test is red by now.
 */
exports.chosen = { tests: undefined, files: [], met: [], isRed: false };
