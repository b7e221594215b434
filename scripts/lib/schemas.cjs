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
