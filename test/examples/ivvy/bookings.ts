import type { Example } from '../example';

export const bookingsExamples: Example[] = [];
