// Accounts.

export { account } from './account';
