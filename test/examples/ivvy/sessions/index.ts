import type { Example } from '../../example';
import { sessionLineExamples } from './sessionsLine';
import { sessionMenuExamples } from './sessionsMenu';
import { sessionExamples } from './sessionsSession';

export const sessionsExamples: Example[] = [
	...sessionLineExamples,
	...sessionMenuExamples,
	...sessionExamples,
];
