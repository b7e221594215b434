import type { Break } from './break.mts';
import { engineBreaks } from './engine.mts';
import { formBreaks } from './form.mts';
import { triggerBreaks } from './trigger.mts';
import { vendorBreaks } from './vendors.mts';
import { wireBreaks } from './wire.mts';

export type { Break };

/** Each promise of README.md, SECURITY.md and the docs has at least one. */
export const breaks: Break[] = [
	...engineBreaks,
	...wireBreaks,
	...formBreaks,
	...triggerBreaks,
	...vendorBreaks,
];
