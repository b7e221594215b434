import { randomUUID } from 'node:crypto';

import { certificatePath, confirmationOf, ivvySigner, signEnvelope, signInner, snsHost, snsSigner, type Envelope, type Inner, type Signer } from '../../sandbox/ivvy/sns.mts';
import { topicOf } from '../../sandbox/ivvy/notifications.mts';
import type { Proxy } from '../../sandbox/proxy.mts';
import { confirmed, publicOrigin, startTriggerHost, useProxy, type TriggerHost } from '../harness/ivvyTrigger.mts';
import { startVendors, type Vendors } from '../harness/vendors.mts';

let vendors: Vendors;
let host: TriggerHost;
let proxy: Proxy;
let stranger: { sns: Signer; ivvy: Signer };
let network: ReturnType<typeof useProxy>;

beforeAll(async () => {
	vendors = await startVendors();
	proxy = await vendors.sandbox.startProxy();
	network = useProxy(proxy);
	host = await startTriggerHost(vendors.sandbox);
	stranger = { sns: await snsSigner(), ivvy: ivvySigner() };
	host.reset();
	host.parameters = { mode: 'notifications', subjects: ['CompanyAdded', 'CompanyUpdated'] };
	await host.activate();
	await confirmed(vendors.sandbox, `${publicOrigin}/webhook/hook-1/ivvy`);
});
beforeEach(() => {
	host.started.length = 0;
	proxy.requests.length = 0;
});
afterAll(async () => {
	network.restore();
	await host.stop();
	await vendors.stop();
});

const hour = 3_600_000;
const topic = topicOf('companies');

const genuine = async (more: object = {}) => await vendors.sandbox.notifications.compose({ subject: 'CompanyAdded', ...more });

/** Signed by the true SNS after the change. */
const signedWith = async (change: Partial<Envelope>, version: '1' | '2' = '1') =>
	signEnvelope({ ...(await genuine({ version })), ...change }, await vendors.sandbox.notifications.sns());

/** Changed inside; SNS signs what is there, iVvy does not. */
async function altered(change: (inner: Inner) => Inner): Promise<Envelope> {
	const envelope = await genuine();
	return await vendors.sandbox.notifications.wrap(change(JSON.parse(envelope.Message) as Inner), envelope.TopicArn);
}

const withKeyAt = async (path: string) => await altered((inner) => ({ ...inner, SigningPublicKeyPath: path }));

const confirmation = async (change: Partial<Envelope>) =>
	signEnvelope({ ...confirmationOf(topic, 'a'.repeat(64), '1'), ...change }, await vendors.sandbox.notifications.sns());

const certificate = (address: string) => async () => await signedWith({ SigningCertURL: address });

const subscribeUrl = (host_: string, more = '') =>
	`https://${host_}/?Action=ConfirmSubscription&TopicArn=${encodeURIComponent(topic)}&Token=${'a'.repeat(64)}${more}`;

