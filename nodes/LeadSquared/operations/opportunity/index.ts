// Opportunities and their types.

export { opportunity } from './opportunity';
export { opportunityType } from './opportunityType';
