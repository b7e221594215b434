import type { Resource } from '../../../shared/table/operation';
import { attendee } from './attendee';
import { eventResource } from './event';
import { eventSession } from './eventSession';
import { registration } from './registration';
import { speaker } from './speaker';
import { sponsorship } from './sponsorship';

/** Resources for events and what belongs to them. */
export const events: Resource[] = [
	eventResource,
	attendee,
	registration,
	eventSession,
	speaker,
	sponsorship,
];
