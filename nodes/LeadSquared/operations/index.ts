import type { Resource } from '../../shared/operation';
import { accountActivity } from './accountActivity';
import { opportunityActivity } from './opportunityActivity';

/** Every resource of the LeadSquared node. */
export const resources: Resource[] = [accountActivity, opportunityActivity];
