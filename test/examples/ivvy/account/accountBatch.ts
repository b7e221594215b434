import type { Example } from '../../example';

export const accountBatchExamples: Example[] = [
	{
		operation: 'batch.run',
		items: [
			{
				callbackUrl: 'https://example.com/callback',
				jobs: {
					row: [
						{
							namespace: 'account',
							action: 'addOrUpdateCostCenter',
							params: '{"name":"Spa","code":"SPA"}',
						},
						{
							namespace: 'account',
							action: 'addOrUpdateCostCenter',
							params: { id: 2399, name: 'Gone' },
						},
					],
				},
			},
			{
				callbackUrl: 'https://example.com/second',
				jobs: {
					row: [
						{ namespace: 'venue', action: 'getSessionTypeList', params: '{}' },
						{ namespace: 'contact', action: 'getContact', params: { id: 10001 } },
					],
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/batch?action=run',
				body: {
					jobs: [
						{
							namespace: 'account',
							action: 'addOrUpdateCostCenter',
							params: { name: 'Spa', code: 'SPA' },
						},
						{
							namespace: 'account',
							action: 'addOrUpdateCostCenter',
							params: { id: 2399, name: 'Gone' },
						},
					],
					callbackUrl: 'https://example.com/callback',
				},
			},
			{
				call: 'POST /api/1.0/batch?action=run',
				body: {
					jobs: [
						{ namespace: 'venue', action: 'getSessionTypeList', params: {} },
						{ namespace: 'contact', action: 'getContact', params: { id: 10001 } },
					],
					callbackUrl: 'https://example.com/second',
				},
			},
		],
		output: [
			{ json: { asyncId: 'e0902b5f168e779bd0670dc78dac77f1' }, item: 0 },
			{ json: { asyncId: '2024d50bdb38b0fe44f13321b4498507' }, item: 1 },
		],
	},
	{
		operation: 'batch.getProgress',
		items: [
			{ async: 'a7ec88af7d710bf51b188004bb532d77' },
			{ async: 'e35e06ee592d17a42dc9e6252a058617' },
		],
		requests: [
			{
				call: 'POST /api/1.0/batch?action=progress',
				body: { async: 'a7ec88af7d710bf51b188004bb532d77' },
			},
			{
				call: 'POST /api/1.0/batch?action=progress',
				body: { async: 'e35e06ee592d17a42dc9e6252a058617' },
			},
		],
		output: [
			{ json: { progress: 33 }, item: 0 },
			{ json: { progress: 100 }, item: 1 },
		],
	},
	{
		operation: 'batch.getResults',
		items: [
			{ async: 'e35e06ee592d17a42dc9e6252a058617' },
			{ async: '7b8b965ad4bca0e41ab51de7b31363a1' },
		],
		requests: [
			{
				call: 'POST /api/1.0/batch?action=results',
				body: { async: 'e35e06ee592d17a42dc9e6252a058617' },
			},
			{
				call: 'POST /api/1.0/batch?action=results',
				body: { async: '7b8b965ad4bca0e41ab51de7b31363a1' },
			},
		],
		output: [
			{
				json: {
					asyncId: 'e35e06ee592d17a42dc9e6252a058617',
					results: [
						{
							namespace: 'test',
							action: 'ping',
							request: {},
							response: { ack: '2026-01-05 02:11:47 UTC' },
						},
					],
				},
				item: 0,
			},
			{
				json: {
					asyncId: '7b8b965ad4bca0e41ab51de7b31363a1',
					results: [
						{
							namespace: 'test',
							action: 'ping',
							request: {},
							response: { ack: '2026-01-06 09:30:00 UTC' },
						},
					],
				},
				item: 1,
			},
		],
	},
	{
		operation: 'batch.restart',
		items: [
			{ async: 'a7ec88af7d710bf51b188004bb532d77' },
			{ async: 'e35e06ee592d17a42dc9e6252a058617' },
		],
		requests: [
			{
				call: 'POST /api/1.0/batch?action=restart',
				body: { async: 'a7ec88af7d710bf51b188004bb532d77' },
			},
			{
				call: 'POST /api/1.0/batch?action=restart',
				body: { async: 'e35e06ee592d17a42dc9e6252a058617' },
			},
		],
		output: [
			{ json: { restarted: true }, item: 0 },
			{ json: { restarted: false }, item: 1 },
		],
	},
	{
		operation: 'batch.repost',
		items: [
			{ async: 'a7ec88af7d710bf51b188004bb532d77' },
			{ async: 'e35e06ee592d17a42dc9e6252a058617' },
		],
		requests: [
			{
				call: 'POST /api/1.0/batch?action=repost',
				body: { async: 'a7ec88af7d710bf51b188004bb532d77' },
			},
			{
				call: 'POST /api/1.0/batch?action=repost',
				body: { async: 'e35e06ee592d17a42dc9e6252a058617' },
			},
		],
		output: [
			{ json: { reposted: false }, item: 0 },
			{ json: { reposted: true }, item: 1 },
		],
	},
	{
		operation: 'notification.subscribe',
		items: [
			{
				additionalFields: {
					contactsEndpoint: 'https://hooks.example.com/ivvy/contacts',
					crmEndpoint: 'https://hooks.example.com/ivvy/crm',
				},
			},
			{
				additionalFields: {
					ariEndpoint: 'https://hooks.example.com/a',
					venuesEndpoint: 'https://hooks.example.com/v',
					paymentsEndpoint: 'https://hooks.example.com/p',
					eventsEndpoint: 'https://hooks.example.com/e',
				},
			},
		],
		requests: [
			{
				call: 'POST /api/1.0/account?action=subscribeToNotifications',
				body: {
					contactsEndpoint: 'https://hooks.example.com/ivvy/contacts',
					crmEndpoint: 'https://hooks.example.com/ivvy/crm',
				},
			},
			{
				call: 'POST /api/1.0/account?action=subscribeToNotifications',
				body: {
					ariEndpoint: 'https://hooks.example.com/a',
					venuesEndpoint: 'https://hooks.example.com/v',
					eventsEndpoint: 'https://hooks.example.com/e',
					paymentsEndpoint: 'https://hooks.example.com/p',
				},
			},
		],
		output: [
			{
				json: {
					eventsSuccess: false,
					eventsTopicId: null,
					venuesSuccess: false,
					venuesTopicId: null,
					paymentsSuccess: false,
					paymentsTopicId: null,
					crmSuccess: true,
					crmTopicId: 'arn:aws:sns:ap-southeast-2:000000000000:crm-2',
					contactsSuccess: true,
					contactsTopicId: 'arn:aws:sns:ap-southeast-2:000000000000:contacts-2',
					companiesSuccess: true,
					companiesTopicId: 'arn:aws:sns:ap-southeast-2:000000000000:companies-2',
				},
				item: 0,
			},
			{
				json: {
					eventsSuccess: true,
					eventsTopicId: 'arn:aws:sns:ap-southeast-2:000000000000:events-2',
					venuesSuccess: true,
					venuesTopicId: 'arn:aws:sns:ap-southeast-2:000000000000:venues-2',
					paymentsSuccess: true,
					paymentsTopicId: 'arn:aws:sns:ap-southeast-2:000000000000:payments-2',
					crmSuccess: true,
					crmTopicId: 'arn:aws:sns:ap-southeast-2:000000000000:crm-2',
					contactsSuccess: true,
					contactsTopicId: 'arn:aws:sns:ap-southeast-2:000000000000:contacts-2',
					companiesSuccess: true,
					companiesTopicId: 'arn:aws:sns:ap-southeast-2:000000000000:companies-2',
				},
				item: 1,
			},
		],
	},
	{
		operation: 'notification.unsubscribe',
		items: [
			{ additionalFields: { companiesEndpoint: 'https://hooks.example.com/ivvy/companies' } },
			{ additionalFields: { venuesEndpoint: 'https://hooks.example.com/ivvy/bookings' } },
		],
		requests: [
			{
				call: 'POST /api/1.0/account?action=unsubscribeFromNotifications',
				body: { companiesEndpoint: 'https://hooks.example.com/ivvy/companies' },
			},
			{
				call: 'POST /api/1.0/account?action=unsubscribeFromNotifications',
				body: { venuesEndpoint: 'https://hooks.example.com/ivvy/bookings' },
			},
		],
		output: [
			{
				json: {
					eventsResult: 2,
					eventsResultName: 'Not Requested',
					venuesResult: 2,
					venuesResultName: 'Not Requested',
					paymentsResult: 2,
					paymentsResultName: 'Not Requested',
					crmResult: 2,
					crmResultName: 'Not Requested',
					contactsResult: 2,
					contactsResultName: 'Not Requested',
					companiesResult: 1,
					companiesResultName: 'Success',
				},
				item: 0,
			},
			{
				json: {
					eventsResult: 2,
					eventsResultName: 'Not Requested',
					venuesResult: 4,
					venuesResultName: 'Not Found',
					paymentsResult: 2,
					paymentsResultName: 'Not Requested',
					crmResult: 2,
					crmResultName: 'Not Requested',
					contactsResult: 2,
					contactsResultName: 'Not Requested',
					companiesResult: 2,
					companiesResultName: 'Not Requested',
				},
				item: 1,
			},
		],
	},
];
