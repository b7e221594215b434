const { mkdir, rm, writeFile } = require('node:fs/promises');
const { dirname, join } = require('node:path');
const { src, dest, parallel } = require('gulp');
const { schemaFiles } = require('./scripts/lib/schemas.cjs');

/** Of a file that is gone from the sources nothing may stay in the package. */
exports.clean = async () => await rm(join(__dirname, 'dist'), { recursive: true, force: true });

/** Icons and codex files, which the TypeScript compiler does not copy. */
const copy = (folder) => () =>
	src([`${folder}/**/*.svg`, `${folder}/**/*.node.json`], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);

/** What each operation gives, beside the compiled node: n8n's editor reads it before the first run. */
const schemas = (folder, name) => async () => {
	const { [name]: Node } = require(`./dist/nodes/${folder}/${name}.node.js`);
	const outputs = require(`./nodes/${folder}/outputs.json`);
	const files = schemaFiles(outputs, new Node().description.version);
	for (const [path, schema] of Object.entries(files)) {
		const file = join(__dirname, 'dist', 'nodes', folder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, JSON.stringify(schema));
	}
};

exports['build:assets'] = parallel(
	Object.assign(copy('nodes'), { displayName: 'nodes' }),
	Object.assign(copy('icons'), { displayName: 'icons' }),
	Object.assign(schemas('Ivvy', 'Ivvy'), { displayName: 'schemas of Ivvy' }),
	Object.assign(schemas('LeadSquared', 'LeadSquared'), { displayName: 'schemas of LeadSquared' }),
);
