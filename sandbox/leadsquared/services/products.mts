import type { Row } from '../../types.mts';
import { invalidEntity, invalidInput, LeadSquaredError, mandatory } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { page } from '../wire/paging.mts';
import { sameText, userName } from '../user/people.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';

function checkSku(state: LeadSquaredState, sku: string, own?: Row): void {
	if (sku === '') throw mandatory("'ProductSku' is mandatory");
	const same = state.products.find((row) => row !== own && sameText(row.ProductSku, sku));
	if (same)
		throw new LeadSquaredError(
			'MXDuplicateEntryException',
			'A Product with same SKU already exists.',
		);
}

const create: Handler = ({ body, state, now }) => {
	const { ProductSku, Name, Description } = body as {
		ProductSku: string;
		Name: string;
		Description?: string;
	};
	checkSku(state, ProductSku);
	if (Name === '') throw mandatory("'Name' is mandatory");
	const ProductId = newId(state, kinds.product);
	const at = dateTime(now);
	state.products.push({
		ProductId,
		ProductSku,
		Name,
		Description: Description ?? '',
		CreatedOn: at,
		ModifiedOn: at,
		ModifiedByName: userName(state, state.users[0].ID),
	});
	return { Status: 'Success', Message: { Id: ProductId } };
};

function requireProduct(state: LeadSquaredState, id: string | null): Row {
	const row = state.products.find((one) => one.ProductId === id?.toLowerCase());
	if (!row) throw invalidEntity('Not a valid Product Id');
	return row;
}

const update: Handler = ({ body, state, now }) => {
	const sent = body as {
		ProductId: string;
		ProductSku?: string;
		Name?: string;
		Description?: string;
	};
	const row = requireProduct(state, sent.ProductId);
	if (typeof sent.ProductSku === 'string') checkSku(state, sent.ProductSku, row);
	if (sent.Name === '') throw mandatory("'Name' is mandatory");
	for (const name of ['ProductSku', 'Name', 'Description'] as const)
		if (typeof sent[name] === 'string') row[name] = sent[name];
	Object.assign(row, {
		ModifiedOn: dateTime(now),
		ModifiedByName: userName(state, state.users[0].ID),
	});
	return { Status: 'Success', Message: { AffectedRows: 1 } };
};

const filters: Record<string, (row: Row, wanted: string) => boolean> = {
	SearchText: (row, wanted) =>
		[row.ProductSku, row.Name, row.Description].some((text) =>
			String(text).toLowerCase().includes(wanted.toLowerCase()),
		),
	Id: (row, wanted) => sameText(row.ProductId, wanted),
	ProductSku: (row, wanted) => sameText(row.ProductSku, wanted),
	Name: (row, wanted) => sameText(row.Name, wanted),
};

const listed = ['ProductId', 'ProductSku', 'Name', 'Description', 'CreatedOn', 'ModifiedByName'];

const search: Handler = ({ body, state }) => {
	const given = Object.entries((body as { Parameter: Row }).Parameter).filter(
		([, value]) => value !== null,
	);
	// "One of" them: none or several are refused.
	if (given.length !== 1) throw invalidInput('Pass one of SearchText, Id, ProductSku and Name');
	const [[name, value]] = given;
	const rows = state.products.filter((row) => filters[name](row, value as string));
	const List = page(rows, body).map((row) =>
		Object.fromEntries(listed.map((key) => [key, row[key]])),
	);
	return { RecordCount: rows.length, List };
};

/** Sales activities keep the id of a product that is gone. */
const remove: Handler = ({ query, state }) => {
	const row = requireProduct(state, query.get('id'));
	state.products.splice(state.products.indexOf(row), 1);
	return { Status: 'Success' };
};

export const productHandlers: Record<string, Handler> = {
	'/v2/SalesActivity.svc/CreateProduct': create,
	'/v2/SalesActivity.svc/UpdateProduct': update,
	'/v2/SalesActivity.svc/RetrieveProducts': search,
	'/v2/SalesActivity.svc/DeleteProduct': remove,
};
