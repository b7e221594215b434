import type { INodeExecutionData, INodeProperties, IPollFunctions } from 'n8n-workflow';

import { pollTimes } from '../../shared/pollTimes';
import { takeOver } from '../../shared/testRun';

/** The fields of the polling mode. */
export const pollingProperties: INodeProperties[] = [...pollTimes('polling', 'webhook')];

/** One poll in the polling mode; in the other mode only what a test event brought. */
export async function poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
	if (this.getNodeParameter('mode') !== 'polling') return takeOver(this);
	return null;
}
