import type { Example } from '../example';

export const activityExamples: Example[] = [];
