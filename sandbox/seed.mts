/** Ids of seeded rows, for tests and demos. */
export { ivvySeedIds } from './ivvy/wire/ids.mts';
export { seedIds } from './leadsquared/wire/ids.mts';
