import { ExecuteContext } from 'n8n-core';

/** Collects what nodes write into n8n's log at the level info, until `restore`. */
export function logLines(): { lines: string[]; restore: () => void } {
	const lines: string[] = [];
	const { prototype } = ExecuteContext;
	Object.defineProperty(prototype, 'logger', {
		configurable: true,
		value: { info: (line: string) => void lines.push(line) },
	});
	return { lines, restore: () => void Reflect.deleteProperty(prototype, 'logger') };
}
