/** The keys of an account: from the environment, or asked for. They stay in memory. */

import { Failure } from '../lib/failure.mjs';
import { question } from './question.mts';
import type { Credentials, VendorName } from './types.mts';

/** A field of a credential: where its value comes from. */
interface Key {
	field: string;
	variable: string;
	question: string;
	isSecret?: boolean;
	/** It may be left out; it is not asked for then. */
	isOptional?: boolean;
	usual?: string;
}

export const keysOf: Record<VendorName, Key[]> = {
	ivvy: [
		{ field: 'region', variable: 'IVVY_REGION', question: 'Region (AU, UK or US)', usual: 'AU' },
		{ field: 'apiKey', variable: 'IVVY_API_KEY', question: 'API key', isSecret: true },
		{ field: 'apiSecret', variable: 'IVVY_API_SECRET', question: 'API secret', isSecret: true },
		{ field: 'baseUrl', variable: 'IVVY_BASE_URL', question: 'Custom base URL', isOptional: true },
	],
	leadSquared: [
		{
			field: 'region',
			variable: 'LEADSQUARED_REGION',
			question: 'API host of the account, such as api-in21.leadsquared.com',
			usual: 'api.leadsquared.com',
		},
		{
			field: 'accessKey',
			variable: 'LEADSQUARED_ACCESS_KEY',
			question: 'Access key',
			isSecret: true,
		},
		{
			field: 'secretKey',
			variable: 'LEADSQUARED_SECRET_KEY',
			question: 'Secret key',
			isSecret: true,
		},
		{
			field: 'baseUrl',
			variable: 'LEADSQUARED_BASE_URL',
			question: 'Custom base URL',
			isOptional: true,
		},
		{
			field: 'asyncApiKey',
			variable: 'LEADSQUARED_ASYNC_API_KEY',
			question: 'Async API key',
			isSecret: true,
			isOptional: true,
		},
		{
			field: 'asyncBaseUrl',
			variable: 'LEADSQUARED_ASYNC_BASE_URL',
			question: 'Async base URL',
			isOptional: true,
		},
	],
};

/** Half of LeadSquared's smallest plan, so that whatever else uses the account goes on. */
const pace = { plan: 'custom', callsPerWindow: 5, bulkCallsPerWindow: 2 };

/** A sandbox on this machine has no limits. */
const noPace = { plan: 'custom', callsPerWindow: 1000, bulkCallsPerWindow: 1000 };

const isHere = (address: unknown) =>
	/^http:\/\/(127\.0\.0\.1|localhost)(:|\/|$)/.test(String(address));

/** Vendors with a key in the environment. */
export const vendorsInEnvironment = (): VendorName[] =>
	(Object.keys(keysOf) as VendorName[]).filter((vendor) =>
		keysOf[vendor].some(({ variable, isSecret }) => isSecret && process.env[variable]),
	);

/** The credential of a vendor, as the node's own would be. @throws Failure when a key is missing and nobody can be asked */
export async function readKeys(vendor: VendorName, title: string): Promise<Credentials> {
	const given: Credentials = vendor === 'leadSquared' ? { ...pace } : {};
	for (const { field, variable, question: asked, isSecret, isOptional, usual } of keysOf[vendor]) {
		const value = process.env[variable]?.trim();
		if (value) given[field] = value;
		else if (isOptional) continue;
		else if (process.stdin.isTTY)
			given[field] = (await question(`${title}, ${asked}: `, isSecret)) || (usual ?? '');
		else given[field] = usual ?? '';
		if (given[field] === '')
			throw new Failure(
				`${title} needs its ${asked.toLowerCase()}: set ${variable}, or run this in a terminal, which asks for it.`,
			);
	}
	return isHere(given.baseUrl) && vendor === 'leadSquared' ? { ...given, ...noPace } : given;
}
