import type { Resource } from '../../../shared/table/operation';
import { activity } from './activity';
import { task } from './task';

/** Resources for tasks and activities. */
export const crm: Resource[] = [activity, task];
