import { date, named } from '../../../shared/table/fields';
import { resource, type Field } from '../../../shared/table/operation';
import { get, getMany } from '../../parts/build';
import { filter, modifiedSince } from '../../parts/filters';
import { hirePlan, owningVenue, record } from '../../parts/locators';
import { simplify } from '../../wire/simplify';

/** One of the two days that iVvy takes inside `filter`. */
function dayOfFilter(condition: string, displayName: string): Field {
	const field = named(condition, date('filter', displayName));
	return {
		...field,
		fields: [date(condition, displayName)],
		read: (value, context) => {
			const day = field.read(value, context);
			return day === undefined ? undefined : { [condition]: day };
		},
	};
}

/** What a hire plan costs in a season. */
export const spaceHirePlanRate = resource(
	'spaceHirePlanRate',
	'Space Hire Plan Rate',
	get('venue/getSpaceHirePlanRate', {
		noun: 'hire plan rate',
		required: [
			owningVenue,
			hirePlan,
			record('tariffRateId', 'Hire Plan Rate', 'searchHirePlanRates'),
		],
		simplified: [
			'id',
			'venueId',
			'tariffId',
			'colour',
			'startDate',
			'endDate',
			'daysOfWeek',
			'daysOfWeekNames',
			'spaceRates',
			'modifiedDate',
		],
		page: 'venues/venuedata/get-space-hire-plan-rate',
	}),
	getMany('venue/getSpaceHirePlanRateList', {
		plural: 'hire plan rates',
		required: [owningVenue, hirePlan],
		filters: [
			dayOfFilter('startDateFilter', 'From Day'),
			dayOfFilter('endDateFilter', 'Until Day'),
			modifiedSince(),
			filter,
		],
		page: 'venues/venuedata/get-space-hire-plan-rate-list copy',
		simplify,
	}),
);
