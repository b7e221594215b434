import type { Example } from '../example';

export const servicesExamples: Example[] = [];
