/** The line in front of a sandbox, in a process of its own, so that it takes no time from either side. */

import type { Certificate } from '../lib/certificate.mts';
import { serve } from '../lib/child.mts';
import { startLine } from '../lib/line.mts';
import type { Urls } from './parameters.mts';

let roundTripMs = 0;

serve({
	/** Gives the addresses of the same vendors at the other end of the line. */
	async open({ ivvyUrl, leadSquaredUrl }: Urls, certificate: Certificate): Promise<Urls> {
		const over = async (url: string) => (await startLine(url, certificate, () => roundTripMs)).url;
		return { ivvyUrl: await over(ivvyUrl), leadSquaredUrl: await over(leadSquaredUrl) };
	},
	/** For the connections from now on. */
	roundTrip(ms: number): void {
		roundTripMs = ms;
	},
});
