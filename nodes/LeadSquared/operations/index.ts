import type { Resource } from '../../shared/operation';
import { account } from './account';
import { accountActivity } from './accountActivity';
import { activity } from './activity';
import { activityType } from './activityType';
import { analytics } from './analytics';
import { email } from './email';
import { entityShare } from './entityShare';
import { file } from './file';
import { lead } from './lead';
import { leadField } from './leadField';
import { leadNote } from './leadNote';
import { list } from './list';
import { opportunity } from './opportunity';
import { opportunityActivity } from './opportunityActivity';
import { opportunityType } from './opportunityType';
import { permissionTemplate } from './permissionTemplate';
import { product } from './product';
import { salesActivity } from './salesActivity';
import { salesGroup } from './salesGroup';
import { task } from './task';
import { taskType } from './taskType';
import { team } from './team';
import { telephony } from './telephony';
import { user } from './user';
import { webhook } from './webhook';

/** Every resource of the LeadSquared node. */
export const resources: Resource[] = [lead, leadField, leadNote, list, account, accountActivity, opportunity, opportunityType, opportunityActivity, activity, activityType, salesActivity, product, task, taskType, user, permissionTemplate, salesGroup, team, email, telephony, webhook, file, entityShare, analytics];
