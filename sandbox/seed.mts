/** Ids of seeded rows, for tests and demos. */
export { ivvySeedIds } from './ivvy/ids.mts';
export { seedIds } from './leadsquared/ids.mts';
