import type { Example } from '../example';

export const asyncApiExamples: Example[] = [];
