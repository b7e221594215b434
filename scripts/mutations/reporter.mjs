/** Writes down each mutant as soon as its tests have run, so that a run that is ended loses only the file at hand. */

import { appendFileSync } from 'node:fs';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';

function reporter() {
	const file = process.env.MUTATIONS_OUT;
	return {
		onMutantTested: (mutant) => appendFileSync(file, `${JSON.stringify(mutant)}\n`),
	};
}

export const strykerPlugins = [declareFactoryPlugin(PluginKind.Reporter, 'lines', reporter)];