const forgeries: Array<[what: string, make: () => Promise<unknown>, status: number]> = [
	['a wrong SNS signature, version 1', async () => ({ ...(await genuine()), Signature: (await genuine()).Signature }), 403],
	['a wrong SNS signature, version 2', async () => ({ ...(await genuine({ version: '2' })), Signature: (await genuine({ version: '2' })).Signature }), 403],
	["a stranger's SNS key, version 1", async () => signEnvelope(await genuine(), stranger.sns), 403],
	["a stranger's SNS key, version 2", async () => signEnvelope(await genuine({ version: '2' }), stranger.sns), 403],
	['the other signature version', async () => ({ ...(await genuine()), SignatureVersion: '2' }), 403],
	['an unknown signature version', async () => await signedWith({ SignatureVersion: '3' }), 403],
	['a signature version named like a built-in', async () => await signedWith({ SignatureVersion: 'constructor' }), 403],
	['no signature', async () => ({ ...(await genuine()), Signature: '' }), 403],
	["a stranger's inner key", async () => await altered((inner) => signInner(inner, stranger.ivvy)), 403],
	['an altered Body', async () => await altered((inner) => ({ ...inner, Body: inner.Body.replace('"id":', '"id":9') })), 403],
	['an altered Subject', async () => await altered((inner) => ({ ...inner, Subject: 'CompanyUpdated' })), 403],
	['an altered account', async () => await altered((inner) => ({ ...inner, AccountId: 'other' })), 403],
	['an altered inner time', async () => await altered((inner) => ({ ...inner, Timestamp: Number(inner.Timestamp) - 1 })), 403],
	['a key outside of the folder of keys', async () => await withKeyAt('/../../evil-bucket/key.pem'), 403],
	['a key path that leads to another host', async () => await withKeyAt('@evil.example/key.pem'), 403],
	['a key that does not exist', async () => await withKeyAt('/public-keys/none.pem'), 403],
	['a region that is not of iVvy', async () => await altered((inner) => ({ ...inner, Region: 'evil.example/' })), 403],
	['an altered Message under the old signature', async () => {
		const envelope = await genuine();
		return { ...envelope, Message: envelope.Message.replace('CompanyAdded', 'CompanyUpdated') };
	}, 403],
	['a Subject added to the envelope', async () => ({ ...(await genuine()), Subject: 'CompanyAdded' }), 403],
	['a foreign topic', async () => await signedWith({ TopicArn: 'arn:aws:sns:ap-southeast-2:666666666666:companies-2' }), 403],
	['a topic of the account that is not subscribed', async () => await signedWith({ TopicArn: topicOf('contacts') }), 403],
	['a topic that is none', async () => await signedWith({ TopicArn: 'companies' }), 403],
	['an evil certificate host', certificate(`https://evil.example${certificatePath}`), 403],
	['an http certificate', certificate(`http://${snsHost}${certificatePath}`), 403],
	['a look-alike host in front', certificate(`https://${snsHost}.evil.example${certificatePath}`), 403],
	['a look-alike host behind', certificate(`https://evil-${snsHost}${certificatePath}`), 403],
	['a host of AWS that anybody may rent', certificate(`https://sns.ap-southeast-2.s3.amazonaws.com${certificatePath}`), 403],
	['SNS of another region', certificate(`https://sns.us-east-1.amazonaws.com${certificatePath}`), 403],
	['a user name that looks like the host', certificate(`https://${snsHost}@evil.example${certificatePath}`), 403],
	['another port', certificate(`https://${snsHost}:8443${certificatePath}`), 403],
	['another path on the host', certificate(`https://${snsHost}/?Action=Publish&x=.pem`), 403],
	['a replay after the time that SNS repeats in', async () => await genuine({ at: Date.now() - 2 * hour }), 403],
	['a message from the future', async () => await genuine({ at: Date.now() + hour }), 403],
	['an old iVvy message in a new envelope', async () => {
		const old = JSON.parse((await genuine({ at: Date.now() - 2 * hour })).Message) as Inner;
		return await vendors.sandbox.notifications.wrap(old, topic);
	}, 403],
	['no time', async () => await signedWith({ Timestamp: 'yesterday' }), 400],
	['a SubscribeURL to an internal address', async () => await confirmation({ SubscribeURL: 'http://169.254.169.254/latest/meta-data/' }), 403],
	['a SubscribeURL to this machine', async () => await confirmation({ SubscribeURL: 'https://127.0.0.1:5678/rest/login' }), 403],
	['a SubscribeURL to a look-alike', async () => await confirmation({ SubscribeURL: subscribeUrl(`${snsHost}.evil.example`) }), 403],
	['a SubscribeURL that does something else', async () => await confirmation({ SubscribeURL: subscribeUrl(snsHost).replace('ConfirmSubscription', 'Unsubscribe') }), 403],
	['a SubscribeURL for another topic', async () => await confirmation({ SubscribeURL: subscribeUrl(snsHost).replace('companies-2', 'evil') }), 403],
	['a confirmation for a foreign topic', async () => signEnvelope(confirmationOf('arn:aws:sns:ap-southeast-2:666666666666:x', 'b', '1'), await vendors.sandbox.notifications.sns()), 403],
	['a confirmation that SNS did not sign', async () => signEnvelope(confirmationOf(topic, 'b', '1'), stranger.sns), 403],
	['an oversize body', async () => await signedWith({ Message: 'x'.repeat(1_100_000) }), 413],
	['a wrong type', async () => await signedWith({ Type: 'Order' }), 400],
	['no type', async () => ({ hello: 'world' }), 400],
	['broken JSON', async () => '{"Type": "Notification", ', 400],
	['a list', async () => '[1, 2]', 400],
	['nothing', async () => '', 400],
	['numbers in place of text', async () => ({ ...(await genuine()), Message: 7 }), 400],
	['a Message that is not JSON', async () => await signedWith({ Message: 'hello' }), 400],
	['a Message without its fields', async () => await signedWith({ Message: '{"Subject":"CompanyAdded"}' }), 400],
	['a Body that is not JSON', async () => {
		const inner = { ...(JSON.parse((await genuine()).Message) as Inner), Body: 'hello' };
		return await vendors.sandbox.notifications.wrap(signInner(inner, vendors.sandbox.notifications.ivvy), topic);
	}, 400],
];

it('a genuine message, made the same way, starts the workflow', async () => {
	expect(await host.post(await signedWith({ MessageId: randomUUID() }, '2'))).toBe(200);
	expect(await host.post(await altered((inner) => signInner(inner, vendors.sandbox.notifications.ivvy)))).toBe(200);
	expect(host.started).toHaveLength(2);
});

it.each(forgeries)('%s starts nothing', async (_what, make, status) => {
	expect(await host.post(await make())).toBe(status);
	expect(host.started).toEqual([]);
	// Nothing but the two documented hosts is ever asked, and SNS never to confirm.
	const asked = proxy.requests.map(({ url }) => new URL(url)).map(({ hostname, search }) => [hostname, search]);
	const allowed = [snsHost, 's3-ap-southeast-2.amazonaws.com'];
	expect(asked.filter(([hostname, search]) => !allowed.includes(hostname) || search !== '')).toEqual([]);
});

it('a message that reaches a workflow without any subscription is asked for later', async () => {
	const { data } = host.stored;
	host.stored.data = {};
	host.restart();
	expect(await host.post(await genuine())).toBe(503);
	expect(host.started).toEqual([]);
	host.stored.data = data;
});
