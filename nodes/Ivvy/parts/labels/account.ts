import type { Labels, Meanings } from '../../../shared/table/labels';
import { costCentreTypes, facilities, priceMethods, ratingAuthorities } from './common';

const emailTypes: Meanings = {
	0: 'Unknown',
	1: 'Completed Event Registration',
	2: 'Completed Event Registration (Waiting on Payment)',
	3: 'Accommodation Confirmation',
	4: 'Travel Confirmation',
	5: 'Registration Payment Reminder',
	8: 'Exhibitor Final Confirmation',
	11: 'Abstract/Paper Submission Created',
	12: 'Abstract/Paper Changes Requested',
	13: 'Abstract/Paper Submission Rejected',
	14: 'Abstract/Paper Submission Accepted',
	15: 'Abstract/Paper Reviewer Added',
	16: 'Contact Changed',
	17: 'Hotel Changed',
	18: 'Flight Changed',
	19: 'Tickets Changed',
	20: 'Exhibitor Confirmation',
	21: 'Session Confirmation',
	22: 'Session Changed',
	23: 'Abstract Changed',
	24: 'Final Confirmation',
	26: 'Abstract',
	27: 'API Leadtracker',
	28: 'Contact Subscribed',
	29: 'Transfer Changed',
	30: 'Event Feedback',
	31: 'Event Reminder',
	32: 'Incomplete Registration',
	1000: 'Password Reset',
	1001: 'Notification',
	1002: 'Task',
	1003: 'New Company Added',
	1500: 'Statement',
	1501: 'Invoice',
	1502: 'Credit Note',
	2000: 'Membership Signup',
	2001: 'Membership Renewal',
	2002: 'Renewal Notice',
	3000: 'Survey',
	4000: 'Venue Booking Document',
	4001: 'Venue Booking Floor Plan',
};

const emailReferences: Meanings = {
	0: 'Other',
	1: 'Contact',
	2: 'Event',
	3: 'Membership',
	4: 'Abstract',
	5: 'Registration',
	6: 'Invoice',
	7: 'Author',
	8: 'Task',
	9: 'Credit Note',
	10: 'Survey',
	11: 'Venue Marketplace',
	12: 'Booking',
	13: 'Company',
	14: 'Floor Plan',
};

const userStatus: Meanings = { 1: 'Active', 2: 'Inactive' };

const userTypes: Meanings = {
	1: 'Normal',
	2: 'Abstract Reviewer',
	3: 'Event Client',
	4: 'API Third Party User',
	5: 'Meeting Booker',
};

const unsubscribeResults: Meanings = {
	1: 'Success',
	2: 'Not Requested',
	3: 'Unknown Error',
	4: 'Not Found',
	5: 'Incorrect Source',
	6: 'Status Not Confirmed',
};

const partnerLayouts: Meanings = {
	0: 'Custom',
	1: 'Theatre',
	2: 'Classroom',
	3: 'U-Shape',
	4: 'Cabaret',
	5: 'Boardroom',
	6: 'Banquet',
	7: 'Cocktail',
	8: 'Hollow Square',
};

const ratingTypes: Meanings = {
	1: 'Event Space',
	2: 'Catering',
	3: 'Hotel Personnel',
	4: 'Accommodation',
};

export const accountLabels: Record<string, Labels> = {
	'account/getCostCenterList': {
		defaultType: costCentreTypes,
	},
	'account/getEmailLogList': {
		type: emailTypes,
		refType: emailReferences,
	},
	'account/getUserList': {
		currentStatus: userStatus,
		userType: userTypes,
	},
	'account/unsubscribeFromNotifications': {
		eventsResult: unsubscribeResults,
		venuesResult: unsubscribeResults,
		paymentsResult: unsubscribeResults,
		crmResult: unsubscribeResults,
		contactsResult: unsubscribeResults,
		companiesResult: unsubscribeResults,
	},
	'partner/getVenue': {
		ratingAuthority: ratingAuthorities,
		facilities,
		'packages.priceMethod': priceMethods,
		'functionSpaces.layouts.type': partnerLayouts,
		'reviews.ratings.ratingType': ratingTypes,
	},
};
