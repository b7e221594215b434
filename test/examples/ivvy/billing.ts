import type { Example } from '../example';

export const billingExamples: Example[] = [];
