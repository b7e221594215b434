import type { IWebhookFunctions } from 'n8n-workflow';

import { certificateKey } from '../../nodes/Ivvy/trigger/keys';
import { signInner, type Inner } from '../../sandbox/ivvy/notifications/sns.mts';
import { useNotifications } from '../harness/ivvyNotifications.mts';

const { vendors, network, host, activate, fire } = useNotifications();

describe('a message of a staging server', () => {
	const stagingHost = (baseUrl: string) => void (host.credentials = { baseUrl });
	const post = async (event: object) =>
		await host.post(
			await vendors.sandbox.notifications.compose({ subject: 'CompanyAdded', ...event }),
		);

	it.each([
		'https://api.stageau.ap-southeast-2.ivvy.com',
		'https://api.stage.ivvy.com',
		'https://api-staging.ivvy.com/',
	])('starts the workflow of a credential for %s, as a production one does', async (baseUrl) => {
		await activate();
		stagingHost(baseUrl);
		expect(await post({ isStaging: true })).toBe(200);
		expect(await post({})).toBe(200);
		expect(host.started.map(({ json }) => (json.message as { region: string }).region)).toEqual([
			'stage',
			'ap-southeast-2',
		]);
	});

	it.each(['', 'https://backstage.example.com', 'https://api.us-west-2.ivvy.com'])(
		'starts nothing where the base URL is "%s"',
		async (baseUrl) => {
			await activate();
			stagingHost(baseUrl);
			expect(await post({ isStaging: true })).toBe(403);
			expect(host.log.join()).toContain('it is of a staging server, and the credential is not');
			expect(host.started).toEqual([]);
		},
	);

	it('has to be signed by the key of the staging servers', async () => {
		await activate();
		stagingHost('https://api.stage.ivvy.com');
		const { Message, TopicArn } = await vendors.sandbox.notifications.compose({
			subject: 'CompanyAdded',
			isStaging: true,
		});
		const inner = signInner(JSON.parse(Message) as Inner, vendors.sandbox.notifications.ivvy);
		expect(await host.post(await vendors.sandbox.notifications.wrap(inner, TopicArn))).toBe(403);
	});
});

describe('a message that comes twice', () => {
	const compose = async () =>
		await vendors.sandbox.notifications.compose({ subject: 'CompanyAdded' });

	it('starts the workflow once', async () => {
		await activate();
		const message = await compose();
		expect([await host.post(message), await host.post(message)]).toEqual([200, 200]);
		expect(await Promise.all([1, 2, 3].map(async () => await host.post(message)))).toEqual([
			200, 200, 200,
		]);
		expect(host.started).toHaveLength(1);
	});

	it('starts the workflow once, although all come at the same moment', async () => {
		await activate();
		const message = await compose();
		await Promise.all(Array.from({ length: 10 }, async () => await host.post(message)));
		expect(host.started).toHaveLength(1);
	});

	it('starts the workflow once, although n8n was started anew in between', async () => {
		await activate();
		const messages = await Promise.all(Array.from({ length: 30 }, compose));
		await Promise.all(messages.map(async (message) => await host.post(message)));
		host.restart();
		await Promise.all(messages.map(async (message) => await host.post(message)));
		expect(host.started).toHaveLength(30);
	});

	describe('while the first copy is starting', () => {
		const both = async () => {
			await activate();
			const message = await compose();
			host.starts.hold();
			const answers = [host.post(message)];
			await host.starts.looked(1);
			answers.push(host.post(message));
			await host.starts.looked(2);
			return { message, answers };
		};

		it('is answered with 200 once that has started', async () => {
			const { answers } = await both();
			host.starts.release();
			expect(await Promise.all(answers)).toEqual([200, 200]);
			expect(host.started).toHaveLength(1);
		});

		it('is put off when that could not be started, so that SNS sends it again', async () => {
			const { message, answers } = await both();
			host.refuseRuns = true;
			host.starts.release();
			expect(await Promise.all(answers)).toEqual([500, 503]);
			host.refuseRuns = false;
			expect(await host.post(message)).toBe(200);
			expect(host.started).toHaveLength(1);
		});
	});

	it('starts the workflow at the second time if n8n could not start it at the first', async () => {
		await activate();
		const message = await compose();
		host.refuseRuns = true;
		expect(await host.post(message)).toBe(500);
		host.refuseRuns = false;
		expect(await host.post(message)).toBe(200);
		expect(host.started).toHaveLength(1);
	});
});

describe('keys', () => {
	it('are kept by the fifty, the oldest go first', async () => {
		const { published } = await vendors.sandbox.notifications.sns();
		const asked: string[] = [];
		const httpRequest = async ({ url }: { url: string }) => {
			asked.push(url);
			return { statusCode: 200, body: published };
		};
		const context = { helpers: { httpRequest } } as unknown as IWebhookFunctions;
		const askFor = async (...numbers: number[]) => {
			for (const number of numbers)
				await certificateKey(context, `https://sns.example/${number}.pem`);
			return asked.splice(0).map((url) => Number(/(\d+)\.pem$/.exec(url)?.[1]));
		};
		const fifty = Array.from({ length: 50 }, (_, index) => index);
		expect(await askFor(...fifty, 0)).toEqual(fifty);
		expect(await askFor(50, 1, 49)).toEqual([50]);
		expect(await askFor(0)).toEqual([0]);
	});

	it('are fetched once for many messages', async () => {
		await activate();
		for (let count = 0; count < 5; count++) await fire('CompanyAdded');
		expect(host.started).toHaveLength(5);
		expect(network.requests.filter((request) => request.url.endsWith('.pem'))).toHaveLength(2);
	});

	it('that cannot be fetched make SNS try again', async () => {
		await activate();
		host.restart();
		network.cut();
		const message = await vendors.sandbox.notifications.compose({ subject: 'CompanyAdded' });
		expect(await host.post(message)).toBe(503);
		network.mend();
		expect(await host.post(message)).toBe(200);
		expect(host.started).toHaveLength(1);
	});
});
