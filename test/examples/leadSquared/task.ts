import type { Example } from '../example';

export const taskExamples: Example[] = [];
