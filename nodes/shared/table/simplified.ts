import type { Operation } from './operation';
import { isWrite } from './writes';

/** Is there something to simplify in its answers? */
export const isSimplified = ({ simplified, simplify }: Operation): boolean =>
	(simplified ?? simplify) !== undefined;

/** How its form asks about that: a read offers "Output", a write the switch "Simplify". */
export function simplifyingOf(operation: Operation): 'output' | 'simplify' | undefined {
	if (!isSimplified(operation)) return undefined;
	return isWrite(operation) ? 'simplify' : 'output';
}
