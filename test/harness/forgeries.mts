/** Messages that iVvy and SNS never sent, for the tests with and without an n8n. */

import {
	certificatePath,
	confirmationOf,
	ivvySigner,
	signEnvelope,
	signInner,
	snsHost,
	snsSigner,
} from '../../sandbox/ivvy/notifications/sns.mts';
import type { Envelope, Inner, Signer } from '../../sandbox/ivvy/notifications/sns.mts';
import { topicOf } from '../../sandbox/ivvy/notifications/notifications.mts';
import type { Notifications } from '../../sandbox/ivvy/notifications/notifications.mts';

const hour = 3_600_000;
const topic = topicOf('companies');
const foreignTopic = 'arn:aws:sns:ap-southeast-2:666666666666:companies-2';

/** Makes messages about a new company, genuine ones and others. */
export class Forger {
	readonly #notifications: Notifications;
	/** Keys that neither SNS nor iVvy has published. */
	readonly stranger: { sns: Signer; ivvy: Signer };

	constructor(notifications: Notifications, stranger: { sns: Signer; ivvy: Signer }) {
		this.#notifications = notifications;
		this.stranger = stranger;
	}

	static async for(notifications: Notifications): Promise<Forger> {
		return new Forger(notifications, { sns: await snsSigner(), ivvy: ivvySigner() });
	}

	async genuine(
		more: { version?: '1' | '2'; at?: number; isStaging?: boolean } = {},
	): Promise<Envelope> {
		return await this.#notifications.compose({ subject: 'CompanyAdded', ...more });
	}

	/** Signed by the true SNS after the change. */
	async signedWith(change: Partial<Envelope>, version: '1' | '2' = '1'): Promise<Envelope> {
		return signEnvelope(
			{ ...(await this.genuine({ version })), ...change },
			await this.#notifications.sns(),
		);
	}

	/** Changed inside; SNS signs what is there, iVvy does not. */
	async altered(change: (inner: Inner) => Inner): Promise<Envelope> {
		const envelope = await this.genuine();
		return await this.wrapped(change(JSON.parse(envelope.Message) as Inner));
	}

