import type { Example } from '../example';

export const eventsExamples: Example[] = [];
