/**
 * Loaded into an n8n by NODE_OPTIONS: it finds the hosts of E2E_NAMES without the Internet. n8n with SSRF protection looks a name up
 * before it asks its proxy.
 */

const { promises } = require('node:dns');

const known = new Map(Object.entries(JSON.parse(process.env.E2E_NAMES ?? '{}')));
const lookup = promises.lookup;

promises.lookup = async (name, options) => {
	const address = known.get(name);
	if (!address) return await lookup(name, options);
	const found = { address, family: 4 };
	return options?.all ? [found] : found;
};
