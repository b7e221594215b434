import type { Example } from '../example';

export const leadMetaExamples: Example[] = [];
