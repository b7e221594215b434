import { join } from 'node:path';

import { namesOfToday, type Names } from '../../scripts/lib/released.mts';
import { read } from './sources.mts';

const root = join(__dirname, '..', '..');

/**
 * The names that the nodes have now.
 * @param others modules in place of those of these paths
 */
export const today = (others: Record<string, Record<string, unknown>> = {}): Names =>
	namesOfToday(
		(path) =>
			others[path] ??
			// eslint-disable-next-line @typescript-eslint/no-require-imports
			(require(join(root, path)) as Record<string, unknown>),
		read,
	);
