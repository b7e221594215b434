/** What happens at the vendors, for triggers to notice. */

import type { Item } from './api.mts';
import type { Sandbox } from './world.mts';
import { credentialData } from './world.mts';

/** The time as both vendors write it. */
export const stamp = (): string => new Date().toISOString().slice(0, 19).replace('T', ' ');

let made = 0;

/** As if somebody registered for the event 6501; answers the registration's id. */
export function register(sandbox: Sandbox): number {
	const { registrations } = sandbox.state.ivvy.tables;
	const row = registrations.find(({ eventId }) => eventId === 6501) as Item['json'];
	const id = 880_000 + ++made;
	registrations.push({ ...row, id, createdDate: `${stamp()} UTC`, modifiedDate: `${stamp()} UTC` });
	return id;
}

/** Somebody else creates a lead in LeadSquared; answers its id once its webhooks have been told. */
export async function createLead(sandbox: Sandbox, firstName: string): Promise<string> {
	const { accessKey, secretKey } = credentialData(sandbox).leadSquaredApi as Record<string, string>;
	const answer = await fetch(`${sandbox.leadSquaredUrl}/v2/LeadManagement.svc/Lead.Create`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			'x-LSQ-AccessKey': accessKey,
			'x-LSQ-SecretKey': secretKey,
		},
		body: JSON.stringify([
			{ Attribute: 'FirstName', Value: firstName },
			{ Attribute: 'EmailAddress', Value: `${firstName.toLowerCase()}@example.com` },
		]),
	});
	const { Message } = (await answer.json()) as { Message: { Id: string } };
	await sandbox.delivered();
	return Message.Id;
}
