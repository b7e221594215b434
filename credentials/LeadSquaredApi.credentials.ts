import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';

import { authenticate } from '../nodes/LeadSquared/wire/authenticate';
import { regions } from '../nodes/LeadSquared/wire/hosts';
import { pro } from '../nodes/LeadSquared/wire/plan';

const notAccepted =
	"LeadSquared did not accept the keys. Check the access key, the secret key and the region (the account's API host stands under My Account > Settings > API and Webhooks), and that the user who owns the keys is active.";

/**
 * Hidden like the secret key, for the two together are the login. n8n's lint takes it for no secret: it goes by the name,
 * which is fixed, of fields that stand in the class.
 */
const accessKey: INodeProperties = {
	displayName: 'Access Key',
	name: 'accessKey',
	type: 'string',
	typeOptions: { password: true },
	required: true,
	default: '',
	description: 'In LeadSquared under My Account > Settings > API and Webhooks',
};

/** A service with a host of its own, where the region's is not known. */
function otherHost(displayName: string, name: string, description: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'string',
		default: '',
		placeholder: 'https://api.example.com',
		description,
	};
}

/**
 * A field that stands in the form while *More* is on. n8n hands the nodes no value of a field that is not displayed, and
 * the keys would go to another host than the one entered. So while *More* is off, a field of the same name that no form
 * shows keeps the value.
 */
function shownByMore(field: INodeProperties): INodeProperties[] {
	return [
		{ ...field, displayOptions: { show: { more: [true] } } },
		{ ...field, type: 'hidden', displayOptions: { hide: { more: [true] } } },
	];
}

const behindMore: INodeProperties[] = [
	{
		displayName: 'Async API Key',
		name: 'asyncApiKey',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		description: 'Only for the Async API: the x-api-key that LeadSquared gives for it',
	} satisfies INodeProperties,
	otherHost(
		'Analytics Base URL',
		'analyticsBaseUrl',
		'Only for analytics: LeadSquared tells the host on request',
	),
	otherHost(
		'Async Base URL',
		'asyncBaseUrl',
		'Only for the Async API in regions other than India (Mumbai), Singapore and United States',
	),
	otherHost(
		'Files Base URL',
		'filesBaseUrl',
		'Only for uploads behind a proxy, or if LeadSquared names another host than that of the API with files in place of api',
	),
].flatMap(shownByMore);

/** A number of calls that only the plan *Custom* asks for. */
function customNumber(
	displayName: string,
	name: string,
	proCalls: number,
	description: string,
): INodeProperties {
	return {
		displayName,
		name,
		type: 'number',
		typeOptions: { minValue: 1 },
		default: proCalls,
		displayOptions: { show: { plan: ['custom'] } },
		description,
	};
}

/** Access and secret key of one LeadSquared user. https://apidocs.leadsquared.com/authentication/ */
export class LeadSquaredApi implements ICredentialType {
	name = 'leadSquaredApi';

	displayName = 'LeadSquared API';

	icon: Icon = {
		light: 'file:../icons/leadSquared.svg',
		dark: 'file:../icons/leadSquared.dark.svg',
	};

	documentationUrl = 'https://apidocs.leadsquared.com/authentication/';

	properties: INodeProperties[] = [
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: regions.map(({ host, name }) => ({ name: `${name} (${host})`, value: host })),
			default: 'api.leadsquared.com',
			description:
				'The API host of your account, shown in LeadSquared under My Account > Settings > API and Webhooks',
		},
		accessKey,
		{
			displayName: 'Secret Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
		},
		{
			displayName: 'Plan',
			name: 'plan',
			type: 'options',
			options: [
				{ name: 'Pro (10 calls and 5 bulk calls in 5 seconds)', value: 'pro' },
				{ name: 'Super (20 and 10)', value: 'super' },
				{ name: 'Custom', value: 'custom' },
			],
			default: 'pro',
			description:
				'Your LeadSquared plan says how many calls the whole account may make. The node waits rather than exceed it. Choose Custom if your account allows other numbers, or to leave some to other programs.',
		},
		customNumber(
			'Calls per 5 Seconds',
			'callsPerWindow',
			pro.calls,
			'What the node may use of the calls that the account is allowed',
		),
		customNumber(
			'Bulk Calls per 5 Seconds',
			'bulkCallsPerWindow',
			pro.bulkCalls,
			'What the node may use of the bulk calls, which are counted apart',
		),
		{
			displayName: 'Custom Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'https://api.example.com',
			description:
				'Only for a host that is not in the list, or a proxy: scheme and host to use instead of the region. Must be https; http is allowed on localhost.',
		},
		{
			displayName: 'More (Async, Analytics, Files)',
			name: 'more',
			type: 'boolean',
			default: false,
			noDataExpression: true,
			description:
				'Whether to show the key of the Async API and the hosts of these APIs. What is entered there counts, shown or not.',
		},
		...behindMore,
	];

	authenticate: IAuthenticate = async (credentials, requestOptions) =>
		authenticate(credentials, requestOptions);

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{ ($credentials.baseUrl || "").trim() || "https://" + $credentials.region }}',
			url: '/v2/Authentication.svc/UserByAccessKey.Get',
		},
		rules: [
			{ type: 'responseCode', properties: { value: 401, message: notAccepted } },
			// Bad keys may also come as HTTP 200. n8n checks both kinds of rules, though its type allows one.
			{
				type: 'responseSuccessBody',
				properties: { key: 'Status', value: 'Error', message: notAccepted },
			},
		] as ICredentialTestRequest['rules'],
	};
}
