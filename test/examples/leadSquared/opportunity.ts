import type { Example } from '../example';

export const opportunityExamples: Example[] = [];
