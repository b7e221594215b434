import { accountBulkRows } from './account';
import { activityBulkRows } from './activity';
import { entityShareBulkRows } from './entityShare';
import { leadBulkRows } from './lead';
import { opportunityBulkRows } from './opportunity';
import { opportunityActivityBulkRows } from './opportunityActivity';
import type { BulkRow } from './row';

/** Every bulk operation of the node, by area. */
export const bulkRows: BulkRow[] = [...leadBulkRows, ...activityBulkRows, ...opportunityBulkRows, ...accountBulkRows, ...opportunityActivityBulkRows, ...entityShareBulkRows];
