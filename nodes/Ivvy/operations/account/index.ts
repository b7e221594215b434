import type { Resource } from '../../../shared/table/operation';
import { batch } from './batch';
import { costCentre } from './costCentre';
import { emailLog } from './emailLog';
import { errorReport } from './errorReport';
import { industry } from './industry';
import { notification } from './notification';
import { partnerVenue } from './partnerVenue';
import { user } from './user';

/** Resources for the account, batches, partner venues. */
export const account: Resource[] = [
	batch,
	costCentre,
	emailLog,
	errorReport,
	industry,
	notification,
	partnerVenue,
	user,
];
