import { resource } from '../../shared/operation';
import { list } from './build';
import { filter, modifiedSince } from './filters';
import { owningVenue } from './locators';

/** Prices for the hire of function spaces. */
export const spaceHirePlan = resource(
	'spaceHirePlan',
	'Space Hire Plan',
	list('venue/getSpaceHirePlanList', {
		plural: 'hire plans',
		required: [owningVenue],
		filters: [modifiedSince(), filter],
		page: 'venues/get-space-hire-plan-list',
	}),
);
