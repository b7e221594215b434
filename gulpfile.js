const { src, dest, parallel } = require('gulp');

/** Icons and codex files, which the TypeScript compiler does not copy. */
const copy = (folder) => () =>
	src([`${folder}/**/*.svg`, `${folder}/**/*.node.json`], { base: '.', encoding: false }).pipe(dest('dist'));

exports['build:assets'] = parallel(
	Object.assign(copy('nodes'), { displayName: 'nodes' }),
	Object.assign(copy('icons'), { displayName: 'icons' }),
);
