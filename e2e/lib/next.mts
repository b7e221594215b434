/** What n8n 3.0 makes the default, as far as n8n 2.41 can be set so. Its rules stand in `modules/breaking-changes/rules/v3` of n8n. */

import { join } from 'node:path';
import { snsHost } from '../../sandbox/ivvy/notifications/sns.mts';

/** Of iVvy's notifications: n8n downloads the certificates and keys there that they are signed with. */
const signingHosts = [snsHost, 's3-ap-southeast-2.amazonaws.com'];

/** For an n8n of its own, started in that folder. */
export const nextEnvironment: Record<string, string> = {
	N8N_DEFAULT_BINARY_DATA_MODE: 'filesystem',
	N8N_RUNNERS_TASK_TIMEOUT: '60',
	N8N_COMPRESSION_NODE_MAX_DECOMPRESSED_SIZE_BYTES: String(256 * 1024 ** 2),
	N8N_COMPRESSION_NODE_MAX_ZIP_ENTRIES: '1000',
	// What users have to set until n8n has verified the packages.
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
	// Stricter than any default: nothing may be asked but the sandbox and the hosts that the README names.
	N8N_SSRF_PROTECTION_ENABLED: 'true',
	N8N_SSRF_BLOCKED_IP_RANGES: '0.0.0.0/0,::/0',
	N8N_SSRF_ALLOWED_IP_RANGES: '127.0.0.1/32',
	N8N_SSRF_ALLOWED_HOSTNAMES: '*.amazonaws.com',
	NODE_OPTIONS: `--require ${join(import.meta.dirname, 'names.cjs')}`,
	E2E_NAMES: JSON.stringify(Object.fromEntries(signingHosts.map((host) => [host, '192.0.2.1']))),
};
