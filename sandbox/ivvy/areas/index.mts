import * as account from './account.mts';
import * as billing from './billing.mts';
import * as bookings from './bookings.mts';
import * as contacts from './contacts.mts';
import * as events from './events.mts';
import * as leads from './leads.mts';
import * as sessions from './sessions.mts';
import * as spaces from './spaces.mts';
import * as stays from './stays.mts';
import * as venues from './venues.mts';
import type { Row } from '../../types.mts';
import type { Handler } from '../handler.mts';

const areas = [account, billing, bookings, contacts, events, leads, sessions, spaces, stays, venues];

/** The seeded tables of all areas by name. */
export const seedTables = (): Record<string, Row[]> => Object.assign({}, ...areas.map(({ seed }) => seed())) as Record<string, Row[]>;

/** One entry per action. */
export const areaHandlers: Record<string, Handler> = Object.assign({}, ...areas.map(({ handlers }) => handlers)) as Record<string, Handler>;
