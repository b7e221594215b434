import { resource } from '../../../shared/table/operation';
import { list } from '../../parts/build';
import { filter, modifiedSince } from '../../parts/filters';

export const industry = resource(
	'industry',
	'Industry',
	list('account/getIndustryList', {
		plural: 'industries',
		filters: [modifiedSince(), filter],
		page: 'account/get-industry-list',
	}),
);
