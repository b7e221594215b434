import type { Example } from '../example';

export const spacesExamples: Example[] = [];
