import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Sandbox } from './index.mts';
import { notificationKinds } from './ivvy/notifications/notificationBodies.mts';
import type { Event } from './ivvy/notifications/notifications.mts';
import { sandboxKeys } from './keys.mts';
import type { WebhookEvent } from './leadsquared/webhooks/webhookDelivery.mts';
import { webhookEvents } from './leadsquared/webhooks/webhookEvents.mts';
import { mergeSettings } from './settings.mts';
import { faultKinds } from './types.mts';
import type { Call, Chance, Fault, Other } from './types.mts';

const secretHeaders = [
	'x-api-authorization',
	'x-lsq-accesskey',
	'x-lsq-secretkey',
	'x-api-key',
	'authorization',
];

/** File uploads carry their keys in the body. */
const withoutKeys = (text: string) =>
	Object.values(sandboxKeys.leadSquared).reduce((rest, key) => rest.replaceAll(key, '***'), text);

/** A recorded call with its keys and signatures hidden. */
function masked(call: Call): Call {
	const headers = Object.entries(call.headers).map(([name, value]) => [
		name,
		secretHeaders.includes(name) ? '***' : value,
	]);
	return { ...call, headers: Object.fromEntries(headers), rawBody: withoutKeys(call.rawBody) };
}

const vendor = { type: 'string', enum: ['ivvy', 'leadSquared'] };

const mishap = {
	kind: { type: 'string', enum: faultKinds },
	status: { type: 'integer' },
	headers: { type: 'object' },
	body: {},
	prefix: { type: 'string' },
	effect: { type: 'string', enum: ['none'] },
	lateMs: { type: 'integer', minimum: 0 },
};

const match = { type: 'string' };

const faultSchema = {
	type: 'object',
	required: ['vendor', 'kind'],
	additionalProperties: false,
	properties: {
		vendor,
		match,
		skip: { type: 'integer', minimum: 0 },
		times: { type: 'integer', minimum: -1 },
		...mishap,
	},
};

const rate = { type: 'number', minimum: 0, maximum: 1 };
const seed = { type: 'integer' };

const chanceSchema = {
	type: 'object',
	required: ['vendor', 'rate', 'seed', 'mishaps'],
	additionalProperties: false,
	properties: {
		vendor,
		match,
		rate,
		seed,
		mishaps: {
			type: 'array',
			minItems: 1,
			items: {
				type: 'object',
				required: ['kind'],
				additionalProperties: false,
				properties: mishap,
			},
		},
	},
};

const otherSchema = {
	type: 'object',
	required: ['vendor', 'when'],
	additionalProperties: false,
	properties: { vendor, match, when: { type: 'string', enum: ['after', 'instead'] }, rate, seed },
};

const subject = { type: 'string', enum: [...notificationKinds.keys()] };

const eventSchema = {
	type: 'object',
	required: ['subject'],
	additionalProperties: false,
	properties: {
		subject,
		change: { type: 'object' },
		apiKey: { type: 'string' },
		version: { type: 'string', enum: ['1', '2'] },
		at: { type: 'integer' },
	},
};

/** 0 seconds ends it. */
const everySchema = {
	type: 'object',
	required: ['seconds'],
	additionalProperties: false,
	properties: {
		seconds: { type: 'number', minimum: 0 },
		subjects: { type: 'array', items: subject, minItems: 1 },
	},
};

const code = { type: 'string', enum: webhookEvents.map((one) => one.code) };

const webhookEventSchema = {
	type: 'object',
	required: ['event'],
	additionalProperties: false,
	properties: {
		event: code,
		change: { type: 'object' },
		body: {},
		times: { type: 'integer', minimum: 1 },
	},
};

/** 0 seconds ends it. */
const webhooksEverySchema = {
	type: 'object',
	required: ['seconds'],
	additionalProperties: false,
	properties: {
		seconds: { type: 'number', minimum: 0 },
		events: { type: 'array', items: code, minItems: 1 },
	},
};

/** The listener through which tests outside this process steer the sandbox. Plain JSON, no authentication. */
export function controlServer(sandbox: Omit<Sandbox, 'stop'>): FastifyInstance {
	// A misspelt fault must be refused, not silently corrected.
	const ajv = { customOptions: { removeAdditional: false, coerceTypes: false } };
	const app = Fastify({ forceCloseConnections: true, ajv });
	const done = { ok: true };

	app.get('/health', () => done);
	app.get('/state', () => sandbox.state);
	app.get<{ Querystring: { vendor?: string } }>(
		'/calls',
		{
			schema: {
				querystring: { type: 'object', properties: { vendor }, additionalProperties: false },
			},
		},
		(request) =>
			sandbox.calls
				.filter((call) => (request.query.vendor ?? call.vendor) === call.vendor)
				.map(masked),
	);
	app.delete('/calls', () => {
		sandbox.clearCalls();
		return done;
	});
	app.post('/reset', () => {
		sandbox.reset();
		return done;
	});
	app.post<{ Body: Fault }>('/fault', { schema: { body: faultSchema } }, (request) => {
		sandbox.fault(request.body);
		return done;
	});
	app.post<{ Body: Chance }>('/chance', { schema: { body: chanceSchema } }, (request) => {
		sandbox.chance(request.body);
		return done;
	});
	app.post<{ Body: Other }>('/other', { schema: { body: otherSchema } }, (request) => {
		sandbox.other(request.body);
		return done;
	});
	app.post<{ Body: Event }>(
		'/notification',
		{ schema: { body: eventSchema } },
		async (request) => await sandbox.notifications.fire(request.body),
	);
	app.put<{ Body: { seconds: number; subjects?: string[] } }>(
		'/notifications',
		{ schema: { body: everySchema } },
		(request) => {
			const { seconds, subjects } = request.body;
			sandbox.notifications.every(seconds === 0 ? undefined : seconds * 1000, subjects);
			return done;
		},
	);
	app.post<{ Body: WebhookEvent }>(
		'/webhookEvent',
		{ schema: { body: webhookEventSchema } },
		async (request) => await sandbox.webhooks.fire(request.body),
	);
	app.put<{ Body: { seconds: number; events?: string[] } }>(
		'/webhookEvents',
		{ schema: { body: webhooksEverySchema } },
		(request) => {
			const { seconds, events } = request.body;
			sandbox.webhooks.every(seconds === 0 ? undefined : seconds * 1000, events);
			return done;
		},
	);
	app.patch('/settings', { schema: { body: { type: 'object' } } }, (request, reply) => {
		// On a copy first, so that a refused patch changes nothing.
		const patch = request.body as object;
		try {
			mergeSettings(structuredClone(sandbox.settings), patch);
		} catch (error) {
			return reply.code(400).send({ error: (error as Error).message });
		}
		mergeSettings(sandbox.settings, patch);
		return sandbox.settings;
	});
	return app;
}
