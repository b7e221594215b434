// LeadSquared's services beside the CRM.

export { analytics } from './analytics';
export { asyncApi } from './async';
export { email } from './email';
export { file } from './file';
export { product } from './product';
export { telephony } from './telephony';
export { webhook } from './webhook';
