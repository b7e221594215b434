import type { Example } from '../example';

export const sessionsExamples: Example[] = [];
