import { inQuery, inside, key, named, text } from '../../../shared/table/fields';
import { resource, type Values } from '../../../shared/table/operation';
import { listed, rule } from '../../../shared/table/rule';
import { nest } from '../../wire/nest';
import { create, getMany, remove, sorting, update } from '../../parts/build';
import { changesOneOf, record } from '../../parts/common';
import { pages } from '../../parts/paging';
import { productLookUp } from './productLookUp';

const productField = (wire: string) => record(wire, 'Product', 'searchProducts');

const sku = key('ProductSku', 'SKU', { placeholder: 'e.g. ROOM-HIRE' });
const name = text('Name', 'Name');
const description = text('Description', 'Description');

const errors = {
	MXDuplicateEntryException:
		'Another product has this SKU: update that one, or choose another SKU.',
	MXInvalidEntityException: 'Check Product: it may have been deleted.',
};

const wanted = [
	inside(
		'Parameter',
		text('SearchText', 'Search Text', {
			description: 'Part of the SKU, the name or the description',
		}),
	),
	named('productId', inside('Parameter', productField('Id'))),
	inside('Parameter', sku),
	inside('Parameter', name),
];

const givenOf = ({ body }: Values) => wanted.filter(({ wire }) => body[wire] !== undefined);

const ways = wanted.map(({ property }) => property.displayName);

const isOneSearch = rule(`Products are found by one of ${listed(ways, 'or')}`, (values) =>
	givenOf(values).length > 1
		? {
				message: 'Products are looked for in more than one way',
				hint: `Keep one of ${ways.join(', ')}.`,
			}
		: undefined,
);

export const product = resource(
	'product',
	'Product',
	create('POST /v2/SalesActivity.svc/CreateProduct', {
		value: 'create',
		lookUp: productLookUp,
		name: 'Create',
		action: 'Create product',
		changes: { sku: ['ProductSku'] },
		required: [sku, name],
		optional: [description],
		errors,
		page: 'add-a-product',
	}),
	update('POST /v2/SalesActivity.svc/UpdateProduct', {
		value: 'update',
		name: 'Update',
		action: 'Update product',
		changes: { product: ['ProductId'], sku: ['ProductSku'] },
		required: [productField('ProductId')],
		optional: [description, name, sku],
		rules: [changesOneOf(description, name, sku)],
		errors,
		page: 'update-an-existing-product',
	}),
	getMany('POST /v2/SalesActivity.svc/RetrieveProducts', {
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many products',
		description: 'Find products by a text, or list every product',
		optional: [...wanted, ...sorting],
		rules: [isOneSearch],
		// One way to look for them is mandatory; an empty text is in all of them.
		body: (values) =>
			nest({
				...(givenOf(values).length > 0 ? {} : { 'Parameter.SearchText': '' }),
				...values.body,
			}),
		paging: pages({ key: 'List', sortBy: 'CreatedOn', id: 'ProductId', insteadBy: 'ProductId' }),
		page: 'retrieve-list-of-products',
	}),
	remove('GET /v2/SalesActivity.svc/DeleteProduct', {
		value: 'delete',
		name: 'Delete',
		action: 'Delete product',
		changes: { product: ['id'] },
		required: [inQuery(productField('id'))],
		errors,
	}),
);
