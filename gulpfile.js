const { rm } = require('node:fs/promises');
const { join } = require('node:path');
const { src, dest, parallel } = require('gulp');
const { writeSchemas } = require('./scripts/lib/schemas.cjs');

/** Of a file that is gone from the sources nothing may stay in the package. */
exports.clean = async () => await rm(join(__dirname, 'dist'), { recursive: true, force: true });

/** Icons and codex files, which the TypeScript compiler does not copy. */
const copy = (folder) => () =>
	src([`${folder}/**/*.svg`, `${folder}/**/*.node.json`], { base: '.', encoding: false }).pipe(
		dest('dist'),
	);

/** What each operation gives, beside the compiled node: n8n's editor reads it before the first run. */
const schemas = (vendor) => async () => await writeSchemas(join(__dirname, 'dist'), vendor);

exports['build:assets'] = parallel(
	Object.assign(copy('nodes'), { displayName: 'nodes' }),
	Object.assign(copy('icons'), { displayName: 'icons' }),
	Object.assign(schemas('Ivvy'), { displayName: 'schemas of Ivvy' }),
	Object.assign(schemas('LeadSquared'), { displayName: 'schemas of LeadSquared' }),
);
