import { farVendor, type FarVendor } from '../harness/line.mts';

let vendor: FarVendor;
beforeEach(async () => {
	vendor = await farVendor(100);
});
afterEach(() => vendor.stop());

it('takes three round trips for the first answer of a connection, and one for each further one', async () => {
	expect(await vendor.post('first')).toEqual({ answer: 'first', ms: 300 });
	expect(await vendor.post('second')).toEqual({ answer: 'second', ms: 100 });
	expect(await vendor.post('third')).toEqual({ answer: 'third', ms: 100 });
});

it('lets much through in the time of little, in order', async () => {
	await vendor.post('first');
	const much = Array.from({ length: 200_000 }, (_, index) => `row ${index}`).join();
	const { answer, ms } = await vendor.post(much);
	expect(answer === much).toBe(true);
	expect(ms).toBe(100);
});

it('is a host that only those trust who have its certificate', async () => {
	await expect(vendor.post('secret', false)).rejects.toThrow('self-signed certificate');
	await expect(vendor.post('secret')).resolves.toMatchObject({ answer: 'secret' });
});
