// Activities of leads, opportunities and accounts, sales activities, and the types of activities.

export { accountActivity } from './accountActivity';
export { activity } from './activity';
export { activityType } from './activityType';
export { opportunityActivity } from './opportunityActivity';
export { salesActivity } from './salesActivity';
