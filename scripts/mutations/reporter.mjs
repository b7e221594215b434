/** Writes down what came of each mutant, one a line. */

import { appendFileSync } from 'node:fs';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';

function reporter() {
	const file = process.env.MUTATIONS_OUT;
	return {
		onMutantTested: (mutant) => appendFileSync(file, `${JSON.stringify(mutant)}\n`),
	};
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Reporter, 'lines', reporter)];
