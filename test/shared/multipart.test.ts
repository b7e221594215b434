import { formParts } from '../../nodes/shared/wire/formParts';
import { asTexts, multipartBody } from '../../nodes/shared/wire/multipart';

const file = (fileName: string, content: string | Buffer, mimeType = 'text/plain') => ({
	...{ wire: 'document', fileName, mimeType },
	content: Buffer.from(content),
});

describe('a form with a file', () => {
	it('has its fields, then the file, between boundaries of its own', () => {
		const { body, contentType } = multipartBody(
			{ id: '7', note: 'Größe' },
			file('a.txt', 'One\r\n'),
		);
		const [, boundary] = /^multipart\/form-data; boundary=(----n8n[0-9a-f]{24})$/.exec(
			contentType,
		) as unknown as [string, string];
		expect(body.toString()).toBe(
			[
				`--${boundary}`,
				'Content-Disposition: form-data; name="id"',
				'',
				'7',
				`--${boundary}`,
				'Content-Disposition: form-data; name="note"',
				'',
				'Größe',
				`--${boundary}`,
				'Content-Disposition: form-data; name="document"; filename="a.txt"',
				'Content-Type: text/plain',
				'',
				'One\r\n',
				`--${boundary}--`,
				'',
			].join('\r\n'),
		);
	});

	it('has another boundary each time', () => {
		const types = [1, 2, 3].map(() => multipartBody({}, file('a.txt', '')).contentType);
		expect(new Set(types).size).toBe(3);
	});

	it('has the name of the file on one line', () => {
		const { body } = multipartBody({}, file('a"b\r\nc"\r.txt', ''));
		expect(body.toString()).toContain('; filename="a_b__c__.txt"\r\n');
	});

	it('has every value as the text that arrives', () => {
		expect(asTexts({ id: 7, isOpen: false, cut: 'a\ud83d', whole: '😀' })).toEqual({
			...{ id: '7', isOpen: 'false' },
			...{ cut: 'a\ufffd', whole: '😀' },
		});
	});
});

describe('what a preview shows of it', () => {
	const shown = (texts: Record<string, string>, of: ReturnType<typeof file>) => {
		const { body, contentType } = multipartBody(texts, of);
		return formParts(body, contentType);
	};

	it('is each text as it is, and of the file all but its content', () => {
		const texts = { id: '7', empty: '', note: 'Größe\r\n\r\n--; filename="x"; name="y" 😀' };
		expect(shown(texts, file('Plan für März.pdf', 'a\r\n\r\nb', 'application/pdf'))).toEqual({
			...texts,
			document: { fileName: 'Plan für März.pdf', mimeType: 'application/pdf', bytes: 6 },
		});
	});

	it.each([
		['of no bytes', Buffer.alloc(0), 0],
		['of bytes that are no text', Buffer.from([0, 255, 13, 10, 200]), 5],
		['of many bytes', Buffer.alloc(100_000, 0xe4), 100_000],
	])('tells a file %s', (_what, content, bytes) => {
		expect(shown({}, file('', content, ''))).toEqual({
			document: { fileName: '', mimeType: '', bytes },
		});
	});
});
