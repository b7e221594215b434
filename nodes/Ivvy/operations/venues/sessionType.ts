import { resource } from '../../../shared/table/operation';
import { list } from '../../parts/build';

export const sessionType = resource(
	'sessionType',
	'Session Type',
	list('venue/getSessionTypeList', {
		plural: 'session types',
		filters: [],
		page: 'venues/venuedata/get-session-type-list',
	}),
);
