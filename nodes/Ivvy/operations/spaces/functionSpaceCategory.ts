import { text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { checkValues, gone, noCause } from '../../parts/explain';
import { owningVenue, record } from '../../parts/locators';
import { upsert } from '../../parts/upsert';

export const functionSpaceCategory = resource(
	'functionSpaceCategory',
	'Function Space Category',
	...upsert('venue/addOrUpdateFunctionSpaceCategory', {
		noun: 'space category',
		idField: record('id', 'Space Category', 'searchSpaceCategories'),
		always: [owningVenue],
		required: [text('name', 'Name')],
		optional: [],
		errors: {
			'24308': gone('Space Category'),
			'24309': noCause,
			'24310': checkValues,
			'24311': checkValues,
		},
		lookUp:
			'The list of function space categories does not tell when one was made, so that it could be an older equal one.',
		page: 'venues/venuedata/add-or-update-function-space-category',
	}),
	getMany('venue/getFunctionSpaceCategoryList', {
		plural: 'space categories',
		required: [owningVenue],
		filters: [],
		errors: {
			'24102': gone('Venue'),
			'24150': 'Check the API key in the credential: its account may have been closed.',
			'24408': 'The account does not have this feature. Ask iVvy support to enable it.',
		},
		page: 'venues/venuedata/get-function-space-category-list',
	}),
);
