import type { Resource } from '../../shared/operation';
import { accountActivity } from './accountActivity';
import { lead } from './lead';
import { opportunityActivity } from './opportunityActivity';

/** Every resource of the LeadSquared node. */
export const resources: Resource[] = [lead, accountActivity, opportunityActivity];
