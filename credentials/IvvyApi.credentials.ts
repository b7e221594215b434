import type {
	IAuthenticate,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';

import { authenticate } from '../nodes/Ivvy/wire/authenticate';
import { regions } from '../nodes/Ivvy/wire/hosts';

const hosts = Object.fromEntries(regions.map(({ value, host }) => [value, `https://${host}`]));

const revoked = 'iVvy has revoked this API key. Ask iVvy support for a new one.';

const notAllowed =
	'iVvy does not let this API key in. Ask iVvy support which rights or user the key needs.';

const notAccepted =
	'iVvy did not accept the key. Check the API key, the API secret and the region, and that the clock of the machine that runs n8n is right to within 5 minutes.';

/** API key and secret that iVvy's support issues. https://developer.ivvy.com/getting-started/authentication */
export class IvvyApi implements ICredentialType {
	name = 'ivvyApi';

	displayName = 'iVvy API';

	icon: Icon = { light: 'file:../icons/ivvy.svg', dark: 'file:../icons/ivvy.dark.svg' };

	documentationUrl = 'https://developer.ivvy.com/getting-started/authentication';

	properties: INodeProperties[] = [
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: regions.map(({ value, name, host }) => ({ name: `${name} (${host})`, value })),
			default: 'AU',
			description: 'Where your iVvy account lives',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'Issued by iVvy support, together with the secret',
		},
		{
			displayName: 'API Secret',
			name: 'apiSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
		},
		{
			displayName: 'Custom Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			placeholder: 'https://api.example.com',
			description:
				'Only for a staging system or proxy: scheme and host to use instead of the region. Must be https; http is allowed on localhost.',
		},
	];

	authenticate: IAuthenticate = async (credentials, requestOptions) =>
		authenticate(credentials, requestOptions);

	test: ICredentialTestRequest = {
		request: {
			baseURL: `={{ ($credentials.baseUrl || "").trim() || (${JSON.stringify(hosts)})[$credentials.region] }}`,
			url: '/api/1.0/test?action=ping',
			method: 'POST',
		},
		// The body decides, whatever the HTTP status. n8n checks both kinds of rules, though its type allows one.
		rules: Object.entries({ 401: notAccepted, 403: notAllowed, 463: revoked }).flatMap(
			([code, message]) => [
				{ type: 'responseCode', properties: { value: Number(code), message } },
				{
					type: 'responseSuccessBody',
					properties: { key: 'errorCode', value: Number(code), message },
				},
			],
		) as ICredentialTestRequest['rules'],
	};
}
