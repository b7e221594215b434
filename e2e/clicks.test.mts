/** How many clicks the first steps take. The table in the docs has what is counted here. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from '../scripts/install.mjs';
import { openEditor } from './lib/editor.mts';
import type { Editor } from './lib/editor.mts';
import { newMember } from './lib/member.mts';
import { world } from './lib/shared.mts';
import { addNode, countClicks } from './lib/walk.mts';
import type { Walk } from './lib/walk.mts';
import { credentialData } from './lib/world.mts';

interface Job {
	node: 'iVvy' | 'LeadSquared';
	action: string;
	/** Clicks that are allowed. */
	most: number;
	fill?(form: Walk): Promise<void>;
}

const fillNames = async (form: Walk, email: string) => {
	await form.type('firstName', 'Asha');
	await form.type('lastName', 'Walker');
	await form.type(email, 'asha.walker@example.com');
};

const jobs: Job[] = [
	{ node: 'iVvy', action: 'Get many contacts', most: 2 },
	{ node: 'LeadSquared', action: 'Get many leads', most: 2 },
	{ node: 'iVvy', action: 'Create contact', most: 5, fill: (form) => fillNames(form, 'email') },
	{
		node: 'LeadSquared',
		action: 'Create lead',
		most: 4,
		fill: (form) => fillNames(form, 'emailAddress'),
	},
	{
		node: 'iVvy',
		action: 'Create lead',
		most: 7,
		async fill(form) {
			await form.type('name', 'Gala dinner');
			await form.pick('typeId');
			await form.pick('sourceId');
			await form.pick('stageId');
			await form.pick('contactId');
			await form.pick('industryId');
		},
	},
	{
		node: 'iVvy',
		action: 'Create task',
		most: 5,
		async fill(form) {
			await form.type('name', 'Call back');
			await form.date('endDatetime', '2027-03-01 10:00:00');
			await form.pick('contactId');
		},
	},
	{
		node: 'LeadSquared',
		action: 'Create to do',
		most: 5,
		async fill(form) {
			await form.type('name', 'Call back');
			await form.pick('taskType');
			await form.pick('relatedEntityId');
		},
	},
	{
		node: 'iVvy',
		action: 'Create activity',
		most: 5,
		async fill(form) {
			await form.type('name', 'Site visit');
			await form.type('recordDescription', 'Liked the garden terrace');
			await form.pick('contactId');
		},
	},
	{
		node: 'LeadSquared',
		action: 'Create activity',
		most: 5,
		async fill(form) {
			await form.pick('relatedProspectId');
			await form.pick('activityEvent');
			await form.type('activityNote', 'Asked for the winter menu');
			// The type has a field that this account wants: it stands there as soon as the type is chosen.
			await form.typeLoaded('C-2027-14');
		},
	},
];

/** What the docs say: clicks until the form is filled in, by node and action. */
function documented(): Map<string, number> {
	const page = readFileSync(join(root, 'docs', 'clicks.md'), 'utf8');
	const rows = [...page.matchAll(/^\| (\w+) \| ([^|(]+?)(?: \([^|]*\))? \| (\d+) \|$/gm)];
	return new Map(rows.map(([, node, action, clicks]) => [`${node}: ${action}`, Number(clicks)]));
}

describe('the clicks of the first steps', () => {
	let editor: Editor;

	before(async () => {
		// A new node takes a credential of whoever adds it: the owner has some that are meant to fail.
		const { member, api } = await newMember('counter');
		const data = credentialData(world().sandbox);
		await api.addCredential('ivvyApi', 'iVvy account', data.ivvyApi);
		await api.addCredential('leadSquaredApi', 'LeadSquared account', data.leadSquaredApi);
		editor = await openEditor({ ...world().n8n, owner: member });
		await countClicks(editor.page);
	});

	after(async () => {
		await editor?.close();
	});

	for (const { node, action, most, fill } of jobs) {
		test(`${node}: ${action}`, async () => {
			const form = await addNode(editor, node, action);
			await fill?.(form);
			const filled = await form.clicks();
			await form.execute();
			await editor.screenshot(`clicks-${node}-${action.replaceAll(' ', '-')}`);
			// A list has nothing to fill in, so that running it counts.
			const clicks = fill ? filled : await form.clicks();
			assert.ok(clicks <= most, `${clicks} clicks`);
			assert.equal(documented().get(`${node}: ${action}`), clicks);
		});
	}

	test('the docs have no row beside these', () => {
		const walked = jobs.map(({ node, action }) => `${node}: ${action}`);
		assert.deepEqual([...documented().keys()].sort(), walked.sort());
	});
});
