import * as account from './account/index.mts';
import * as billing from './billing/index.mts';
import * as bookings from './bookings/index.mts';
import * as contacts from './contacts/index.mts';
import * as events from './events/index.mts';
import * as leads from './leads/index.mts';
import * as sessions from './sessions/index.mts';
import * as spaces from './spaces/index.mts';
import * as stays from './stays/index.mts';
import * as venues from './venues/index.mts';
import type { Row } from '../types.mts';
import type { Handler } from './wire/handler.mts';

const areas = [
	account,
	billing,
	bookings,
	contacts,
	events,
	leads,
	sessions,
	spaces,
	stays,
	venues,
];

/** The seeded tables of all areas by name. */
export const seedTables = (): Record<string, Row[]> =>
	Object.assign({}, ...areas.map(({ seed }) => seed())) as Record<string, Row[]>;

/** One entry per action. */
export const areaHandlers: Record<string, Handler> = Object.assign(
	{},
	...areas.map(({ handlers }) => handlers),
) as Record<string, Handler>;
