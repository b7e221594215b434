/** The expert's script in a process of its own. */

import { serve } from '../lib/child.mts';
import { activityItems } from '../lib/data.mts';
import type { TaskWrite } from '../lib/data.mts';
import { measured } from '../lib/measure.mts';
import { taskBatches, tasks } from './expert/ivvy.mts';
import { activities } from './expert/leadSquared.mts';
import type { Urls } from './parameters.mts';

serve({
	ready: () => process.version,
	activities: async (urls: Urls, count: number, width: number, isKept?: boolean) => {
		const items = activityItems(count);
		return await measured(count, async () => await activities(urls, items, width, isKept));
	},
	tasks: async (urls: Urls, write: TaskWrite, count: number, width: number) =>
		await measured(count, async () => await tasks(urls, write, count, width)),
	taskBatches: async (urls: Urls, write: TaskWrite, count: number) =>
		await measured(count, async () => await taskBatches(urls, write, count)),
});
