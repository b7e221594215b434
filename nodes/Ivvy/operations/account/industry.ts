import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { filter, modifiedSince } from '../../parts/filters';
import { byName } from '../../parts/known';
import { simplify } from '../../wire/simplify';

export const industry = resource(
	'industry',
	'Industry',
	getMany('account/getIndustryList', {
		plural: 'industries',
		filters: [byName, modifiedSince(), filter],
		page: 'account/get-industry-list',
		simplify,
	}),
);
