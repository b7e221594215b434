import type { Example } from '../example';

export const accountExamples: Example[] = [];
