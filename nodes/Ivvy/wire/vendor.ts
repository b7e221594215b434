import type { IDataObject } from 'n8n-workflow';

import { said } from '../../shared/table/answer';
import { trimmed } from '../../shared/table/field';
import { isObject } from '../../shared/table/json';
import { replyFromStatus, retryAfterMs } from '../../shared/wire/reply';
import type { Reply, Vendor } from '../../shared/wire/vendor';
import { pathOf, post } from './action';
import { batches } from './batching';
import { baseUrl } from './hosts';
import { saysNothing } from './saysNothing';
import { multipart } from './upload';

/** "Validation failed: firstName: Value is required" from the envelope's message and additional messages. */
function wordsOf({ message, additionalMessages }: IDataObject): string {
	const more = Array.isArray(additionalMessages) ? additionalMessages.map(said) : [];
	return [said(message) ?? 'no message', ...more.filter((words) => words !== undefined)].join(': ');
}

/** What a `success: false` says: its message, and whatever else it names, such as the rooms that failed. */
function refusalIn(body: IDataObject): string {
	const { success, Success, message, ...rest } = body;
	const named = Object.entries(rest).filter(([, value]) => value !== null && value !== undefined);
	const words = named.map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(', ');
	return (said(message) ?? (words || `success: ${String(success ?? Success)}`)).slice(0, 300);
}

/** An answer with iVvy's error envelope. https://developer.ivvy.com/getting-started/errors */
function readEnvelope(
	envelope: IDataObject,
	status: number,
	headers: Record<string, unknown>,
): Reply {
	const errorCode = Number(envelope.errorCode);
	const code = said(envelope.specificCode) ?? said(envelope.errorCode) ?? 'no code';
	const message = wordsOf(envelope);
	// Two writes to one booking at the same time: the second one was not made.
	if (code === '24299')
		return { kind: 'unavailable', message, status, passing: true, from: 'vendor', code };
	if (errorCode === 429) {
		return { kind: 'throttled', message, status, retryAfterMs: retryAfterMs(headers) };
	}
	// "Unknown", "Internal Server Error" and what no page documents do not say that nothing was changed.
	const isRefusal = errorCode >= 400 && errorCode < 500 && errorCode !== 460;
	if (!(isRefusal || errorCode === 501) || saysNothing.has(code)) {
		const wait = retryAfterMs(headers);
		return { kind: 'unclear', message: `${message} (${code})`, code, status, retryAfterMs: wait };
	}
	return { kind: 'refused', message, code, status };
}

/**
 * Reads an iVvy answer. The body decides, not the HTTP status: an `errorCode` is an error, and so is
 * a `success` of false in either spelling.
 */
function read(status: number, headers: Record<string, unknown>, body: unknown): Reply {
	if (isObject(body)) {
		if (body.errorCode !== undefined) return readEnvelope(body, status, headers);
		const success = body.success ?? body.Success;
		// Booleans also come as 1 and 0.
		if (success === false || success === 0) {
			const code = said(body.errorType) ?? 'success: false';
			return { kind: 'refused', message: refusalIn(body), code, status };
		}
	}
	if (status >= 200 && status < 300 && typeof body === 'object' && body !== null) {
		return { kind: 'done', data: body };
	}
	return replyFromStatus(status, headers, body);
}

export const ivvy: Vendor = {
	name: 'iVvy',
	credential: 'ivvyApi',
	keys: ['apiKey', 'apiSecret'],
	baseUrl,
	account: (credentials) => `${baseUrl(credentials)} ${trimmed(String(credentials.apiKey))}`,
	// iVvy documents no numbers; the pacer waits once iVvy asks for it.
	limits: () => ({}),
	request: ({ call }, values, body = values.body) => post(call, body),
	upload: ({ call }, { body }, file) => ({
		method: 'POST',
		path: pathOf(call),
		...multipart(body, file),
	}),
	batch: batches,
	read,
	errors: {
		'400': 'Check the values of this item.',
		'401': 'Check the API key, the API secret and the region in the credential.',
		'403': 'The API key may not do this. Ask iVvy support which rights or user the key needs.',
		'404': 'Check the IDs of this item: Get Many finds them.',
		'405':
			'iVvy takes no such call. Check the custom base URL in the credential, and whether the package is up to date.',
		'406':
			'iVvy cannot answer in the form that the node asked for. Check the custom base URL in the credential.',
		'461':
			'iVvy could not do it. Check the values of this item, and look the record up before you send it again.',
		'462':
			'iVvy has ended the session of the API key. Run the item again; if it fails again, ask iVvy support.',
		'463':
			'iVvy has revoked the API key. Ask iVvy support for a new one and put it into the credential.',
		'501': 'iVvy does not offer this call to your account. Ask iVvy support.',
		'23005': 'The clock of the machine that runs n8n is more than 5 minutes off. Set it right.',
		'23016': 'Check the value of the field that iVvy names.',
		'23017': 'Fill in the field that iVvy names.',
	},
};
