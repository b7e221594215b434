import type { LookUp } from '../../../shared/table/lookUp';
import { lagMs, madeOne, pick } from '../../parts/lookUp';

export const productLookUp: LookUp = {
	ask: ({ body }) => ({
		list: 'product.getAll',
		query: {},
		body: { 'Parameter.ProductSku': body.ProductSku },
	}),
	sent: (values) => pick(values, ['ProductSku', 'Name', 'Description']),
	seen: (product) => product,
	tells: ['ProductSku', 'Name'],
	id: ({ ProductId }) => ProductId,
	createdAt: ({ CreatedOn }) => CreatedOn,
	lagMs,
	answer: ({ ProductId }) => madeOne(ProductId),
};
