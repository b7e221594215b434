import type { Row } from '../../types.mts';
import { doesNotValidate, IvvyError } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { page } from '../wire/paging.mts';
import { findIn, list, refuse, rowsOf, upsert } from '../wire/tables.mts';
import * as packages from './venuesPackages.mts';
import * as seeded from './venuesSeed.mts';
import * as venue from './venuesVenue.mts';

export const seed = (): Record<string, Row[]> => ({ ...seeded.seed(), ...packages.seed() });

const noVenue = () => new IvvyError(404, 'Venue does not exist');

/** A list of what one venue offers. */
const ofVenue = (table: string, missing = noVenue): Handler => {
	const rows = list(table, ['venueId']);
	return (input) => {
		if (!findIn(input.state, 'venues', input.body.venueId)) throw missing();
		return rows(input);
	};
};

const invalidRoom = (...why: string[]) => refuse(24314, 'Request contains invalid data', why);
const missingRoom = () => refuse(24312, 'Room does not exist');

const saveRoom = upsert('rooms', {
	missing: missingRoom,
	blank: { categoryIds: [], marketplaceName: null },
	references: { venueId: ['venues', () => invalidRoom('venueId: *Venue does not exist*')] },
	check: ({ body, state }, existing) => {
		if (existing && existing.venueId !== body.venueId) throw missingRoom();
		const twin = rowsOf(state, 'rooms').find(
			(row) => row.venueId === body.venueId && row.code === body.code,
		);
		if (twin && twin !== existing) throw invalidRoom('code: *Value must be unique*');
		for (const name of ['capacity', 'numStandardAdults', 'numExtraAdults', 'extraAdultCost']) {
			if (Number(body[name] ?? 0) < 0) throw invalidRoom(`${name}: *Value must be at least 0*`);
		}
	},
	derive: (row) => ({ code: row.code ?? `${String(row.venueId)}-${String(row.id)}` }),
});

/** When resources are held by others; with a quantity, also whether so many are left all the time. */
const availability: Handler = ({ action, body, state, settings }) => {
	if (!findIn(state, 'venues', body.venueId)) throw noVenue();
	const [from, to] = [body.startDate as string, body.endDate as string];
	if (to < from) throw doesNotValidate('endDate', 'Value must not be before startDate');
	const rows = (body.resourceIds as number[]).map((id) => {
		const resource = findIn(state, 'resources', id);
		if (!resource || resource.venueId !== body.venueId) {
			throw doesNotValidate('resourceIds', `Resource ${id} does not exist`);
		}
		const isInPeriod = (hold: Row) =>
			(hold.startDate as string) < to && (hold.endDate as string) > from;
		const holds = (resource._holds as Row[]).filter(isInPeriod);
		const times = holds.map(({ startDate, endDate, quantity }) => ({
			startDate,
			endDate,
			quantity,
		}));
		if (body.quantity === undefined) return { id, unAvailableTimes: times };
		const left = (hold?: Row) => (resource.quantity as number) - Number(hold?.quantity ?? 0);
		const conflict = holds.find((hold) => left(hold) < (body.quantity as number));
		const isAvailable = !conflict && left() >= (body.quantity as number);
		return {
			id,
			unAvailableTimes: times,
			isAvailable,
			conflict: conflict ? { venueId: resource.venueId, resourceId: id, ...conflict } : null,
		};
	});
	return page(action, rows, body, settings.ivvy.pageCap);
};

/** Only a call with a quantity is told about availability. */
const withoutVerdict: Handler = (input) => {
	const answer = availability(input);
	if (input.body.quantity !== undefined) return answer;
	const results = (answer.results as Row[]).map(({ id, unAvailableTimes }) => ({
		id,
		unAvailableTimes,
	}));
	return { ...answer, results };
};

export const handlers: Record<string, Handler> = {
	...packages.handlers,
	...venue.handlers,
	'venue/addOrUpdateGuestRoom': saveRoom,
	'venue/getBeveragePackageList': ofVenue('beveragePackages'),
	'venue/getBookingCustomFieldList': list('bookingCustomFields'),
	'venue/getCostCenterList': ofVenue('venueCostCenters', () =>
		refuse(24271, 'Venue does not exist'),
	),
	'venue/getEventTypeList': list('eventTypes'),
	'venue/getMenuList': ofVenue('menus'),
	'venue/getResourceAvailability': withoutVerdict,
	'venue/getResourceList': ofVenue('resources'),
	'venue/getRevenueTemplateList': ofVenue('revenueTemplates'),
	'venue/getSessionTypeList': list('sessionTypes'),
	'venue/getTaxList': ofVenue('taxes'),
	'venue/getVenuePackageList': ofVenue('packages'),
	'venue/getVenueRatePlanList': ofVenue('ratePlans'),
	'venue/getVenueRoomList': ofVenue('rooms'),
	'venue/getVenueRoomOptionList': ofVenue('roomOptions'),
};
