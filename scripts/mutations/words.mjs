/** Leaves words for people as they are: whether a sentence says the right thing no test of this kind can tell. */

import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

const hasWords = (text) => /[a-z]{2,} [a-z]/i.test(text);

const words = {
	shouldIgnore(path) {
		const text = path.isStringLiteral()
			? path.node.value
			: path.isTemplateLiteral()
				? path.node.quasis.map(({ value }) => value.raw).join(' ')
				: '';
		return hasWords(text) ? 'words for people' : undefined;
	},
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, 'words', words)];
