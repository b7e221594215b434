import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

/** Calls in any 5 seconds; bulk calls are counted apart. */
export interface Allowance {
	calls: number;
	bulkCalls: number;
}

export const pro: Allowance = { calls: 10, bulkCalls: 5 };

/** What LeadSquared's plans allow. https://apidocs.leadsquared.com/rate-limits/ */
const plans = new Map<unknown, Allowance>([
	['pro', pro],
	['super', { calls: 20, bulkCalls: 10 }],
]);

function count(value: unknown, fallback: number): number {
	const number = Number(value);
	return Number.isInteger(number) && number > 0 ? number : fallback;
}

/**
 * What a credential allows: the numbers of its plan, or those that stand in it. n8n always names a plan; without one
 * the credential was not made by n8n's form.
 */
export function allowanceOf({
	plan,
	callsPerWindow,
	bulkCallsPerWindow,
}: ICredentialDataDecryptedObject): Allowance {
	return (
		plans.get(plan) ?? {
			calls: count(callsPerWindow, pro.calls),
			bulkCalls: count(bulkCallsPerWindow, pro.bulkCalls),
		}
	);
}
