import type { IDataObject } from 'n8n-workflow';

import { textOf } from '../../../shared/table/answer';
import { searcher, type Searches } from '../../../shared/wire/search';
import { ivvy } from '../../wire/vendor';
import { known, person, source } from '../source';
import { timeZones } from '../timeZones';

const needs = { eventId: 'event' };

const dayOf = (value: unknown) => textOf(value).slice(0, 10);

const joined = (parts: unknown[]) => parts.map(textOf).filter(Boolean).join(' · ');

const eventLabel = (row: IDataObject) =>
	joined([textOf(row.title) || `Event ${textOf(row.id)}`, dayOf(row.startDateTime), row.code]);

/** Searches over events and who comes to them. iVvy has no condition on their names. */
export const eventsSearches: Searches = {
	searchEvents: searcher(ivvy, [
		source({ call: 'event/getEventList', matchLabels: true, label: eventLabel }),
	]),
	searchAttendees: searcher(ivvy, [
		source({
			call: 'event/getAttendeeList',
			needs,
			matchLabels: true,
			label: (row) => joined([person(row), row.ticketTitle]),
		}),
	]),
	searchRegistrations: searcher(ivvy, [
		source({
			call: 'event/getRegistrationList',
			needs,
			matchLabels: true,
			label: (row) => joined([person(row), `Registration ${textOf(row.id)}`]),
		}),
	]),
	searchTimeZones: searcher(ivvy, [
		known(timeZones.map((value) => ({ name: value.replaceAll('_', ' '), value }))),
	]),
};
