// Leads, their fields, notes and shares, and lists of leads.

export { entityShare } from './entityShare';
export { lead } from './lead';
export { leadField } from './leadField';
export { leadNote } from './leadNote';
export { list } from './list';
