import { sandboxKeys } from '../../sandbox/index.mts';
import { seedIds } from '../../sandbox/seed.mts';
import { useSandbox } from '../harness/sandbox.mts';
import { control, leadSquaredAt, leadSquaredUpload } from './client.mts';

const sandbox = useSandbox();

const files = () => sandbox.state.leadSquared.files;
const { accessKey: AccessKey, secretKey: SecretKey } = sandboxKeys.leadSquared;
const bytes = Buffer.from([0, 255, 13, 10, 45, 45, 1]);

/** A form with the file and these fields; undefined leaves one out. */
function form(
	change: Record<string, string | undefined> = {},
	file: Buffer | null = bytes,
): FormData {
	const made = new FormData();
	for (const [name, value] of Object.entries({
		FileType: '0',
		AccessKey,
		SecretKey,
		FileStorageType: '0',
		...change,
	})) {
		if (value !== undefined) made.append(name, value);
	}
	if (file)
		made.append(
			'uploadFiles',
			new Blob([new Uint8Array(file)], { type: 'application/pdf' }),
			'offer.pdf',
		);
	return made;
}
const upload = (...given: Parameters<typeof form>) => leadSquaredUpload(sandbox, form(...given));
const forSet = {
	FileType: '7',
	Entity: '0',
	Id: seedIds.leads[0],
	SchemaName: 'mx_CustomObject_1',
	EntitySchemaName: 'mx_KYC',
};

it('keeps the file under the answered name', async () => {
	const { status, body } = await upload({ EnableResize: 'false' });
	expect([status, body]).toEqual([200, { uploadedFile: expect.stringMatching(/\.pdf$/) }]);
	expect(body.uploadedFile).not.toBe('offer.pdf');
	expect(files()).toEqual([
		{
			uploadedFile: body.uploadedFile,
			FileName: 'offer.pdf',
			MimeType: 'application/pdf',
			Size: bytes.length,
			FileType: 0,
			FileStorageType: 0,
			EnableResize: false,
			CreatedOn: expect.any(String),
			_base64: bytes.toString('base64'),
		},
	]);
});

it.each([forSet, { ...forSet, Entity: '1', Id: '208' }, { FileType: '3', Id: seedIds.leads[1] }])(
	'takes %j',
	async (change) => {
		expect((await upload(change)).status).toBe(200);
	},
);

it.each([
	['MXMandatoryAttributeMissingException', { FileType: undefined }],
	['MXMandatoryAttributeMissingException', { FileStorageType: undefined }],
	['MXInvalidInputException', { FileType: '2' }],
	['MXInvalidInputException', { FileType: 'image' }],
	['MXInvalidDataTypeException', { StorageVersion: 'x' }],
	['MXInvalidDataTypeException', { EnableResize: 'no' }],
	['MXInvalidInputException', { Name: 'x' }],
	['MXInvalidEntityException', { FileType: '3', Id: 'ab' }],
	['MXMandatoryAttributeMissingException', { ...forSet, SchemaName: undefined }],
	['MXInvalidInputException', { ...forSet, EnableResize: 'true' }],
	['MXInvalidInputException', { ...forSet, Entity: '1' }],
])('%s for %j', async (type, change) => {
	const { status, body } = await upload(change);
	expect([status, body.ExceptionType]).toEqual([500, type]);
	expect(files()).toEqual([]);
});

it('refuses a form without the file, with an empty one, with two, and with text in its place', async () => {
	expect((await upload({}, null)).body.ExceptionType).toBe('MXMandatoryAttributeMissingException');
	expect((await upload({}, Buffer.alloc(0))).body.ExceptionMessage).toContain('empty');
	const two = form();
	two.append('uploadFiles', new Blob(['x']), 'other.pdf');
	expect((await leadSquaredUpload(sandbox, two)).body.ExceptionMessage).toContain('more than once');
	expect((await upload({ uploadFiles: 'x' }, null)).body.ExceptionMessage).toContain(
		'must be a file',
	);
	expect(files()).toEqual([]);
});

it('takes the keys as fields only', async () => {
	expect((await upload({ SecretKey: 'wrong' })).status).toBe(401);
	expect((await upload({ AccessKey: undefined, SecretKey: undefined })).status).toBe(401);
	const inUrl = await leadSquaredUpload(sandbox, form(), `/File/Upload?accessKey=${AccessKey}`);
	expect(inUrl.body.ExceptionMessage).toContain('keys do not belong into the URL');
	sandbox.settings.leadSquared.wrongRegion = true;
	expect((await upload()).body.ExceptionMessage).toContain('files-in21.leadsquared.com');
	expect(files()).toEqual([]);
});

it('answers 404, 405 and 400', async () => {
	const at = (path: string, body?: unknown) =>
		leadSquaredAt(sandbox.leadSquaredFilesUrl, path, body);
	expect((await at('/v2/UserManagement.svc/Users.Get')).status).toBe(404);
	expect((await at('/File/Upload')).status).toBe(405);
	expect((await at('/File/Upload', {})).status).toBe(400);
});

it('is recorded; GET /calls hides the keys in its body, and faults hit it', async () => {
	sandbox.fault({
		vendor: 'leadSquared',
		match: '/File/Upload',
		kind: 'respond',
		status: 503,
		body: 'down',
	});
	expect((await upload()).status).toBe(503);
	expect(sandbox.calls[0]).toMatchObject({
		vendor: 'leadSquared',
		action: '/File/Upload',
		status: 503,
	});
	expect(sandbox.calls[0].rawBody).toContain(SecretKey);
	const text = JSON.stringify((await control(sandbox, 'GET', '/calls')).body);
	expect(text).toContain('offer.pdf');
	expect([AccessKey, SecretKey].filter((key) => text.includes(key))).toEqual([]);
});
