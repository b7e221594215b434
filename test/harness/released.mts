import { join } from 'node:path';

import { namesOfToday, type Names } from '../../scripts/lib/released.mts';
import { read } from './sources.mts';

const root = join(__dirname, '..', '..');

/** The names that the nodes have now. */
export const today = (): Names =>
	// eslint-disable-next-line @typescript-eslint/no-require-imports
	namesOfToday((path) => require(join(root, path)) as Record<string, unknown>, read);
