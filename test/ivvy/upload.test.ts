import { createHash } from 'node:crypto';

import type { IBinaryKeyData } from 'n8n-workflow';

import {
	contentMd5,
	signature,
	signedUploadHeaders,
	uploadStringToSign,
} from '../../nodes/Ivvy/wire/sign';
import { fieldsMd5Header, multipart } from '../../nodes/Ivvy/wire/upload';
import { readParts } from '../../sandbox/ivvy/wire/upload.mts';
import { messageOf } from '../harness/failed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const md5 = (bytes: Buffer | string) => createHash('md5').update(bytes).digest('hex');

/** Every byte there is, and what a form is made of. */
const everyByte = Buffer.concat([
	Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)),
	Buffer.from('\r\n--\r\n\0\r\n\r\n'),
]);

describe('the text to sign of an upload', () => {
	const request = {
		method: 'POST',
		requestUri: '/api/1.0/venue?action=uploadBookingDocument',
		ivvyDate: '2026-04-03 22:23:24',
	};
	const md5s = { fields: md5('fields'), file: md5('file') };
	const text = uploadStringToSign(request, md5s);

	it('is the parts in the order of the documentation, in lower case', () => {
		expect(text).toBe(
			`post${md5s.fields}${md5s.file}multipart/form-data` +
				'/api/1.0/venue?action=uploadbookingdocument1.0ivvydate=2026-04-03 22:23:24',
		);
	});

	it.each<[string, Partial<typeof request>, Partial<typeof md5s>]>([
		['the method', { method: 'PUT' }, {}],
		['the path', { requestUri: '/api/1.0/crm?action=uploadBookingDocument' }, {}],
		['the action', { requestUri: '/api/1.0/venue?action=uploadOther' }, {}],
		['the date', { ivvyDate: '2026-04-03 22:23:25' }, {}],
		['the other fields', {}, { fields: md5('other') }],
		['the file', {}, { file: md5('other') }],
		['fields and file exchanged', {}, { fields: md5s.file, file: md5s.fields }],
	])('is another one with another value: %s', (_what, change, md5Change) => {
		expect(uploadStringToSign({ ...request, ...change }, { ...md5s, ...md5Change })).not.toBe(text);
	});

	it('is what the headers are signed over, with the content type as it is sent', () => {
		const keys = { apiKey: 'Key-1', apiSecret: 'secret' };
		const contentType = 'multipart/form-data; boundary=abc';
		const at = new Date('2026-04-03T22:23:24.987Z');
		expect(signedUploadHeaders({ ...request, contentType }, md5s, keys, at)).toEqual({
			'Content-Type': contentType,
			'Content-MD5': md5s.file,
			'IVVY-Date': request.ivvyDate,
			'X-Api-Version': '1.0',
			'X-Api-Authorization': `IWS Key-1:${signature(text, keys.apiSecret)}`,
		});
	});
});

