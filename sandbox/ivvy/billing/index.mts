import type { Row } from '../../types.mts';
import { actions, type Param } from '../wire/actions.mts';
import type { Handler } from '../wire/handler.mts';
import { page, visible } from '../wire/paging.mts';
import { nextId } from '../state.mts';
import { findIn, list, read, refuse, rowsOf } from '../wire/tables.mts';
import { later, withUtc } from '../wire/time.mts';
import { checkType } from '../wire/validate.mts';
import { seedCreditNotes, seedInvoices } from './billingSeed.mts';

export const seed = (): Record<string, Row[]> => ({
	invoices: seedInvoices(),
	creditNotes: seedCreditNotes(),
});

const columnsOf = (call: string, list: string): string[] => {
	const fields = actions.get(call)?.response.fields as unknown as Param[];
	return fields.find(({ name }) => name === list)?.items?.map(({ name }) => name) ?? [];
};

/** Payments with the columns that this action shows. */
const paymentsFor = (call: string, payments: unknown): Row[] =>
	(payments as Row[]).map((payment) =>
		Object.fromEntries(columnsOf(call, 'payments').map((name) => [name, payment[name] ?? null])),
	);

const getInvoice: Handler = ({ action, body, state }) => {
	const row = findIn(state, 'invoices', body.id);
	if (!row) throw refuse(24137, 'Invoice not found');
	return visible(action, { ...row, payments: paymentsFor('invoice/getInvoice', row.payments) });
};

const getInvoiceList: Handler = ({ action, body, state, settings }) => {
	const { includePaymentDetails = false, ...filter } = (body.filter as Row | undefined) ?? {};
	checkType('filter.includePaymentDetails', 'boolean', includePaymentDetails);
	const rows = rowsOf(state, 'invoices').map((row) => ({
		...row,
		payments: includePaymentDetails ? paymentsFor('invoice/getInvoiceList', row.payments) : null,
	}));
	return page(action, rows, { ...body, filter }, settings.ivvy.pageCap);
};

/** The account's own ways of payment. */
const customMethods = [
	{ id: 31, name: 'Gift Voucher' },
	{ id: 32, name: 'Staff Account' },
];

const cents = (amount: number) => Math.round(amount * 100);

const invalid = (why: string) => refuse(24239, 'Payment details are invalid', [why]);

const addPayment: Handler = ({ body, state, now }) => {
	const invoice = findIn(state, 'invoices', body.invoiceId);
	if (!invoice) throw refuse(24238, 'Invoice not found');
	const { paymentMethod, customPaymentMethodId, amountPaid } = body as { [name: string]: number };
	if (paymentMethod === 13 && !customMethods.some(({ id }) => id === customPaymentMethodId)) {
		throw refuse(24236, 'Invalid payment method');
	}
	if (amountPaid <= 0) throw invalid('amountPaid: Amount must be greater than 0');
	const outstanding = cents(Number(invoice.totalCost)) - cents(Number(invoice.amountPaid));
	if ([3, 4, 5].includes(Number(invoice.currentStatus)))
		throw invalid('invoiceId: Invoice can not be paid');
	if (cents(amountPaid) > outstanding)
		throw invalid('amountPaid: Amount is more than the outstanding amount');
	const taxes = state.tables.taxes;
	if (
		taxes &&
		((body.feeExcludedTaxIds as number[] | undefined) ?? []).some(
			(id) => !findIn(state, 'taxes', id),
		)
	) {
		throw invalid('feeExcludedTaxIds: Tax does not exist');
	}
	const id = nextId(state);
	const { feeAmount, feePercentage } = body;
	(invoice.payments as Row[]).push({
		...body,
		id,
		paymentId: 0,
		feePercentage: feeAmount === undefined ? feePercentage : null,
		paidDate: withUtc(String(body.paidDate)),
	});
	invoice.amountPaid = (cents(Number(invoice.amountPaid)) + cents(amountPaid)) / 100;
	if (cents(amountPaid) === outstanding) invoice.currentStatus = 2;
	invoice.modifiedDate = later(invoice.modifiedDate as string, now);
	// Capitalised, as the page's example shows it.
	return { Success: true, Id: id };
};

const named = (entries: Array<{ value: unknown; name: string }>) =>
	entries.map(({ value, name }) => ({ id: value, name }));

const enumOf = (fields: Param[] | undefined, name: string) =>
	fields?.find((field) => field.name === name)?.enum ?? [];

/** The page leaves the inner shape open: ids with names here. */
const getOptions: Handler = () => {
	const fields = actions.get('invoice/getInvoice')?.response.fields as unknown as Param[];
	const itemsOf = (name: string) => fields.find((field) => field.name === name)?.items;
	return {
		invoiceRefTypes: named(enumOf(fields, 'refType')),
		invoiceLineRefTypes: named(enumOf(itemsOf('items'), 'refType')),
		paymentMethods: named(enumOf(itemsOf('payments'), 'paymentMethod')),
		customPaymentMethods: customMethods,
	};
};

export const handlers: Record<string, Handler> = {
	'invoice/getInvoice': getInvoice,
	'invoice/getInvoiceList': getInvoiceList,
	'invoice/addPayment': addPayment,
	'invoice/getOptions': getOptions,
	'invoice/getCreditNote': read('creditNotes', () => refuse(24406, 'Credit note does not exist')),
	'invoice/getCreditNoteList': list('creditNotes'),
};
