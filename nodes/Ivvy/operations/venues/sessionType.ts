import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';

export const sessionType = resource(
	'sessionType',
	'Session Type',
	getMany('venue/getSessionTypeList', {
		plural: 'session types',
		filters: [],
		page: 'venues/venuedata/get-session-type-list',
	}),
);