describe('the form', () => {
	const fields = { venueId: 101, status: 4, note: 'Zoë – 東京' };
	const file = {
		wire: 'fileId',
		fileName: 'menu.pdf',
		mimeType: 'application/pdf',
		content: everyByte,
	};

	const partsOf = ({ body, contentType }: ReturnType<typeof multipart>) =>
		readParts({ headers: { 'content-type': contentType }, raw: body } as unknown as Parameters<
			typeof readParts
		>[0]);

	it('has the fields as text in their order, then the file with its exact bytes', () => {
		const form = multipart(fields, file);
		const texts = Object.entries(fields).map(([name, value]) => ({
			name,
			content: Buffer.from(String(value)),
		}));
		const expected = [
			...texts,
			{ name: 'fileId', fileName: 'menu.pdf', mimeType: 'application/pdf', content: everyByte },
		];
		expect(partsOf(form)).toEqual(
			expected.map((part) => ({ fileName: undefined, mimeType: undefined, ...part })),
		);
	});

	it('is signed by the file and by the other fields, as text and in the order in which they are sent', () => {
		expect(multipart(fields, file).headers).toEqual({
			'Content-MD5': contentMd5(everyByte),
			[fieldsMd5Header]: md5('{"venueId":"101","status":"4","note":"Zoë – 東京"}'),
		});
	});

	it.each<[string, Record<string, unknown>]>([
		['a value', { ...fields, status: 5 }],
		['a field', { venueId: 101, status: 4 }],
		['the order', { status: 4, venueId: 101, note: fields.note }],
	])('has another sum with another: %s', (_what, other) => {
		expect(multipart(other, file).headers[fieldsMd5Header]).not.toBe(
			multipart(fields, file).headers[fieldsMd5Header],
		);
	});

	it('has a boundary of its own', () => {
		const [one, other] = [multipart(fields, file), multipart(fields, file)];
		expect(one.contentType).toMatch(/^multipart\/form-data; boundary=[\w-]{20,70}$/);
		expect(one.contentType).not.toBe(other.contentType);
	});

	it.each([
		['a quote', 'The "final" menu.pdf', 'The _final_ menu.pdf'],
		['line breaks', 'a\r\nX-Evil: 1\r\n\r\nb.pdf', 'a__X-Evil: 1____b.pdf'],
		['other scripts', 'Zoë – 東京 🎉.pdf', 'Zoë – 東京 🎉.pdf'],
		['a backslash and a semicolon', 'a\\b; name=c.pdf', 'a\\b; name=c.pdf'],
	])('keeps a file name in its header: %s', (_what, fileName, expected) => {
		const parts = partsOf(multipart(fields, { ...file, fileName }));
		expect(parts.map(({ name }) => name)).toEqual(['venueId', 'status', 'note', 'fileId']);
		expect(parts[3]).toEqual({
			name: 'fileId',
			fileName: expected,
			mimeType: 'application/pdf',
			content: everyByte,
		});
	});
});

