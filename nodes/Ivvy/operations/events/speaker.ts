import { resource } from '../../../shared/table/operation';
import { list } from '../../parts/build';
import { event } from './event';
import { gone } from '../../parts/explain';

/** Speakers of an event. */
export const speaker = resource(
	'speaker',
	'Speaker',
	list('event/getSpeakerList', {
		plural: 'speakers',
		required: [event],
		filters: [],
		isWhole: true,
		errors: {
			'24101': gone('Event'),
			'24124': "The event has no speakers. To go on without them, set 'On Error' to 'Continue'.",
		},
		page: 'events/get-speaker-list',
	}),
);
