import type { Example } from '../../example';
import { activityActionExamples } from './activityActions';
import { activityBulkExamples } from './activityBulk';
import { activityListExamples } from './activityLists';
import { activityReadExamples } from './activityReads';
import { activityTypeExamples } from './activityType';
import { activityWriteExamples } from './activityWrites';

export const activityExamples: Example[] = [
	...activityWriteExamples,
	...activityBulkExamples,
	...activityReadExamples,
	...activityListExamples,
	...activityActionExamples,
	...activityTypeExamples,
];
