import { extname } from 'node:path';
import { readMultipart } from '../../multipart.mts';
import type { Part } from '../../multipart.mts';
import type { Answer, Incoming, Row, VendorServer } from '../../types.mts';
import { authorizeForm, requireActiveOwner } from '../wire/auth.mts';
import { endpointsOf } from '../wire/endpoints.mts';
import type { Endpoint } from '../wire/endpoints.mts';
import { invalidEntity, invalidInput, LeadSquaredError } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import { acted, allowedOf, hostServer, mediaType, takeSlot } from '../wire/host.mts';
import type { Context } from '../wire/host.mts';
import { kinds } from '../wire/ids.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';
import { checkRequest } from '../wire/validate.mts';

const paths = endpointsOf('files');

const fileTypes = { leadAttachment: 3, customFieldSet: 7 };

interface Form extends Row {
	FileType: number;
	Id?: string;
	Entity?: number;
	EnableResize?: boolean;
}

function readForm(request: Incoming): Part[] {
	if (mediaType(request) !== 'multipart/form-data')
		throw invalidInput('Content-Type must be multipart/form-data', 400);
	const parts = readMultipart(request, (why) => invalidInput(why, 400));
	for (const { name } of parts) {
		// One answer names one file, so a second one, or any field twice, could not be told apart.
		if (parts.filter((part) => part.name === name).length > 1)
			throw invalidInput(`'${name}' is in the form more than once`);
	}
	return parts;
}

/** A form's fields are text: numbers and booleans are read from it, and what is neither stays text and is refused as such. */
function valueOf({ name, fileName, content }: Part, endpoint: Endpoint): unknown {
	const type = endpoint.body.fields.find((field) => field.name === name)?.type;
	if ((type === 'file') !== (fileName !== undefined))
		throw invalidInput(`'${name}' must be ${type === 'file' ? 'a file' : 'a text'}`);
	const text = content.toString('utf8');
	if (type === 'integer' && /^\d+$/.test(text)) return Number(text);
	if (type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
	return fileName ?? text;
}

function checkLead(state: LeadSquaredState, id: string): void {
	if (!state.leads.some((lead) => lead.ProspectID === id.toLowerCase()))
		throw invalidEntity('Not a valid Lead Id');
}

/** Id means a lead or an event code. A file of a custom field set has no place without all four; the docs are silent on it. */
function checkTarget(state: LeadSquaredState, form: Form): void {
	const isForSet = form.FileType === fileTypes.customFieldSet;
	if (isForSet) {
		for (const name of ['Entity', 'Id', 'SchemaName', 'EntitySchemaName']) {
			if (form[name] === undefined || form[name] === '') {
				throw new LeadSquaredError(
					'MXMandatoryAttributeMissingException',
					`'${name}' is mandatory for FileType 7`,
				);
			}
		}
		if (form.EnableResize) throw invalidInput("'EnableResize' must be false for FileType 7");
	}
	if (!form.Id) return;
	if (form.Entity !== 1) checkLead(state, form.Id);
	else if (!state.activityTypes.some((type) => String(type.ActivityEvent) === form.Id))
		throw invalidInput(`Invalid event code '${form.Id}'`);
}

function upload(
	{ state: { leadSquared: state } }: Context,
	form: Form,
	file: Part,
	at: number,
): Row {
	if (!file.fileName || file.content.length === 0) throw invalidInput("'uploadFiles' is empty");
	checkTarget(state, form);
	// Not the name that was sent: only the answered one leads to the file.
	const uploadedFile = `${newId(state, kinds.file)}${extname(file.fileName)}`;
	const { AccessKey: _accessKey, SecretKey: _secretKey, uploadFiles: FileName, ...fields } = form;
	state.files.push({
		uploadedFile,
		FileName,
		MimeType: file.mimeType ?? null,
		Size: file.content.length,
		...fields,
		CreatedOn: dateTime(at),
		_base64: file.content.toString('base64'),
	});
	return { uploadedFile };
}

function process(context: Context, request: Incoming, url: URL): Answer {
	const [endpoint] = allowedOf(paths, url.pathname, request.method);
	const parts = readForm(request);
	authorizeForm(
		url,
		new Map(parts.map(({ name, content }) => [name, content.toString('utf8')])),
		context.settings,
	);
	requireActiveOwner(context.state.leadSquared);
	takeSlot(context, url.pathname, request.at);
	const form = Object.fromEntries(
		parts.map((part) => [part.name, valueOf(part, endpoint)]),
	) as Form;
	checkRequest(
		[{ ...endpoint, body: { ...endpoint.body, kind: 'object' } }],
		url.searchParams,
		form,
	);
	const file = parts.find((part) => part.name === 'uploadFiles') as Part;
	return {
		status: 200,
		body: acted(context, url.pathname, request.now, () => upload(context, form, file, request.now)),
	};
}

export const leadSquaredFilesServer = (context: Context): VendorServer =>
	hostServer(context, process);
