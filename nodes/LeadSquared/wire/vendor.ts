import type { IDataObject } from 'n8n-workflow';

import { asTexts, multipartBody } from '../../shared/wire/multipart';
import { said } from '../../shared/table/answer';
import { isObject } from '../../shared/table/json';
import { FieldProblem, type Operation, type Values } from '../../shared/table/operation';
import { limitIn, replyFromStatus, retryAfterMs, usedUp } from '../../shared/wire/reply';
import type { Reply, Vendor, VendorRequest } from '../../shared/wire/vendor';
import { baseUrl } from './hosts';
import { nest } from './nest';
import { allowanceOf } from './plan';

const windowMs = 5_000;

/**
 * An answer with LeadSquared's error envelope, whatever its HTTP status: business errors come as 500, and
 * throttling as 429, 403 or even 200. https://apidocs.leadsquared.com/error-handling/
 */
function readEnvelope(
	envelope: IDataObject,
	status: number,
	headers: Record<string, unknown>,
): Reply {
	const message = said(envelope.ExceptionMessage) ?? said(envelope.Message) ?? 'no message';
	const code = said(envelope.ExceptionType) ?? `HTTP ${status}`;
	if (/RateLimit/i.test(code) || limitIn(message) || status === 429) {
		return {
			kind: 'throttled',
			message,
			status,
			limit: limitIn(message),
			retryAfterMs: retryAfterMs(headers),
			...usedUp(limitIn(message)),
		};
	}
	// Only an answer with LeadSquared's own type tells that it looked at the request.
	if (status >= 500 && !code.startsWith('MX')) {
		return { kind: 'unclear', message, status, retryAfterMs: retryAfterMs(headers) };
	}
	const host = status === 401 ? /[\w-]+\.leadsquared\.com/i.exec(message)?.[0] : undefined;
	return {
		kind: 'refused',
		message,
		code,
		status,
		hint: host ? `The keys belong to another region: choose ${host} in the credential.` : undefined,
	};
}

/**
 * A captured opportunity answers with a number: 0 done, 1 refused, 2 done in part. It carries the keys of an error in any
 * case, with null when there is none.
 */
function isError({ Status, ExceptionType, ExceptionMessage, ...rest }: IDataObject): boolean {
	if (Status === 2) return false;
	const isNamed = () =>
		Object.entries(rest).some(([name, value]) => /Id$/.test(name) && Boolean(value));
	return (
		(typeof Status === 'string' && /^(error|fail(ed|ure)?)$/i.test(Status.trim())) ||
		typeof ExceptionType === 'string' ||
		(Status === 1 && ExceptionMessage !== undefined) ||
		// Seen: 0 with a message and without any record is a refusal, too.
		(Status === 0 && Boolean(ExceptionMessage) && !isNamed())
	);
}

function read(status: number, headers: Record<string, unknown>, body: unknown): Reply {
	if (isObject(body) && isError(body)) return readEnvelope(body, status, headers);
	if (status >= 200 && status < 300) {
		if (typeof body === 'object' && body !== null) return { kind: 'done', data: body };
		// JSON, too, where a page of something between n8n and LeadSquared would be text.
		if (typeof body === 'number' || typeof body === 'boolean')
			return { kind: 'done', data: { result: body } };
	}
	// Without words of its own, 403 is how some of LeadSquared's gateways throttle.
	const reply = replyFromStatus(status, headers, body);
	if (status !== 403 || reply.kind === 'done') return reply;
	const { message } = reply;
	return {
		kind: 'throttled',
		message,
		status,
		limit: limitIn(message),
		retryAfterMs: retryAfterMs(headers),
		hint: 'The item was not processed. HTTP 403 is how LeadSquared throttles in places. If it does not pass, the user of the keys may not do this, or the address of this n8n is blocked in LeadSquared.',
	};
}

/** A call is verb and path, e.g. `GET /v2/…`. */
function partsOf(call: string): { method: 'GET' | 'POST'; path: string } {
	const [verb, path] = call.split(' ');
	if (path === undefined) throw new Error(`'${call}' is no call of LeadSquared`);
	return { method: verb === 'GET' ? 'GET' : 'POST', path };
}

