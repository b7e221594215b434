/**
 * What the runner has chosen for the mutant at hand: the names of tests (all without a set) and their files in their order;
 * and whether one of them is red by now.
 */
exports.chosen = { tests: undefined, files: [], isRed: false };
