/** Somebody who was invited to n8n and has nothing yet. */

import { Api } from './api.mts';
import type { Owner } from './n8n.mts';
import { world } from './shared.mts';

/** Invites somebody and accepts for them; answers how they sign in, and n8n's API as they use it. */
export async function newMember(name: string): Promise<{ member: Owner; api: Api }> {
	const { api: owner, n8n } = world();
	const member = { email: `${name}@example.com`, password: 'Newcomer-1a2b3c4d' };
	const [{ user }] = await owner.call<Array<{ user: { inviteAcceptUrl: string } }>>(
		'POST',
		'/rest/invitations',
		[{ email: member.email, role: 'global:member' }],
	);
	const api = new Api(n8n.url);
	await api.call('POST', '/rest/invitations/accept', {
		token: new URL(user.inviteAcceptUrl).searchParams.get('token'),
		firstName: 'New',
		lastName: name,
		password: member.password,
	});
	return { member, api };
}
