import type { Example } from '../../example';

const service = '/v2/SalesActivity.svc';
const product = (number: number) => `960d0000-0000-4000-8000-00000000000${String(number)}`;

const roomHire = {
	ProductId: product(1),
	ProductSku: 'ROOM-HIRE',
	Name: 'Room Hire',
	Description: 'A room for a day',
	CreatedOn: '2025-06-01T06:00:00.000Z',
	ModifiedByName: 'Maya Patel',
};

const dinnerMenu = {
	...roomHire,
	ProductId: product(2),
	ProductSku: 'DINNER-MENU',
	Name: 'Dinner Menu',
	Description: 'Three courses',
};

export const productExamples: Example[] = [
	{
		operation: 'product.create',
		items: [
			{ productSku: 'BRUNCH', name: 'Brunch', additionalFields: { description: 'On Sundays' } },
			{ productSku: 'TASTING', name: 'Tasting', additionalFields: {} },
		],
		requests: [
			{
				call: `POST ${service}/CreateProduct`,
				body: { ProductSku: 'BRUNCH', Name: 'Brunch', Description: 'On Sundays' },
			},
			{ call: `POST ${service}/CreateProduct`, body: { ProductSku: 'TASTING', Name: 'Tasting' } },
		],
		output: [
			{ json: { Id: '960d0000-0000-4000-8000-000000001001' }, item: 0 },
			{ json: { Id: '960d0000-0000-4000-8000-000000001002' }, item: 1 },
		],
	},
	{
		operation: 'product.update',
		items: [
			{
				productId: { __rl: true, mode: 'list', value: product(1) },
				updateFields: { name: 'Hall Hire', description: '' },
			},
			{ productId: product(2), updateFields: { productSku: 'DINNER-3' } },
		],
		requests: [
			{
				call: `POST ${service}/UpdateProduct`,
				body: { ProductId: product(1), Name: 'Hall Hire', Description: '' },
			},
			{
				call: `POST ${service}/UpdateProduct`,
				body: { ProductId: product(2), ProductSku: 'DINNER-3' },
			},
		],
		output: [
			{ json: { AffectedRows: 1 }, item: 0 },
			{ json: { AffectedRows: 1 }, item: 1 },
		],
	},
	{
		operation: 'product.getAll',
		items: [
			{ returnAll: false, limit: 1, filters: { columnName: 'Name', direction: 'Ascending' } },
			{ returnAll: true, filters: { productSku: 'ROOM-HIRE' } },
			{ returnAll: true, filters: { name: 'Dinner Menu' } },
			{ returnAll: true, filters: { searchText: 'room' } },
			{ returnAll: true, filters: { productId: { __rl: true, mode: 'list', value: product(2) } } },
		],
		requests: [
			{
				call: `POST ${service}/RetrieveProducts`,
				body: {
					Parameter: { SearchText: '' },
					Sorting: { ColumnName: 'Name', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 1 },
				},
			},
			...[
				{ ProductSku: 'ROOM-HIRE' },
				{ Name: 'Dinner Menu' },
				{ SearchText: 'room' },
				{ Id: product(2) },
			].map((Parameter) => ({
				call: `POST ${service}/RetrieveProducts`,
				body: {
					Parameter,
					Sorting: { ColumnName: 'CreatedOn', Direction: '0' },
					Paging: { PageIndex: 1, PageSize: 1000 },
				},
			})),
		],
		output: [
			{ json: dinnerMenu, item: 0 },
			{ json: roomHire, item: 1 },
			{ json: dinnerMenu, item: 2 },
			{ json: roomHire, item: 3 },
			{ json: dinnerMenu, item: 4 },
		],
	},
	{
		operation: 'product.delete',
		items: [{ id: { __rl: true, mode: 'list', value: product(1) } }, { id: product(2) }],
		requests: [
			{ call: `GET ${service}/DeleteProduct?id=${product(1)}` },
			{ call: `GET ${service}/DeleteProduct?id=${product(2)}` },
		],
		output: [
			{ json: { deleted: true }, item: 0 },
			{ json: { deleted: true }, item: 1 },
		],
	},
];