	/** Changed inside and signed by iVvy, as only iVvy itself can. */
	async written(change: (inner: Inner) => Inner): Promise<Envelope> {
		return await this.altered((inner) => signInner(change(inner), this.#notifications.ivvy));
	}

	async wrapped(inner: Inner): Promise<Envelope> {
		return await this.#notifications.wrap(inner, topic);
	}

	async withKeyAt(path: string): Promise<Envelope> {
		return await this.altered((inner) => ({ ...inner, SigningPublicKeyPath: path }));
	}

	async confirmation(change: Partial<Envelope>): Promise<Envelope> {
		return signEnvelope(
			{ ...confirmationOf(topic, 'a'.repeat(64), '1'), ...change },
			await this.#notifications.sns(),
		);
	}
}

/** A message with its certificate elsewhere. */
const certificate = (address: string) => async (by: Forger) =>
	await by.signedWith({ SigningCertURL: address });

const subscribeUrl = (host: string) =>
	`https://${host}/?Action=ConfirmSubscription&TopicArn=${encodeURIComponent(topic)}&Token=${'a'.repeat(64)}`;

/** What is wrong with it, how it is made, and what its sender is told. All are for a workflow that subscribed the companies. */
export const forgeries: Array<
	[what: string, make: (by: Forger) => Promise<unknown>, status: number]
> = [
	[
		'a wrong SNS signature, version 1',
		async (by) => ({ ...(await by.genuine()), Signature: (await by.genuine()).Signature }),
		403,
	],
	[
		'a wrong SNS signature, version 2',
		async (by) => ({
			...(await by.genuine({ version: '2' })),
			Signature: (await by.genuine({ version: '2' })).Signature,
		}),
		403,
	],
	[
		"a stranger's SNS key, version 1",
		async (by) => signEnvelope(await by.genuine(), by.stranger.sns),
		403,
	],
	[
		"a stranger's SNS key, version 2",
		async (by) => signEnvelope(await by.genuine({ version: '2' }), by.stranger.sns),
		403,
	],
	[
		'the other signature version',
		async (by) => ({ ...(await by.genuine()), SignatureVersion: '2' }),
		403,
	],
	[
		'an unknown signature version',
		async (by) => await by.signedWith({ SignatureVersion: '3' }),
		403,
	],
	[
		'a signature version named like a built-in',
		async (by) => await by.signedWith({ SignatureVersion: 'constructor' }),
		403,
	],
	['no signature', async (by) => ({ ...(await by.genuine()), Signature: '' }), 403],
	[
		"a stranger's inner key",
		async (by) => await by.altered((inner) => signInner(inner, by.stranger.ivvy)),
		403,
	],
	[
		'an altered Body',
		async (by) =>
			await by.altered((inner) => ({ ...inner, Body: inner.Body.replace('"id":', '"id":9') })),
		403,
	],
	[
		'an altered Subject',
		async (by) => await by.altered((inner) => ({ ...inner, Subject: 'CompanyUpdated' })),
		403,
	],
	[
		'an altered account',
		async (by) => await by.altered((inner) => ({ ...inner, AccountId: 'other' })),
		403,
	],
	[
		'an altered inner time',
		async (by) =>
			await by.altered((inner) => ({ ...inner, Timestamp: Number(inner.Timestamp) - 1 })),
		403,
	],
	[
		'a key outside of the folder of keys',
		async (by) => await by.withKeyAt('/../../evil-bucket/key.pem'),
		403,
	],
	[
		'a key path that leads to another host',
		async (by) => await by.withKeyAt('@evil.example/key.pem'),
		403,
	],
	['a key that does not exist', async (by) => await by.withKeyAt('/public-keys/none.pem'), 403],
	[
		'a region that is not of iVvy',
		async (by) => await by.altered((inner) => ({ ...inner, Region: 'evil.example/' })),
		403,
	],
	[
		"a staging server's message, where the credential is none of one",
		async (by) => await by.genuine({ isStaging: true }),
		403,
	],
	[
		'an altered Message under the old signature',
		async (by) => {
			const envelope = await by.genuine();
			return { ...envelope, Message: envelope.Message.replace('CompanyAdded', 'CompanyUpdated') };
		},
		403,
	],
	[
		'a Subject added to the envelope',
		async (by) => ({ ...(await by.genuine()), Subject: 'CompanyAdded' }),
		403,
	],
	['a foreign topic', async (by) => await by.signedWith({ TopicArn: foreignTopic }), 403],
	[
		'a topic of the account that is not subscribed',
		async (by) => await by.signedWith({ TopicArn: topicOf('others') }),
		403,
	],
	['a topic that is none', async (by) => await by.signedWith({ TopicArn: 'companies' }), 403],
	['an evil certificate host', certificate(`https://evil.example${certificatePath}`), 403],
	['an http certificate', certificate(`http://${snsHost}${certificatePath}`), 403],
	[
		'a look-alike host in front',
		certificate(`https://${snsHost}.evil.example${certificatePath}`),
		403,
	],
	['a look-alike host behind', certificate(`https://evil-${snsHost}${certificatePath}`), 403],
	[
		'a host of AWS that anybody may rent',
		certificate(`https://sns.ap-southeast-2.s3.amazonaws.com${certificatePath}`),
		403,
	],
	[
		'SNS of another region',
		certificate(`https://sns.us-east-1.amazonaws.com${certificatePath}`),
		403,
	],
	[
		'a user name that looks like the host',
		certificate(`https://${snsHost}@evil.example${certificatePath}`),
		403,
	],
	['another port', certificate(`https://${snsHost}:8443${certificatePath}`), 403],
	['another path on the host', certificate(`https://${snsHost}/?Action=Publish&x=.pem`), 403],
	[
		'a replay after the time that SNS repeats in',
		async (by) => await by.genuine({ at: Date.now() - 2 * hour }),
		403,
	],
	['a message from the future', async (by) => await by.genuine({ at: Date.now() + hour }), 403],
	[
		'an old iVvy message in a new envelope',
		async (by) => {
			const old = JSON.parse((await by.genuine({ at: Date.now() - 2 * hour })).Message) as Inner;
			return await by.wrapped(old);
		},
		403,
	],
	['no time', async (by) => await by.signedWith({ Timestamp: 'yesterday' }), 400],
	[
		'a SubscribeURL to an internal address',
		async (by) =>
			await by.confirmation({ SubscribeURL: 'http://169.254.169.254/latest/meta-data/' }),
		403,
	],
	[
		'a SubscribeURL to this machine',
		async (by) => await by.confirmation({ SubscribeURL: 'https://127.0.0.1:5678/rest/login' }),
		403,
	],
	[
		'a SubscribeURL to a look-alike',
		async (by) => await by.confirmation({ SubscribeURL: subscribeUrl(`${snsHost}.evil.example`) }),
		403,
	],
	[
		'a SubscribeURL that does something else',
		async (by) =>
			await by.confirmation({
				SubscribeURL: subscribeUrl(snsHost).replace('ConfirmSubscription', 'Unsubscribe'),
			}),
		403,
	],
	[
		'a SubscribeURL for another topic',
		async (by) =>
			await by.confirmation({ SubscribeURL: subscribeUrl(snsHost).replace('companies-2', 'evil') }),
		403,
	],
	[
		'a confirmation for a foreign topic',
		async (by) => await by.confirmation({ TopicArn: foreignTopic }),
		403,
	],
	[
		'a confirmation that SNS did not sign',
		async (by) => signEnvelope(confirmationOf(topic, 'b', '1'), by.stranger.sns),
		403,
	],
	['an oversize body', async (by) => await by.signedWith({ Message: 'x'.repeat(1_100_000) }), 413],
	['a wrong type', async (by) => await by.signedWith({ Type: 'Order' }), 400],
	['no type', async () => ({ hello: 'world' }), 400],
	['broken JSON', async () => '{"Type": "Notification", ', 400],
	['a list', async () => '[1, 2]', 400],
	['nothing', async () => '', 400],
	['numbers in place of text', async (by) => ({ ...(await by.genuine()), Message: 7 }), 400],
	['a Message that is not JSON', async (by) => await by.signedWith({ Message: 'hello' }), 400],
	[
		'a Message without its fields',
		async (by) => await by.signedWith({ Message: '{"Subject":"CompanyAdded"}' }),
		400,
	],
	[
		'a Body that is not JSON',
		async (by) => await by.written((inner) => ({ ...inner, Body: 'hello' })),
		400,
	],
];
