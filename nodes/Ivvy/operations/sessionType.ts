import { resource } from '../../shared/operation';
import { list } from './build';

export const sessionType = resource(
	'sessionType',
	'Session Type',
	list('venue/getSessionTypeList', {
		plural: 'session types',
		filters: [],
		page: 'venues/venuedata/get-session-type-list',
	}),
);
