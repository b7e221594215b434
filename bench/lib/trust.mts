/** The certificate of this run's lines, and the file by which the measured programs trust it, as one trusts any host. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { certificateFor } from './certificate.mts';
import type { Certificate } from './certificate.mts';

interface Trust {
	certificate: Certificate;
	/** For NODE_EXTRA_CA_CERTS, which Node.js reads when it starts. */
	file: string;
}

let made: Trust | undefined;

/** Made when first asked for: the measured programs load this file too, and need none of their own. */
export function trust(): Trust {
	if (made) return made;
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
	made = { certificate: certificateFor('localhost'), file: join(folder, 'line.pem') };
	writeFileSync(made.file, made.certificate.cert);
	return made;
}
