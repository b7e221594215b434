import { choice, dateTime, decimal, inQuery, text, textList } from '../../../shared/table/fields';
import type { Looks } from '../../../shared/table/field';
import type { Operation } from '../../../shared/table/operation';
import { inOrder } from '../../../shared/table/recordKeys';
import { create, getMany, read } from '../../parts/build';
import { user as userId } from '../../parts/common';
import { namedFields, texts } from '../../parts/namedFields';
import { pages } from '../../parts/paging';
import { userErrors } from './userParts';
import { makesNoRecord } from '../../../shared/table/lookUp';

const place = (looks: Looks = {}) => [
	text('Location', 'Location', { placeholder: 'e.g. Pune' }),
	decimal('Latitude', 'Latitude', looks),
	decimal('Longitude', 'Longitude', looks),
];
const otherDetails = namedFields(
	'OtherDetails',
	'Other Details',
	'Device',
	'Names and values of your own',
	texts,
);

/** Where users are, and whether they work. */
export const checkIns: Operation[] = [
	create('POST /v2/UserManagement.svc/User/CheckIn', {
		value: 'checkIn',
		lookUp: makesNoRecord,
		name: 'Check In',
		action: 'Check in user who owns keys',
		changes: inOrder,
		required: [
			text('Source', 'Source', { default: 'API', description: 'MobileApp, WebApp or API' }),
		],
		optional: [
			...place(),
			choice('AvailabilityStatus', 'Availability Status', [
				['Online', 'Online'],
				['Away', 'Away'],
				['Offline', 'Offline'],
			]),
			otherDetails,
		],
		errors: { MXInvalidInputException: 'Check Source, which must be MobileApp, WebApp or API.' },
		page: 'check-in-user',
	}),
	create('POST /v2/UserManagement.svc/User/CheckOut', {
		value: 'checkOut',
		lookUp: makesNoRecord,
		name: 'Check Out',
		action: 'Check out user who owns keys',
		changes: inOrder,
		required: [
			text('Source', 'Source', {
				default: 'API',
				description: 'MobileApp, WebApp, API or another one',
			}),
		],
		optional: [
			...place({ description: 'Only with the source MobileApp' }),
			choice('AvailabilityStatus', 'Availability Status', [['Offline', 'Offline']]),
			otherDetails,
		],
		page: 'check-out-user',
	}),
	read('GET /v2/UserManagement.svc/User/CheckinStatus', {
		value: 'getCheckInStatus',
		name: 'Get Check-In Status',
		action: 'Get check in status of user',
		description: 'Tell whether a user is checked in, by default the one who owns the keys',
		optional: [inQuery(userId('UserId'))],
		errors: userErrors,
		page: 'get-check-in-status-of-a-user',
	}),
	getMany('POST /v2/UserManagement.svc/User/GetCheckinCheckoutHistory', {
		value: 'getCheckInHistory',
		name: 'Get Check-In History',
		action: 'Get check in history of users',
		required: [
			choice('UserAttributeType', 'Users By', [
				['UserEmail', 'Email'],
				['UserId', 'ID'],
			]),
			textList('Users', 'Users', {
				placeholder: 'e.g. maya@example.com',
				description: 'Emails or IDs with commas between them',
			}),
			dateTime('FromDate', 'From'),
			dateTime('ToDate', 'To'),
		],
		paging: pages({ key: 'Details' }),
		errors: {
			MXInvalidEntityException:
				"Check the users, who have to be given in the way that 'Users By' says.",
		},
		page: 'get-check-in-history-of-users',
	}),
];
