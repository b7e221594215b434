// Users, their groups, and what they may do.

export { permissionTemplate } from './permissionTemplate';
export { salesGroup } from './salesGroup';
export { team } from './team';
export { user } from './user';
