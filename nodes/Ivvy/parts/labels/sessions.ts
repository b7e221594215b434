import type { Labels } from '../../../shared/table/labels';
import { priceMethods } from './common';

export const sessionsLabels: Record<string, Labels> = {
	'venue/getBookingSessionList': {
		'projectedSpend.priceMethod': priceMethods,
	},
};