describe('bookingDocument.upload', () => {
	const parameters = {
		resource: 'bookingDocument',
		operation: 'upload',
		venueId: 101,
		bookingId: 5001,
		fileId: 'data',
		type: 4,
		status: 4,
	};

	const binary = (content: Buffer, fileName = 'menu.pdf'): IBinaryKeyData => ({
		data: { fileName, mimeType: 'application/pdf', data: content.toString('base64') },
	});

	const documents = () => vendors.sandbox.state.ivvy.tables.bookingDocuments;
	const uploaded = () => documents().filter(({ id }) => Number(id) > 900_000);

	it.each<[string, Buffer]>([
		['every byte there is', everyByte],
		['nothing', Buffer.alloc(0)],
		['line breaks alone', Buffer.from('\r\n\r\n')],
		['a megabyte', Buffer.alloc(1024 * 1024, everyByte)],
	])('brings the exact bytes: %s', async (_what, content) => {
		const { output, error } = await vendors.ivvy({ parameters, files: [binary(content)] });
		expect(error).toBeUndefined();
		expect(output.map(({ json }) => json)).toEqual([
			{ success: true, id: 900001, documentNumber: 23, version: 1 },
		]);
		expect(uploaded()).toMatchObject([
			{ id: 900001, venueId: 101, bookingId: 5001, file: 'menu.pdf', _bytes: content.length },
		]);
		// The sandbox has compared this sum with the bytes that arrived.
		expect(vendors.sandbox.calls[0].headers['content-md5']).toBe(md5(content));
	});

	it('brings the name of the file', async () => {
		await vendors.ivvy({ parameters, files: [binary(everyByte, 'Zoë "final"\r\n東京.pdf')] });
		expect(uploaded()).toMatchObject([{ file: 'Zoë _final___東京.pdf', _bytes: everyByte.length }]);
	});

	it('is refused with another secret', async () => {
		const { error } = await vendors.ivvy({
			parameters,
			files: [binary(everyByte)],
			credentials: { apiSecret: 'another secret' },
		});
		expect(error?.message).toContain('Unauthorized');
		expect(error?.description).toContain('Check the API key, the API secret');
		expect(uploaded()).toEqual([]);
	});

	it('is signed over the file and the fields: a call with others in their place is refused', async () => {
		await vendors.ivvy({ parameters, files: [binary(Buffer.from('the menu'))] });
		const [{ path, headers, rawBody }] = vendors.sandbox.calls;
		const ownHeaders = ['content-length', 'host', 'connection'];
		const kept = Object.fromEntries(
			Object.entries(headers).filter(([name]) => !ownHeaders.includes(name)),
		);
		const again = async (body: string): Promise<unknown> => {
			const answer = await fetch(`${vendors.sandbox.ivvyUrl}${path}`, {
				method: 'POST',
				headers: kept,
				body,
			});
			return await answer.json();
		};
		expect(await again(rawBody.replace('the menu', 'the bill'))).toMatchObject({ errorCode: 401 });
		expect(await again(rawBody.replace('5001', '5003'))).toMatchObject({ errorCode: 401 });
		expect(uploaded()).toHaveLength(1);
		expect(await again(rawBody)).toMatchObject({ success: true });
	});

	it('fails alone when its binary field is missing, and names the field once', async () => {
		const { output, failed, error } = await vendors.ivvy({
			parameters,
			items: [{ row: 0 }, { row: 1 }, { row: 2 }],
			files: [
				binary(Buffer.from('one'), 'first.pdf'),
				{},
				binary(Buffer.from('three'), 'third.pdf'),
			],
			onError: 'continueErrorOutput',
		});
		expect(error).toBeUndefined();
		expect(output.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(uploaded().map(({ file }) => file)).toEqual(['first.pdf', 'third.pdf']);
		const sums = vendors.sandbox.calls.map(({ headers }) => headers['content-md5']);
		expect(sums).toEqual([md5('one'), md5('three')]);
		expect(failed).toHaveLength(1);
		const [{ json, pairedItem }] = failed;
		expect(pairedItem).toEqual({ item: 1 });
		expect(json).toMatchObject({
			row: 1,
			error: {
				outcome: 'notSent',
				attempted: expect.stringContaining('Booking Document → Upload'),
			},
		});
		expect(messageOf(failed[0]).match(/'data'/g)).toHaveLength(1);
		expect(messageOf(failed[0])).toMatch(/\[item 1\]$/);
	});

	it('stops at that item when the node stops at errors', async () => {
		const { output, error } = await vendors.ivvy({
			parameters,
			items: [{}, {}],
			files: [binary(everyByte), {}],
		});
		expect(output).toEqual([]);
		expect(error?.message).toContain("'data'");
		expect(error?.context.itemIndex).toBe(1);
		expect(error?.description).toContain("Check 'Input Binary Field'");
		// Files are looked for before anything is sent, as any other value.
		expect(vendors.sandbox.calls).toEqual([]);
	});

	it('needs the name of the binary field before anything is sent', async () => {
		const { error } = await vendors.ivvy({
			parameters: { ...parameters, fileId: ' ' },
			files: [binary(everyByte)],
		});
		expect(error?.message).toContain('Input Binary Field');
		expect(vendors.sandbox.calls).toEqual([]);
	});

	it('is not sent again when nobody knows whether it arrived', async () => {
		vendors.sandbox.fault({ vendor: 'ivvy', kind: 'resetAfter' });
		const { failed } = await vendors.ivvy({
			parameters,
			files: [binary(everyByte)],
			onError: 'continueErrorOutput',
		});
		expect(failed[0].json.error).toMatchObject({ outcome: 'unknown' });
		expect(uploaded()).toHaveLength(1);
	});

	it('is sent again, signed anew, when iVvy has not processed it', async () => {
		vendors.sandbox.fault({ vendor: 'ivvy', kind: 'throttle' });
		const { error } = await vendors.ivvy({ parameters, files: [binary(everyByte)] });
		expect(error).toBeUndefined();
		expect(uploaded()).toMatchObject([{ _bytes: everyByte.length }]);
		expect(vendors.sandbox.calls).toHaveLength(2);
	});
});
