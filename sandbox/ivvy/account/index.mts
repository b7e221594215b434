import type { Row } from '../../types.mts';
import { ivvySeedIds } from '../wire/ids.mts';
import type { Handler } from '../wire/handler.mts';
import { nextId } from '../state.mts';
import { findIn, list, refuse, rowsOf, upsert } from '../wire/tables.mts';
import * as batch from './accountBatch.mts';
import * as notifications from './accountNotifications.mts';
import * as partner from './accountPartner.mts';

const costCentres = [
	['General', 'GEN', 1],
	['Kitchen', 'FOOD', 2],
	['Bar', 'BEV', 3],
	['Rooms', 'ACC', 6],
] as const;

const industries = [
	'Advertising & Marketing',
	'Agriculture',
	'Education & Training',
	'Finance',
	'Health Care',
];

export const seed = (): Record<string, Row[]> => ({
	...batch.seed(),
	...notifications.seed(),
	costCentres: costCentres.map(([name, code, defaultType], index) => ({
		id: 2301 + index,
		name,
		code,
		description: null,
		defaultType,
	})),
	emailLogs: ['Your registration', 'Payment reminder', 'Your quote'].map((subject, index) => ({
		id: 2401 + index,
		contactId: ivvySeedIds.contacts[index],
		userId: index === 2 ? ivvySeedIds.users[0] : null,
		eventId: index === 2 ? null : 6501,
		type: [1, 5, 0][index],
		refType: [5, 5, 12][index],
		refId: [6601, 6602, 5001][index],
		from: 'events@example.com',
		to: `guest.${index + 1}@example.com`,
		bcc: null,
		subject,
		body: `<p>${subject}</p>`,
		sentTime: `2026-02-0${index + 1} 07:18:29 UTC`,
		success: index !== 1,
	})),
	industries: industries.map((name, index) => ({
		id: 2501 + index,
		name,
		createdDate: '2019-01-29 23:12:20 UTC',
		modifiedDate: `20${19 + index}-01-29 23:12:20 UTC`,
	})),
	errorReports: [],
});

const references = ['refType', 'code', 'refId1', 'refId2', 'refId3', 'refId4', 'refId5'];

const addErrorReport: Handler = ({ body, state }) => {
	const invalid = (...why: string[]) => refuse(24262, 'Error report details are invalid', why);
	if (body.refType !== 1) {
		if (!findIn(state, 'venues', body.refId1)) throw invalid('refId1: *Venue does not exist*');
		const booking = state.tables.bookings?.find(({ id }) => id === body.refId2);
		if (state.tables.bookings && booking?.venueId !== body.refId1)
			throw invalid('refId2: *Booking does not exist*');
	}
	const reports = rowsOf(state, 'errorReports');
	const similar = reports.find((report) => references.every((name) => report[name] === body[name]));
	const id = similar?.id ?? nextId(state);
	if (!similar) reports.push({ ...body, id });
	return { success: true, id };
};

const saveCostCentre = upsert('costCentres', {
	missing: () => refuse(24150, 'Cost center details are invalid'),
	blank: { description: null, defaultType: null },
});

export const handlers: Record<string, Handler> = {
	...batch.handlers,
	...notifications.handlers,
	...partner.handlers,
	'account/addErrorReport': addErrorReport,
	// The answer on its page is capitalised.
	'account/addOrUpdateCostCenter': (input) => {
		const { success, id } = saveCostCentre(input);
		return { Success: success, Id: id };
	},
	'account/getCostCenterList': list('costCentres'),
	'account/getEmailLogList': list('emailLogs'),
	'account/getIndustryList': list('industries'),
};
