import { resource } from '../../shared/operation';
import { list } from './build';
import { filter, modifiedSince } from './filters';

export const industry = resource(
	'industry',
	'Industry',
	list('account/getIndustryList', {
		plural: 'industries',
		filters: [modifiedSince(), filter],
		page: 'account/get-industry-list',
	}),
);
