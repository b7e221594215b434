import type { Example } from '../example';
import { accountExamples } from './account';
import { activityExamples } from './activity';
import { asyncApiExamples } from './services/asyncApi';
import { leadExamples } from './lead';
import { leadMetaExamples } from './lead/leadMeta';
import { opportunityExamples } from './opportunity';
import { salesExamples } from './activity/sales';
import { servicesExamples } from './services';
import { taskExamples } from './task';
import { userExamples } from './user';

/** LeadSquared examples by area; ids are those of the sandbox's seed data. */
export const leadSquaredExamples: Example[] = [
	...leadExamples,
	...leadMetaExamples,
	...activityExamples,
	...salesExamples,
	...opportunityExamples,
	...accountExamples,
	...taskExamples,
	...userExamples,
	...servicesExamples,
	...asyncApiExamples,
];
