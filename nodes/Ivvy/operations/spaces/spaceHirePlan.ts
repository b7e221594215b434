import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { filter, modifiedSince } from '../../parts/filters';
import { byNameAndCode } from '../../parts/known';
import { owningVenue } from '../../parts/locators';
import { simplify } from '../../wire/simplify';

/** Prices for the hire of function spaces. */
export const spaceHirePlan = resource(
	'spaceHirePlan',
	'Space Hire Plan',
	getMany('venue/getSpaceHirePlanList', {
		plural: 'hire plans',
		required: [owningVenue],
		filters: [...byNameAndCode, modifiedSince(), filter],
		page: 'venues/get-space-hire-plan-list',
		simplify,
	}),
);
