import type { Resource } from '../../shared/operation';
import { activity } from './activity';
import { task } from './task';

/** Every resource of the iVvy node. */
export const resources: Resource[] = [activity, task];
