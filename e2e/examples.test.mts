/**
 * Every workflow of `examples/` in a real n8n against the vendors, and its picture: of some of them, which the commit chooses,
 * or of all with `npm run test:e2e -- examples`.
 */

import assert from 'node:assert/strict';
import { after, afterEach, before, describe, test } from 'node:test';
import { bothEntries } from './examples/both.mts';
import { ivvyEntries } from './examples/ivvy.mts';
import { leadSquaredEntries } from './examples/leadSquared.mts';
import { exampleFiles, readExample, Stage } from './examples/stage.mts';
import type { Workflow, WorkflowNode } from './lib/api.mts';
import { openEditor } from './lib/editor.mts';
import { sampleOf } from './lib/sample.mts';

const entries = { ...bothEntries, ...ivvyEntries, ...leadSquaredEntries };
const stage = new Stage();

/** How high a picture of 1200 px must be to have room for every node and its label. The editor makes nothing larger than it is. */
function heightOf({ nodes }: Workflow): number {
	const sizeOf = ({ parameters }: WorkflowNode) => [
		Number(parameters.width ?? 200),
		Number(parameters.height ?? 180),
	];
	const [width, height] = [0, 1].map((axis) => {
		const starts = nodes.map(({ position = [] }) => position[axis]);
		const ends = nodes.map((node) => (node.position ?? [])[axis] + sizeOf(node)[axis]);
		return (Math.max(...ends) - Math.min(...starts)) * 1.1;
	});
	return Math.round(height * Math.min(1, 1200 / width));
}

describe('the examples', () => {
	before(async () => await stage.open());
	afterEach(async () => await stage.calm());
	after(async () => await stage.close());

	test('each has an entry here, and each entry a file', () => {
		assert.deepEqual(Object.keys(entries).sort(), exampleFiles);
	});

	for (const [file, entry] of Object.entries(entries).sort())
		test(file, async () => await entry(stage, file));

	test('each opens in the editor, where its picture is taken', async () => {
		const isNamed = process.argv.includes('examples');
		const shown = isNamed ? exampleFiles : sampleOf(exampleFiles, 6, (file) => file);
		const editor = await openEditor(stage.n8n);
		try {
			for (const file of shown) {
				const { id } = await stage.save(readExample(file));
				await editor.picture(id, file, heightOf(readExample(file)));
			}
			assert.deepEqual(editor.errors, []);
		} finally {
			await editor.close();
		}
	});
});
