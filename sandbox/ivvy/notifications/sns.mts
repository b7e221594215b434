import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto';
import { certificateFor } from '../../proxy.mts';

/** What SNS posts. */
export interface Envelope {
	Type: string;
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
	UnsubscribeURL?: string;
}

/** iVvy's message inside it. */
export interface Inner {
	TxnId: string;
	Region: string;
	Timestamp: number | string;
	AccountId: string;
	Subject: string;
	Body: string;
	SourceType: number;
	SourceInfo: string;
	Signature: string;
	SigningPublicKeyPath: string;
}

export const region = 'ap-southeast-2';
export const snsHost = `sns.${region}.amazonaws.com`;
export const certificatePath = '/SimpleNotificationService-5a1d8e2f7c3b4096a7d1e0f2b3c4d5e6.pem';
export const publicKeyPath = '/public-keys/2026-01.pem';
export const publicKeyAddress = `https://s3-${region}.amazonaws.com/accountnotifications.${region}.ivvy.com${publicKeyPath}`;

/** Where the staging servers keep the key by which they sign: iVvy's own library names it for the region `stage`. */
export const stagingKeyAddress = `https://s3-${region}.amazonaws.com/notifications.stageau.${region}.ivvy.com${publicKeyPath}`;

/** A private key with what the public gets to see of it. */
export interface Signer {
	privateKey: string;
	/** Certificate or public key, as PEM. */
	published: string;
}

/** A key of SNS with its certificate. Another call gives a stranger's. */
export async function snsSigner(): Promise<Signer> {
	const { key, cert } = await certificateFor('sns.amazonaws.com');
	return { privateKey: key, published: cert };
}

/** A key of iVvy. Another call gives a stranger's. */
export function ivvySigner(): Signer {
	const { privateKey, publicKey } = generateKeyPairSync('rsa', {
		modulusLength: 2048,
		publicKeyEncoding: { type: 'spki', format: 'pem' },
		privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
	});
	return { privateKey, published: publicKey };
}

const signed: Record<string, Array<keyof Envelope>> = {
	Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
	SubscriptionConfirmation: [
		'Message',
		'MessageId',
		'SubscribeURL',
		'Timestamp',
		'Token',
		'TopicArn',
		'Type',
	],
	UnsubscribeConfirmation: [
		'Message',
		'MessageId',
		'SubscribeURL',
		'Timestamp',
		'Token',
		'TopicArn',
		'Type',
	],
};

/** Signs as SNS does; replaces a signature that is there. */
export function signEnvelope(
	envelope: Omit<Envelope, 'Signature'>,
	{ privateKey }: Signer,
): Envelope {
	const lines = (signed[envelope.Type] ?? signed.Notification).flatMap((name) => {
		const value = (envelope as Envelope)[name];
		return value === undefined ? [] : [name, value];
	});
	const algorithm = envelope.SignatureVersion === '2' ? 'RSA-SHA256' : 'RSA-SHA1';
	return {
		...envelope,
		Signature: createSign(algorithm)
			.update(`${lines.join('\n')}\n`)
			.sign(privateKey, 'base64'),
	};
}

/** Signs as iVvy does. */
export function signInner(inner: Omit<Inner, 'Signature'>, { privateKey }: Signer): Inner {
	const hash = createHash('sha1').update(inner.Body).digest('hex');
	const text =
		`${inner.TxnId}:${inner.Region}:${inner.Timestamp}:${inner.AccountId}:${inner.Subject}:${hash}`.toLowerCase();
	return { ...inner, Signature: createSign('RSA-SHA1').update(text).sign(privateKey, 'base64') };
}

/** An envelope without its signature. */
export const envelopeOf = (
	topicArn: string,
	message: string,
	version: string,
): Omit<Envelope, 'Signature'> => ({
	Type: 'Notification',
	MessageId: randomUUID(),
	TopicArn: topicArn,
	Message: message,
	Timestamp: new Date().toISOString(),
	SignatureVersion: version,
	SigningCertURL: `https://${snsHost}${certificatePath}`,
	UnsubscribeURL: `https://${snsHost}/?Action=Unsubscribe&SubscriptionArn=${encodeURIComponent(topicArn)}%3A${randomUUID()}`,
});

/** The message that asks an endpoint to confirm. */
export const confirmationOf = (
	topicArn: string,
	token: string,
	version: string,
): Omit<Envelope, 'Signature'> => ({
	...envelopeOf(
		topicArn,
		`You have chosen to subscribe to the topic ${topicArn}.\nTo confirm the subscription, visit the SubscribeURL included in this message.`,
		version,
	),
	Type: 'SubscriptionConfirmation',
	UnsubscribeURL: undefined,
	Token: token,
	SubscribeURL: `https://${snsHost}/?Action=ConfirmSubscription&TopicArn=${encodeURIComponent(topicArn)}&Token=${token}`,
});
