import type { Break } from './break.mts';

/** Webhooks and polling. */
export const triggerBreaks: Break[] = [
	{
		what: 'a forged message of iVvy starts the workflow',
		file: 'nodes/Ivvy/trigger/sns.ts',
		find: '\t\t!createVerify(algorithm)\n',
		replace: '\t\tfalse && !createVerify(algorithm)\n',
		tests: ['test/ivvy/triggerForgeries.test.ts'],
	},
	{
		what: 'an old message of iVvy starts the workflow once more',
		file: 'nodes/Ivvy/trigger/sns.ts',
		find: 'if (age > maxAgeMs)',
		replace: 'if (age === Infinity)',
		tests: ['test/ivvy/triggerForgeries.test.ts'],
	},
	{
		what: "a message without LeadSquared's secret starts the workflow",
		file: 'nodes/LeadSquared/trigger/secret.ts',
		find: "if (known.some((hash) => timingSafeEqual(given, Buffer.from(hash, 'hex')))) return 'yes';",
		replace: "if (known.length > 0 && given.length > 0) return 'yes';",
		tests: ['test/leadSquared/triggerMessages.test.ts'],
	},
	{
		what: 'an event that is told twice runs twice',
		file: 'nodes/shared/trigger/seen.ts',
		find: 'if (ids.has(id) || list.hasStarted(id)) return false;',
		replace: 'if (ids.has(id)) return false;',
		tests: ['test/shared/seen.test.ts', 'test/leadSquared/triggerRepeats.test.ts'],
	},
	{
		what: 'polling forgets where it was',
		file: 'nodes/shared/trigger/poll.ts',
		find: 'if (isGiven) data.poll = stored as unknown as IDataObject;',
		replace: '',
		tests: ['test/polling/leadSquared.test.ts'],
	},
	{
		what: 'a poll whose records could not be given leaves them out for ever',
		file: 'nodes/shared/trigger/poll.ts',
		find: "const isGiven = items.kind === 'done';",
		replace: 'const isGiven = true;',
		tests: ['test/polling/items.test.ts'],
	},
	{
		what: 'a change at the vendor that shows up late is missed by polling',
		file: 'nodes/shared/trigger/sweep.ts',
		find: '? startedAt - overlapSeconds : newest - overlapIds;',
		replace: '? startedAt : newest;',
		tests: ['test/shared/sweep.test.ts', 'test/polling/ivvy.test.ts'],
	},
];
