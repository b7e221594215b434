// Tasks and their types.

export { task } from './task';
export { taskType } from './taskType';
