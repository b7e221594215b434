import type { Example } from '../example';

export const contactsExamples: Example[] = [];
