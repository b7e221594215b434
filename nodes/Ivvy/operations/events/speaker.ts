import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { event } from './event';
import { gone } from '../../parts/explain';

/** Speakers of an event. */
export const speaker = resource(
	'speaker',
	'Speaker',
	getMany('event/getSpeakerList', {
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
