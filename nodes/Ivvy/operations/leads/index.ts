import type { Resource } from '../../../shared/table/operation';
import { activityPurpose } from './activityPurpose';
import { lead } from './lead';
import { leadChannel } from './leadChannel';
import { leadNote } from './leadNote';
import { leadQuality } from './leadQuality';
import { leadSource } from './leadSource';
import { leadStage } from './leadStage';
import { leadType } from './leadType';
import { opportunity } from './opportunity';
import { opportunityNote } from './opportunityNote';

/** Resources for leads, opportunities, what classifies them, activity purposes. */
export const leads: Resource[] = [
	activityPurpose,
	lead,
	leadChannel,
	leadNote,
	leadQuality,
	leadSource,
	leadStage,
	leadType,
	opportunity,
	opportunityNote,
];
