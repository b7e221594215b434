/**
 * iVvy's specific codes after which nobody knows what was done: those that its pages call an unexpected or unknown error,
 * and a refund of which only a part was applied. Their error code does not tell, as few pages show it.
 */
export const saysNothing: ReadonlySet<string> = new Set([
	// Leads, opportunities, tasks and activities
	'24301',
	'24305',
	'24322',
	'24327',
	'24378',
	'24382',
	'24393',
	'24401',
	'24435',
	// Venues
	'24273',
	'24309',
	'24313',
	'24315',
	'24386',
	// Bookings and what belongs to them
	'24296',
	'24335',
	'24340',
	'24346',
	'24353',
	'24362',
	'24412',
	'24423',
	'24443',
	'24460',
	// Payments and refunds
	'24148',
	'24240',
]);
