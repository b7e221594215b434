import type { Break } from './break.mts';

/** One call and what came of it: repeating, pacing, secrets, redirects, answers. */
export const wireBreaks: Break[] = [
	{
		what: 'a write whose answer was lost is sent again',
		file: 'nodes/shared/wire/retry.ts',
		find: 'return repeatable && !reply.isFinal && tries < retryPolicy.tries',
		replace: 'return !reply.isFinal && tries < retryPolicy.tries',
		tests: ['test/shared/retry.test.ts', 'test/engine/repeat.test.ts'],
	},
	{
		what: "a gateway's bare 503 is taken for 'not processed', and the write sent again",
		file: 'nodes/shared/wire/reply.ts',
		find: "return { kind: 'unclear', message, status, retryAfterMs: retryAfterMs(headers) };",
		replace: "return { kind: 'unavailable', message, status, passing: true };",
		tests: ['test/shared/reply.test.ts'],
	},
	{
		what: 'Retry-After is ignored',
		file: 'nodes/shared/wire/reply.ts',
		find: 'return ms > 0 ? ms : undefined;',
		replace: 'return undefined;',
		tests: ['test/shared/reply.test.ts'],
	},
	{
		what: 'a connection that was lost after sending counts as one that was never made',
		file: 'nodes/shared/wire/network.ts',
		find: "['EAI_AGAIN', true],",
		replace: "['EAI_AGAIN', true],\n\t['ECONNRESET', true],",
		tests: ['test/engine/repeat.test.ts'],
	},
	{
		what: 'the pacer lets one call more into a window',
		file: 'nodes/shared/wire/pace.ts',
		find: 'if (this.places.length < this.share) return 0;',
		replace: 'if (this.places.length <= this.share) return 0;',
		tests: ['test/shared/pace.test.ts'],
	},
	{
		what: 'a cancelled execution goes on sending',
		file: 'nodes/shared/wire/send.ts',
		find: "'getExecutionCancelSignal' in context ? context.getExecutionCancelSignal() : undefined;",
		replace: "'getExecutionCancelSignal' in context ? undefined : undefined;",
		tests: ['test/engine/items.test.ts', 'test/engine/pagesTogether.test.ts'],
	},
	{
		what: "the secret is in the error's text",
		file: 'nodes/shared/wire/send.ts',
		find: "words.replaceAll(secret, '***')",
		replace: 'words.replaceAll(secret, secret)',
		tests: ['test/engine/repeat.test.ts'],
	},
	{
		what: 'a redirect to another host gets the keys',
		file: 'nodes/shared/wire/baseUrl.ts',
		find: '\tdisableFollowRedirect: true,\n\tfollowRedirect: false,\n\tfollowAllRedirects: false,\n\tmaxRedirects: 0,\n',
		replace: '',
		tests: ['test/redirects.test.ts'],
	},
	{
		what: 'keys go to an address without https',
		file: 'nodes/shared/wire/baseUrl.ts',
		find: "if (url.protocol !== 'https:' && !isLocal) {",
		replace: "if (url.protocol === 'ftp:' && !isLocal) {",
		tests: ['test/shared/baseUrl.test.ts'],
	},
	{
		what: 'a file loses its first byte on the way',
		file: 'nodes/shared/wire/multipart.ts',
		find: '\t\t\tfile.content,\n',
		replace: '\t\t\tfile.content.subarray(1),\n',
		tests: ['test/ivvy/upload.test.ts', 'test/leadSquared/services.test.ts'],
	},
	{
		what: 'what is kept of thousands of accounts is never let go',
		file: 'nodes/shared/wire/boundedMap.ts',
		find: 'if (this.entries.size <= this.most) return;',
		replace: 'if (this.entries.size > 0) return;',
		tests: ['test/shared/boundedMap.test.ts'],
	},
];
