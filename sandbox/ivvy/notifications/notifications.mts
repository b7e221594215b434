import { randomBytes, randomUUID } from 'node:crypto';
import type { Answer, Row, Settings } from '../../types.mts';
import { bodyOf, notificationKinds } from './notificationBodies.mts';
import {
	certificatePath,
	confirmationOf,
	envelopeOf,
	ivvySigner,
	publicKeyAddress,
	publicKeyPath,
	region,
	signEnvelope,
	signInner,
	snsHost,
	snsSigner,
	stagingKeyAddress,
} from './sns.mts';
import type { Envelope, Inner, Signer } from './sns.mts';
import type { IvvyState } from '../state.mts';

/** What happened in the account. */
export interface Event {
	subject: string;
	/** Overlays the record, or the ids of a deletion. */
	change?: Row;
	/** Former values, of an update: made up when nothing is said. */
	previous?: Row;
	/** The API key that made the change. */
	apiKey?: string;
	/** Signature version of SNS, 1 or 2. */
	version?: '1' | '2';
	/** When it happened, in epoch milliseconds. */
	at?: number;
	/** A staging server sends it: its region is `stage`, and the key its own. */
	isStaging?: boolean;
}

/** What became of one message at one address. */
export interface Delivery {
	url: string;
	messageId: string;
	/** The last answer; 0 when there was none. */
	status: number;
	attempts: number;
}

interface Context {
	state: { ivvy: IvvyState };
	settings: Settings;
}

export const accountId = 'a5b0c4e9d2f3';

/** iVvy's notifications and the SNS that carries them. */
export class Notifications {
	#ivvy: Signer | undefined;
	#staging: Signer | undefined;
	#sns: Promise<Signer> | undefined;
	#stopped = new AbortController();
	#timer: NodeJS.Timeout | undefined;
	#context: Context;

	constructor(context: Context) {
		this.#context = context;
	}

	/** Made on first use: it takes a moment, and few need it. */
	get ivvy(): Signer {
		this.#ivvy ??= ivvySigner();
		return this.#ivvy;
	}

	/** The key of the staging servers. */
	get staging(): Signer {
		this.#staging ??= ivvySigner();
		return this.#staging;
	}

	/** Made on first use as well. */
	sns(): Promise<Signer> {
		this.#sns ??= snsSigner();
		return this.#sns;
	}

