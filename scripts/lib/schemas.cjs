const { mkdir, writeFile } = require('node:fs/promises');
const { dirname, join } = require('node:path');

/**
 * @typedef {string | [] | [Shape] | { [name: string]: Shape }} Shape What a value is: `"number"`, `["string"]` for a list,
 * `{ "id": "number" }` for an object; `[]` is a list of anything.
 */

/** @param {Shape} shape @returns {object} The same as JSON Schema */
function schemaOf(shape) {
	if (typeof shape === 'string') return { type: shape };
	if (Array.isArray(shape)) {
		const [entry] = shape;
		return { type: 'array', items: entry === undefined ? {} : schemaOf(entry) };
	}
	const properties = Object.entries(shape).map(([name, inner]) => [name, schemaOf(inner)]);
	return { type: 'object', properties: Object.fromEntries(properties) };
}

/**
 * The files in which n8n looks up what an operation gives, by path from the folder of the node.
 * @param {Record<string, Record<string, Shape>>} outputs Resource → operation → output
 * @param {number} version of the node, which n8n fills up to three numbers
 * @returns {Record<string, object>}
 */
exports.schemaFiles = (outputs, version) => {
	const folder = `__schema__/v${[...String(version).split('.'), '0', '0'].slice(0, 3).join('.')}`;
	const files = Object.entries(outputs).flatMap(([resource, operations]) =>
		Object.entries(operations).map(([operation, output]) => [
			`${folder}/${resource}/${operation}.json`,
			{ ...schemaOf(output), version: 1 },
		]),
	);
	return Object.fromEntries(files);
};

/**
 * Writes them beside a vendor's node that is compiled already.
 * @param {string} dist what was compiled, in a folder from which n8n-workflow is found
 * @param {string} vendor the name of its node, which is that of its folder
 */
exports.writeSchemas = async (dist, vendor) => {
	const folder = join(dist, 'nodes', vendor);
	const { [vendor]: Node } = require(join(folder, `${vendor}.node.js`));
	const outputs = require(`../../nodes/${vendor}/outputs.json`);
	const files = exports.schemaFiles(outputs, new Node().description.version);
	for (const [path, schema] of Object.entries(files)) {
		const file = join(folder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, JSON.stringify(schema));
	}
};