/** A value as a part of a path. @throws FieldProblem for one that would be another path */
function pathPart(name: string, value: string): string {
	if (/^\.\.?$/.test(value))
		throw new FieldProblem(`'${name}' cannot be ${value}`, 'Check the expression that gives it.');
	// Half a character, as it is left where a text is cut, has no code of its own.
	return encodeURIComponent(Buffer.from(value).toString());
}

/**
 * Builds a request; a name in braces in the path is filled in from the query's values.
 * @throws FieldProblem for a value that cannot stand there
 */
function request(operation: Operation, values: Values, body?: unknown): VendorRequest {
	const { call, host } = operation;
	const { method, path: documented } = partsOf(call);
	const query = { ...values.query };
	const path = documented.replace(/\{(\w+)\}/g, (_all, name: string) => {
		const value = String(query[name]);
		delete query[name];
		return pathPart(name, value);
	});
	const search = new URLSearchParams(
		Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
	).toString();
	return {
		method,
		path: search ? `${path}?${search}` : path,
		...(host ? { host } : {}),
		body:
			method === 'GET'
				? undefined
				: JSON.stringify(body ?? operation.body?.(values) ?? nest(values.body)),
	};
}

/** A phone number in the wrong form, not one that another lead has. */
function adviceOnWords(message: string): string | undefined {
	const isRefusedPhone =
		/\b(phone|mobile)/i.test(message) &&
		/\b(invalid|not (a )?valid|format|digits|incorrect)\b/i.test(message);
	return isRefusedPhone
		? 'Write the phone number with its country code and a hyphen, and without blanks: +91-9845098450.'
		: undefined;
}

export const leadSquared: Vendor = {
	name: 'LeadSquared',
	credential: 'leadSquaredApi',
	keys: ['accessKey', 'secretKey', 'asyncApiKey'],
	baseUrl,
	account: (credentials) => `${baseUrl(credentials)} ${String(credentials.accessKey)}`,
	limits: (credentials) => {
		const { calls, bulkCalls } = allowanceOf(credentials);
		return { normal: { calls, windowMs }, bulk: { calls: bulkCalls, windowMs } };
	},
	fewerCalls: "choose 'Custom' with lower numbers under 'Plan' in the credential",
	request,
	upload: ({ call, host }, { body }, file) => ({
		method: 'POST',
		path: partsOf(call).path,
		host,
		...multipartBody(asTexts(body), file),
	}),
	read,
	errors: {
		MXMandatoryAttributeMissingException: 'Fill in the field that LeadSquared names.',
		MXDuplicateEntryException:
			'A record with the same unique value exists: update it instead, or change the value.',
		MXDuplicateEntityNameException: 'Choose another name: this one is taken.',
		MXInvalidDataTypeException:
			'Check the type of the value that LeadSquared names, or fill it in if it is missing.',
		MXInvalidActivityFieldsException:
			'Fill in the custom fields that this activity type needs, with values of their type.',
		MXInvalidEntityException: 'Check the ID: the record may have been deleted or merged.',
		MXInvalidEntityReferenceException: 'Check the ID: the record may have been deleted or merged.',
		MXUnAuthorizedAccessException:
			'The user who owns the keys may not do this. Use the keys of another user, or have the permission added.',
		MXXSSException: 'LeadSquared reads the value as a script. Remove HTML or code from it.',
		MXUnknownAttributeException:
			'Check the schema name of each custom field: LeadSquared refuses the record when one is unknown.',
		MXInvalidInputException: 'Check the values of this item.',
		MXMailDeliveryException: 'Check the mail credits and the sender domain in LeadSquared.',
		MXUnknownProspectActivityException:
			'Check the activity ID: the activity may have been deleted.',
		MXInvalidAccessDetailsException:
			'Check the access key, the secret key and the region in the credential, and that the user who owns the keys is active.',
		'HTTP 401':
			'Check the access key, the secret key and the region in the credential, and that the user who owns the keys is active.',
	},
	adviceOnWords,
};