	#subscriptions(): Row[] {
		return this.#context.state.ivvy.tables.subscriptions;
	}

	/** The message of an event, signed by iVvy and SNS, as it goes to each subscriber of `topicArn`. */
	async compose(
		{ subject, change, previous, apiKey, version = '1', at = Date.now(), isStaging = false }: Event,
		topicArn?: string,
	): Promise<Envelope> {
		const kind = notificationKinds.get(subject);
		if (!kind) throw new Error(`Unknown subject '${subject}'`);
		const inner = signInner(
			{
				TxnId: randomUUID(),
				Region: isStaging ? 'stage' : region,
				Timestamp: Math.floor(at / 1000),
				AccountId: accountId,
				Subject: subject,
				Body: JSON.stringify(bodyOf(kind, change, previous)),
				SourceType: apiKey === undefined ? 0 : 1,
				SourceInfo: apiKey === undefined ? '' : JSON.stringify({ key: apiKey }),
				SigningPublicKeyPath: publicKeyPath,
			},
			isStaging ? this.staging : this.ivvy,
		);
		return await this.wrap(
			inner,
			topicArn ?? topicOf(kind.endpoint.replace('Endpoint', '')),
			version,
			at,
		);
	}

	/** Puts iVvy's message into an envelope of SNS. */
	async wrap(
		inner: Inner,
		topicArn: string,
		version: '1' | '2' = '1',
		at = Date.now(),
	): Promise<Envelope> {
		const envelope = {
			...envelopeOf(topicArn, JSON.stringify(inner), version),
			Timestamp: new Date(at).toISOString(),
		};
		return signEnvelope(envelope, await this.sns());
	}

	/** Something happens: every confirmed subscriber hears of it. Resolves when all have answered or SNS has given up. */
	async fire(event: Event): Promise<Delivery[]> {
		const envelope = await this.compose(event);
		const kind = notificationKinds.get(event.subject)?.endpoint.replace('Endpoint', '');
		const urls = this.#subscriptions()
			.filter((row) => row.isConfirmed && row.kind === kind)
			.map((row) => String(row.url));
		return await Promise.all(urls.map(async (url) => await this.deliver(url, envelope)));
	}

	/** Fires one after the other from now on; `undefined` ends it. */
	every(ms: number | undefined, subjects: string[] = [...notificationKinds.keys()]): void {
		clearInterval(this.#timer);
		let next = 0;
		if (ms !== undefined)
			this.#timer = setInterval(
				() => void this.fire({ subject: subjects[next++ % subjects.length] }),
				ms,
			).unref();
	}

	/** Asks new subscribers for their confirmation. */
	async askForConfirmation(): Promise<void> {
		const rows = this.#subscriptions().filter((row) => row.isNew);
		for (const row of rows) {
			row.isNew = false;
			row.token = randomBytes(32).toString('hex');
		}
		const sns = await this.sns();
		await Promise.all(
			rows.map(async (row, index) => {
				const message = confirmationOf(
					String(row.topicId),
					String(row.token),
					index % 2 ? '2' : '1',
				);
				await this.deliver(String(row.url), signEnvelope(message, sns));
			}),
		);
	}

	/** Posts as SNS does. An answer of 5xx, or none at all, is followed by another try. */
	async deliver(url: string, envelope: Envelope): Promise<Delivery> {
		const target = this.#route(url);
		const { repeats, everyMs } = this.#context.settings.ivvy.notifications;
		const delivery = { url, messageId: envelope.MessageId, status: 0, attempts: 0 };
		if (target === undefined) return delivery;
		while (delivery.attempts <= repeats && !this.#stopped.signal.aborted) {
			if (delivery.attempts > 0) await new Promise((resolve) => setTimeout(resolve, everyMs));
			delivery.attempts++;
			delivery.status = await this.#post(target, envelope);
			if (delivery.status !== 0 && delivery.status < 500) break;
		}
		return delivery;
	}

	async #post(target: string, envelope: Envelope): Promise<number> {
		const headers = {
			// An n8n that is ending takes no new connections, but serves an open one until it is killed.
			connection: 'close',
			'content-type': 'text/plain; charset=UTF-8',
			'x-amz-sns-message-type': envelope.Type,
			'x-amz-sns-message-id': envelope.MessageId,
			'x-amz-sns-topic-arn': envelope.TopicArn,
		};
		const signal = AbortSignal.any([this.#stopped.signal, AbortSignal.timeout(15_000)]);
		try {
			const answer = await fetch(target, {
				method: 'POST',
				headers,
				body: JSON.stringify(envelope),
				redirect: 'manual',
				signal,
			});
			await answer.arrayBuffer();
			return answer.status;
		} catch {
			return 0;
		}
	}

	/** Where an address leads on this machine; nothing is sent to any other. */
	#route(url: string): string | undefined {
		const { origin, pathname, search } = new URL(url);
		const local = this.#context.settings.webhookRoutes?.[origin];
		return local === undefined ? undefined : local + pathname + search;
	}

	/** What the hosts of AWS answer. */
	async aws(url: URL): Promise<Answer | undefined> {
		if (url.href === stagingKeyAddress) return { status: 200, body: this.staging.published };
		if (url.href === publicKeyAddress) return { status: 200, body: this.ivvy.published };
		if (url.hostname.startsWith('s3-'))
			return { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' };
		if (url.hostname !== snsHost) return undefined;
		if (url.pathname === certificatePath)
			return { status: 200, body: (await this.sns()).published };
		const asked = Object.fromEntries(url.searchParams);
		const row = this.#subscriptions().find(
			({ topicId, token }) => topicId === asked.TopicArn && token === asked.Token,
		);
		if (asked.Action !== 'ConfirmSubscription' || !row)
			return { status: 404, body: '<ErrorResponse/>' };
		row.isConfirmed = true;
		return {
			status: 200,
			body: '<ConfirmSubscriptionResponse/>',
			headers: { 'content-type': 'text/xml' },
		};
	}

	stop(): void {
		this.every(undefined);
		this.#stopped.abort();
	}
}

/** The topic of a kind of message: one per account. */
export const topicOf = (kind: string): string => `arn:aws:sns:${region}:000000000000:${kind}-2`;
