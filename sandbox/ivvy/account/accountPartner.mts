import type { Row } from '../../types.mts';
import { doesNotValidate, IvvyError } from '../wire/errors.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { page, visible } from '../wire/paging.mts';
import { offered } from '../venues/venuesVenue.mts';

const day = 24 * 60 * 60 * 1000;

/** Per day of the period, whether a function space is free: not on Mondays, when venues rest. */
function availability({ body }: HandlerInput): Row | null {
	const first = body.availabilityStartDate ?? body.availabilityEndDate;
	const last = body.availabilityEndDate ?? body.availabilityStartDate;
	if (first === undefined) return null;
	const [from, to] = [first, last].map((date) => Date.parse(date as string));
	if (to < from)
		throw doesNotValidate('availabilityEndDate', 'Value must not be before availabilityStartDate');
	const days = Array.from(
		{ length: (to - from) / day + 1 },
		(_, index) => new Date(from + index * day),
	);
	return Object.fromEntries(
		days.map((one) => [one.toISOString().slice(0, 10), { isAvailable: one.getUTCDay() !== 1 }]),
	);
}

/** What the marketplace shows of a venue; only those with rooms take live bookings. */
const listed = (venue: Row, input: HandlerInput): Row => ({
	...venue,
	addressCity: (venue.primaryAddress as Row).city,
	addressStateCode: (venue.primaryAddress as Row).stateCode,
	allowsLiveBook: venue.hasAccommodation,
	instantBookUrl: `${String(venue.websiteAddress)}/book`,
	mainImageUrl: `${String(venue.websiteAddress)}/main.jpg`,
	detailsPageUrl: `https://marketplace.example.com/venues/${String(venue.id)}`,
	availability: availability(input),
});

export const handlers: Record<string, Handler> = {
	'partner/getVenueList': (input) => {
		const { action, body, state, settings } = input;
		const live = body.allowsLiveBook;
		const rows = state.venues
			.map((venue) => listed(venue, input))
			.filter((row) => live === undefined || row.allowsLiveBook === live);
		return page(action, rows, body, settings.ivvy.pageCap);
	},
	'partner/getVenue': (input) => {
		const venue = input.state.venues.find(({ id }) => id === input.body.id);
		if (!venue) throw new IvvyError(404, 'Venue does not exist');
		return visible(input.action, { ...listed(venue, input), ...offered(venue, input.state) });
	},
};
