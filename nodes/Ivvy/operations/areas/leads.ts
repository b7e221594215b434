import type { Resource } from '../../../shared/operation';
import { leadStage } from '../leadStage';

/** Resources for leads, opportunities, what classifies them, activity purposes. */
export const leads: Resource[] = [leadStage];
