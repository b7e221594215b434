import type { Example } from '../example';

export const salesExamples: Example[] = [];
