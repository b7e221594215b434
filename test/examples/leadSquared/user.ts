import type { Example } from '../example';

export const userExamples: Example[] = [];
