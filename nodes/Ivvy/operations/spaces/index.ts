import type { Resource } from '../../../shared/table/operation';
import { functionSpace } from './functionSpace';
import { functionSpaceCategory } from './functionSpaceCategory';
import { ratePlanRate } from './ratePlanRate';
import { ratePlanRule } from './ratePlanRule';
import { roomInventory } from './roomInventory';
import { roomRate } from './roomRate';
import { spaceBlockout } from './spaceBlockout';
import { spaceHirePlan } from './spaceHirePlan';
import { spaceHirePlanRate } from './spaceHirePlanRate';

/** Resources for function spaces, rates and inventory. */
export const spaces: Resource[] = [
	functionSpace,
	functionSpaceCategory,
	ratePlanRate,
	ratePlanRule,
	roomInventory,
	roomRate,
	spaceBlockout,
	spaceHirePlan,
	spaceHirePlanRate,
];
