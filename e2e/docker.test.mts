/** `docs/docker` without a container engine: the steps of its Dockerfile below a folder that stands for `/`, then a real n8n there. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
	cpSync,
	globSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { n8nFolder, root } from '../scripts/install.mjs';
import { packPublished } from '../scripts/lib/vendorPackages.mts';
import { Api } from './lib/api.mts';
import { startN8n } from './lib/n8n.mts';
import type { N8n } from './lib/n8n.mts';
import { version } from './lib/versions.mts';

const context = join(root, 'docs', 'docker');
const names = ['n8n-nodes-ivvy', 'n8n-nodes-leadsquared-crm'];

describe('the image of docs/docker', () => {
	/** Stands for the folder `/` of the container. */
	const prefix = mkdtempSync(join(tmpdir(), 'ivvy-leadsquared-docker-'));
	const home = join(prefix, 'home', 'node');
	const volume = join(home, '.n8n');
	const link = (name: string) => join(volume, 'nodes', 'node_modules', name);
	const below = (text: string) => text.replaceAll(/(?<![\w./}])\/(opt|docker-)/g, `${prefix}/$1`);
	const environment: Record<string, string> = {};
	let entry: string[] = [];
	let base = '';
	let n8n: N8n | undefined;

	const steps: Record<string, (text: string) => void> = {
		ARG: (text) => (environment.ARG = text),
		FROM: (text) => (base = text.replace('${N8N_VERSION}', environment.ARG.split('=')[1])),
		USER: () => {},
		COPY: (text) => {
			const [from, to] = text.split(' ');
			const files = globSync(from, { cwd: join(prefix, 'context') });
			assert.ok(files.length > 0, `there is no ${from}`);
			for (const file of files)
				cpSync(join(prefix, 'context', file), below(to.endsWith('/') ? to + file : to));
		},
		RUN: (text) => void execFileSync('sh', ['-c', below(text)], { stdio: 'pipe' }),
		ENV: (text) => {
			const [name, value] = text.split('=');
			environment[name] = value;
		},
		ENTRYPOINT: (text) => (entry = JSON.parse(text) as string[]),
	};

	/** What a container does as it starts, up to n8n's own start. Answers the arguments that this one gets, and what was said. */
	const startContainer = () => {
		const [file] = entry.slice(2);
		const script = join(prefix, 'start-below.sh');
		writeFileSync(script, below(readFileSync(below(file), 'utf8')));
		return execFileSync('sh', ['-c', `sh ${script} "$@" 2>&1`, 'sh', 'worker'], {
			env: { PATH: process.env.PATH, HOME: home },
			encoding: 'utf8',
		});
	};

	before(async () => {
		const archives = await packPublished(join(prefix, 'context'), { unchecked: true });
		assert.deepEqual([...archives.keys()].sort(), names);
		cpSync(join(context, 'start.sh'), join(prefix, 'context', 'start.sh'));
		const lines = readFileSync(join(context, 'Dockerfile'), 'utf8')
			.replaceAll(/^#.*\n/gm, '')
			.replaceAll('\\\n', '')
			.trim()
			.split('\n');
		writeFileSync(join(prefix, 'docker-entrypoint.sh'), '#!/bin/sh\necho "n8n gets: $@"\n', {
			mode: 0o755,
		});
		for (const line of lines) {
			const [, step, text] = /^([A-Z]+) (.*)$/.exec(line) ?? assert.fail(line);
			assert.ok(steps[step], `${step} is not known here`);
			steps[step](text);
		}
		// A new volume: of what the image has in this folder nothing would be seen.
		mkdirSync(volume, { recursive: true });
	});

	after(async () => {
		await n8n?.stop();
		rmSync(prefix, { recursive: true, force: true, maxRetries: 5 });
	});

	test('is made from the n8n that the tests run on', () => {
		const manifest = join(n8nFolder(version), 'node_modules', 'n8n', 'package.json');
		const { version: tested } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
		assert.equal(base, `docker.n8n.io/n8nio/n8n:${tested}`);
		assert.deepEqual(entry.slice(0, 2), ['tini', '--']);
	});

	test('holds each package in a folder of its name, and no archive', () => {
		assert.deepEqual(globSync('*', { cwd: join(prefix, 'opt', 'n8n-nodes') }).sort(), names);
	});

	test('at its start the packages are in the volume, and n8n starts as its own image starts it', () => {
		assert.equal(startContainer(), 'n8n gets: worker\n');
		// As the next one does, whose packages may be newer.
		assert.equal(startContainer(), 'n8n gets: worker\n');
		for (const name of names) assert.ok(lstatSync(link(name)).isSymbolicLink(), name);
	});

	test('a package that was installed in n8n itself stays', () => {
		const [name] = names;
		rmSync(link(name));
		mkdirSync(link(name));
		assert.match(startContainer(), /n8n-nodes-ivvy was installed in n8n itself/);
		assert.ok(lstatSync(link(name)).isDirectory());
		rmSync(link(name), { recursive: true });
		startContainer();
	});

	test('n8n loads all nodes of both packages there', async () => {
		const { ARG: _arg, ...env } = environment;
		n8n = await startN8n({ userFolder: home, env });
		const api = await Api.login(n8n);
		const types = (await api.nodeTypes()).map(({ name }) => name);
		assert.deepEqual(
			types.filter((name) => /\.(ivvy|leadSquared)(Trigger)?$/.test(name)).sort(),
			names.flatMap((name) => {
				const vendor = name === names[0] ? 'ivvy' : 'leadSquared';
				return [`${name}.${vendor}`, `${name}.${vendor}Trigger`];
			}),
		);
		const icon = `${n8n.url}/icons/${names[0]}/dist/icons/ivvy.svg`;
		assert.match(await (await fetch(icon)).text(), /<svg/);
	});
});
