/** The expert's script in a process of its own. */

import { serve } from '../lib/child.mts';
import { activityItems } from '../lib/data.mts';
import { measured } from '../lib/measure.mts';
import { activities, tasks } from './expert.mts';
import type { Urls } from './parameters.mts';

serve({
	ready: () => process.version,
	activities: async (urls: Urls, count: number, width: number, isKept?: boolean) => {
		const items = activityItems(count);
		return await measured(count, async () => await activities(urls, items, width, isKept));
	},
	tasks: async (urls: Urls, count: number) =>
		await measured(count, async () => await tasks(urls, count)),
});
