import type { Example } from '../example';

export const leadExamples: Example[] = [];
