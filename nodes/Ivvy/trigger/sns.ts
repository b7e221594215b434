import { createVerify } from 'node:crypto';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { isObject, parsedJson } from '../../shared/table/json';
import { clock } from '../../shared/wire/clock';
import { certificateKey } from './keys';
import { forged, Refusal, unreadable } from './refusal';

/** A message of AWS SNS. https://docs.aws.amazon.com/sns/latest/dg/sns-message-and-json-formats.html */
export interface Envelope {
	Type: 'Notification' | 'SubscriptionConfirmation' | 'UnsubscribeConfirmation';
	MessageId: string;
	TopicArn: string;
	Message: string;
	Timestamp: string;
	SignatureVersion: string;
	Signature: string;
	SigningCertURL: string;
	Subject?: string;
	Token?: string;
	SubscribeURL?: string;
}

/** SNS takes messages of 256 KB; escaped as JSON in JSON they grow. */
const maxBytes = 1_048_576;

/** How far clocks may differ. */
const clockToleranceMs = 300_000;

/** SNS repeats a message for an hour at most; what is older was recorded and sent again by somebody else. */
export const maxAgeMs = 3_600_000 + clockToleranceMs;

const notificationFields = [
	'Message',
	'MessageId',
	'Subject',
	'Timestamp',
	'TopicArn',
	'Type',
] as const;
const confirmationFields = [
	'Message',
	'MessageId',
	'SubscribeURL',
	'Timestamp',
	'Token',
	'TopicArn',
	'Type',
] as const;

const types = ['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation'] as const;

/** Reads the exact bytes that arrived, whatever content type they were announced with. SNS itself says text/plain. */
export function readEnvelope(raw: Buffer | undefined): Envelope {
	if (raw === undefined || raw.length === 0) throw unreadable('the request has no readable body');
	if (raw.length > maxBytes) throw new Refusal(413, 'the message is larger than SNS allows');
	const given = parsedObject(raw.toString('utf8'), 'the body');
	const Type = types.find((type) => type === given.Type);
	if (Type === undefined) throw unreadable('it is not a message of SNS');
	const text = (name: keyof Envelope): string => {
		const value = given[name];
		if (typeof value !== 'string') throw unreadable(`${name} is missing`);
		return value;
	};
	const { Subject } = given;
	if (Subject !== undefined && typeof Subject !== 'string') throw unreadable('Subject is not text');
	return {
		Type,
		MessageId: text('MessageId'),
		TopicArn: text('TopicArn'),
		Message: text('Message'),
		Timestamp: text('Timestamp'),
		SignatureVersion: text('SignatureVersion'),
		Signature: text('Signature'),
		SigningCertURL: text('SigningCertURL'),
		...(Subject === undefined ? {} : { Subject }),
		...(Type === 'Notification'
			? {}
			: { Token: text('Token'), SubscribeURL: text('SubscribeURL') }),
	};
}

/** @throws Refusal when the text is not a JSON object */
export function parsedObject(text: string, what: string): IDataObject {
	const value = parsedJson(text);
	if (isObject(value)) return value;
	throw unreadable(`${what} is not a JSON object`);
}

/** The region of a topic, and what identifies its owner. */
export function topicParts(arn: string): { region: string; owner: string } | undefined {
	const found = /^arn:aws:sns:([a-z]{2}(?:-[a-z]+)+-\d+):(\d{12}):[\w.-]{1,256}$/.exec(arn);
	const [, region, owner] = found ?? [];
	return region !== undefined && owner !== undefined ? { region, owner } : undefined;
}

/** @throws Refusal when the time is too far in the past or in the future */
export function checkTime(ms: number): void {
	const age = clock.now() - ms;
	if (Number.isNaN(age)) throw unreadable('Timestamp is not a time');
	if (age > maxAgeMs)
		throw forged(
			'it is too old; if messages are always refused for this, set the clock of the machine that runs n8n right',
		);
	if (age < -clockToleranceMs)
		throw forged('it comes from the future; set the clock of the machine that runs n8n right');
}

/** The address as SNS itself would give it: https on its host in the topic's own region, nothing else in it. */
function addressOfSns(text: string, region: string, what: string): URL {
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const isPlain =
		url?.protocol === 'https:' &&
		url.port === '' &&
		url.username === '' &&
		url.password === '' &&
		url.hash === '';
	if (!url || !isPlain || url.hostname !== `sns.${region}.amazonaws.com`)
		throw forged(`${what} is not an address of SNS`);
	return url;
}

/** The text that SNS signs. */
export function canonical(envelope: Envelope): string {
	const fields = envelope.Type === 'Notification' ? notificationFields : confirmationFields;
	return fields
		.filter((name) => envelope[name] !== undefined)
		.map((name) => `${name}\n${String(envelope[name])}\n`)
		.join('');
}

const algorithms: Record<string, string> = { '1': 'RSA-SHA1', '2': 'RSA-SHA256' };

/** @throws Refusal unless SNS signed exactly this message */
export async function checkSignature(
	context: IWebhookFunctions,
	envelope: Envelope,
): Promise<void> {
	const algorithm = Object.hasOwn(algorithms, envelope.SignatureVersion)
		? algorithms[envelope.SignatureVersion]
		: undefined;
	if (algorithm === undefined) throw forged('its signature version is not known');
	const { region } = topicParts(envelope.TopicArn) ?? {};
	const url = addressOfSns(envelope.SigningCertURL, region ?? '', 'SigningCertURL');
	if (url.search !== '' || !/^\/SimpleNotificationService-[\w-]+\.pem$/.test(url.pathname)) {
		throw forged('SigningCertURL is not the address of a certificate of SNS');
	}
	const key = await certificateKey(context, url.href);
	if (
		!createVerify(algorithm)
			.update(canonical(envelope), 'utf8')
			.verify(key, envelope.Signature, 'base64')
	) {
		throw forged('its SNS signature is wrong');
	}
}

/** The address that confirms a subscription. @throws Refusal when it would do anything else */
export function confirmationAddress(envelope: Envelope): string {
	const { region } = topicParts(envelope.TopicArn) ?? {};
	const url = addressOfSns(envelope.SubscribeURL ?? '', region ?? '', 'SubscribeURL');
	const asked = Object.fromEntries(url.searchParams);
	const isThisOne =
		asked.Action === 'ConfirmSubscription' &&
		asked.TopicArn === envelope.TopicArn &&
		asked.Token === envelope.Token;
	if (!isThisOne || url.pathname !== '/')
		throw forged('SubscribeURL does not confirm this subscription');
	return url.href;
}
