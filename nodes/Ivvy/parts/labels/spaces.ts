import type { Labels, Meanings } from '../../../shared/table/labels';

const weekdays: Meanings = {
	0: 'Sunday',
	1: 'Monday',
	2: 'Tuesday',
	3: 'Wednesday',
	4: 'Thursday',
	5: 'Friday',
	6: 'Saturday',
};

const closeOutStatus: Meanings = { 1: 'Open', 2: 'Closed' };

const layouts: Meanings = {
	1: 'Theatre',
	2: 'Classroom',
	3: 'U-Shape',
	4: 'Cabaret',
	5: 'Boardroom',
	6: 'Banquet',
	7: 'Cocktail',
	8: 'Hollow Square',
	9: 'Exhibition',
};

const unavailableReasons: Meanings = {
	1: 'Space blocked',
	2: 'Maximum pax exceeded',
	3: 'Conflicting booking reservation',
};

export const spacesLabels: Record<string, Labels> = {
	'venue/getRatePlanRateList': {
		daysOfWeek: weekdays,
	},
	'venue/getRatePlanBookingRules': {
		closeOutStatus,
	},
	'venue/getFunctionSpaceList': {
		'layouts.layoutType': layouts,
	},
	'venue/getAvailableFunctionSpaces': {
		reason: unavailableReasons,
	},
	'venue/getSpaceHirePlanRateList': {
		daysOfWeek: weekdays,
	},
	'venue/getSpaceHirePlanRate': {
		daysOfWeek: weekdays,
	},
};
