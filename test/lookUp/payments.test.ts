import type { IDataObject } from 'n8n-workflow';

import { useVendors } from '../harness/vendors.mts';

// The list of invoices tells when an invoice was changed, not when its payment was made: that proves something for one
// payment of an invoice, and nothing for several.

const vendors = useVendors();

const invoices = () => vendors.sandbox.state.ivvy.tables.invoices;
const open = () =>
	invoices().find(
		({ currentStatus, totalCost, amountPaid }) =>
			![2, 3, 4, 5].includes(Number(currentStatus)) && Number(totalCost) - Number(amountPaid) > 50,
	);

const pay = async (amounts: number[]) =>
	await vendors.ivvy({
		parameters: {
			resource: 'invoice',
			operation: 'addPayment',
			invoiceId: open()?.id as number,
			paidDate: '2026-11-01T10:00:00',
			amountPaid: '={{ $json.amount }}',
			paymentMethod: 6,
			sendOptions: { callsAtATime: 1 },
		},
		items: amounts.map((amount) => ({ amount })),
		onError: 'continueErrorOutput',
	});

const lose = (kind: 'reset' | 'resetAfter', skip = 0) =>
	vendors.sandbox.fault({ vendor: 'ivvy', match: 'invoice/addPayment', kind, skip });

it('one payment of an invoice is found', async () => {
	lose('resetAfter');
	const { output } = await pay([10]);
	expect(output.map(({ json }) => json.outcome)).toEqual(['found']);
});

it('an equal one from before is not, though another payment has changed the invoice since', async () => {
	await pay([10]);
	const invoice = open();
	(invoice?.payments as IDataObject[]).at(-1)!.id = 700_001;
	invoice!.modifiedDate = '2026-01-01 00:00:00 UTC';
	lose('reset', 1);
	const { output, failed } = await pay([20, 10]);
	expect(output).toHaveLength(1);
	expect(failed.map(({ json }) => (json.error as IDataObject).outcome)).toEqual(['unknown']);
});
