import type { Example } from '../example';

export const staysExamples: Example[] = [];
