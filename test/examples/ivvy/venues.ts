import type { Example } from '../example';

export const venuesExamples: Example[] = [];
