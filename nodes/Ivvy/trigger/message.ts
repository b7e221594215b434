import { createHash, createVerify } from 'node:crypto';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';

import { isObject, parsedJson } from '../../shared/table/json';
import { isStaging, regions } from '../wire/hosts';
import { publicKey } from './keys';
import { forged, unreadable } from './refusal';
import { checkTime, parsedObject, topicParts } from './sns';

/** What iVvy says inside an SNS message, checked. */
export interface Message {
	txnId: string;
	region: string;
	/** Epoch seconds. */
	timestamp: number;
	accountId: string;
	subject: string;
	body: IDataObject;
	/** 1: made through the API. */
	sourceType: number;
	/** The API key that made the change, where one did. */
	sourceKey?: string;
}

/** The texts inside an SNS message. */
interface Texts {
	TxnId: string;
	Region: string;
	Timestamp: string;
	AccountId: string;
	Subject: string;
	Body: string;
	Signature: string;
	SigningPublicKeyPath: string;
}

/** The text that iVvy signs. */
function signedText({
	TxnId,
	Region,
	Timestamp,
	AccountId,
	Subject,
	Body,
}: Omit<Texts, 'Signature' | 'SigningPublicKeyPath'>): string {
	const hash = createHash('sha1').update(Body, 'utf8').digest('hex');
	return [TxnId, Region, Timestamp, AccountId, Subject, hash].join(':').toLowerCase();
}

/** Where the staging servers keep theirs, as iVvy's own library has it. */
const stagingKeys =
	'https://s3-ap-southeast-2.amazonaws.com/notifications.stageau.ap-southeast-2.ivvy.com';

/** The folder in which iVvy keeps the public half of its key. Only who uses a staging server takes what it signs. */
async function keyFolder(
	context: IWebhookFunctions,
	region: string,
	topicRegion: string | undefined,
): Promise<string> {
	const known = [topicRegion, ...regions.map(({ host }) => host.split('.')[1])];
	if (known.includes(region))
		return `https://s3-${region}.amazonaws.com/accountnotifications.${region}.ivvy.com`;
	if (region !== 'stage') throw forged('its region is not one of iVvy');
	if (isStaging(await context.getCredentials('ivvyApi'))) return stagingKeys;
	throw forged('it is of a staging server, and the credential is not');
}

/** Where iVvy keeps the public half of its key. */
async function keyAddress(
	context: IWebhookFunctions,
	{ Region, SigningPublicKeyPath }: Texts,
	topicRegion: string | undefined,
): Promise<string> {
	const folder = await keyFolder(context, Region, topicRegion);
	if (!/^(\/[\w-][\w.-]*)+$/.test(SigningPublicKeyPath))
		throw forged('SigningPublicKeyPath is not a path');
	return folder + SigningPublicKeyPath;
}

/** The key named in SourceInfo, which is JSON once more. */
function keyIn(info: unknown): string | undefined {
	const source = typeof info === 'string' ? parsedJson(info) : info;
	return isObject(source) && typeof source.key === 'string' ? source.key : undefined;
}

/** @throws Refusal when one of the texts is missing */
function textsIn(raw: IDataObject): Texts {
	const text = (name: keyof Texts): string => {
		const value = raw[name];
		if (typeof value !== 'string') throw unreadable(`Message has no ${name}`);
		return value;
	};
	const textOrNumber = (name: keyof Texts): string =>
		typeof raw[name] === 'number' ? String(raw[name]) : text(name);
	return {
		TxnId: textOrNumber('TxnId'),
		Region: text('Region'),
		Timestamp: textOrNumber('Timestamp'),
		AccountId: textOrNumber('AccountId'),
		Subject: text('Subject'),
		Body: text('Body'),
		Signature: text('Signature'),
		SigningPublicKeyPath: text('SigningPublicKeyPath'),
	};
}

/**
 * Reads and checks the message inside an SNS message whose own signature fits.
 * @throws Refusal unless iVvy signed exactly this message, not too long ago
 */
export async function readMessage(
	context: IWebhookFunctions,
	text: string,
	topicArn: string,
): Promise<Message> {
	const raw = parsedObject(text, 'Message');
	const fields = textsIn(raw);
	if (!/^\d{1,12}$/.test(fields.Timestamp)) throw unreadable("Message's Timestamp is not a time");
	checkTime(Number(fields.Timestamp) * 1000);
	const address = await keyAddress(context, fields, topicParts(topicArn)?.region);
	const key = await publicKey(context, address);
	if (
		!createVerify('RSA-SHA1')
			.update(signedText(fields), 'utf8')
			.verify(key, fields.Signature, 'base64')
	) {
		throw forged("iVvy's own signature is wrong");
	}
	return {
		txnId: fields.TxnId,
		region: fields.Region,
		timestamp: Number(fields.Timestamp),
		accountId: fields.AccountId,
		subject: fields.Subject,
		body: parsedObject(fields.Body, 'Body'),
		sourceType: Number(raw.SourceType ?? 0),
		sourceKey: keyIn(raw.SourceInfo),
	};
}
