import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { event } from './event';
import { gone } from '../../parts/explain';

/** Sponsors of an event and what they give. */
export const sponsorship = resource(
	'sponsorship',
	'Sponsorship',
	getMany('event/getSponsorshipList', {
		plural: 'sponsorships',
		required: [event],
		filters: [],
		isWhole: true,
		errors: {
			'24094': "The event has no sponsors. To go on without them, set 'On Error' to 'Continue'.",
			'24100': gone('Event'),
		},
		page: 'events/get-sponsorship-list',
	}),
);
