import { accountBulkRows } from './account';
import { activityBulkRows } from './activity';
import { entityShareBulkRows } from './entityShare';
import { leadBulkRows } from './lead';
import { listBulkRows } from './list';
import { opportunityBulkRows } from './opportunity';
import { opportunityActivityBulkRows } from './opportunityActivity';
import type { BulkRow } from './row';
import { taskBulkRows } from './task';
import { userBulkRows } from './user';

/** Every bulk operation of the node, by area. */
export const bulkRows: BulkRow[] = [
	...leadBulkRows,
	...listBulkRows,
	...activityBulkRows,
	...opportunityBulkRows,
	...accountBulkRows,
	...opportunityActivityBulkRows,
	...entityShareBulkRows,
	...taskBulkRows,
	...userBulkRows,
];
