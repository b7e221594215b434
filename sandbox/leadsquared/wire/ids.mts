/** A GUID that says what it is by its first eight digits and which one by its last. */
export const guid = (kind: string, number: number) =>
	`${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`;

const series = (kind: string, count: number) =>
	Array.from({ length: count }, (_, index) => guid(kind, index + 1));

/** First group of the GUIDs, by table. */
export const kinds = {
	user: '05e20000',
	account: 'acc00000',
	lead: '1ead0000',
	opportunity: '0bb00000',
	activity: 'ac700000',
	activityType: 'ac7e0000',
	attachment: 'a77ac000',
	product: '960d0000',
	accountActivity: 'acca0000',
	asyncRequest: 'a57c0000',
	file: 'f11e0000',
	webhook: '3eb00000',
	email: 'e3a10000',
	emailTemplate: 'e3a17000',
	agentPopup: '909b0000',
	shareRequest: '5a4e0000',
	leadField: 'f1e1d000',
	list: '11570000',
	note: '407e0000',
	visitor: '71510000',
	audit: 'a0d17000',
	task: '7a5c0000',
	taskType: '7a5c7000',
	team: '7ea30000',
	salesGroup: '5a1e6000',
	permissionTemplate: 'be240000',
	workDayTemplate: 'da400000',
	holidayCalendar: 'ca1e0000',
	smartView: '5ee00000',
};

/** Ids of the seeded LeadSquared rows. */
export const seedIds = {
	/** The last of the six is inactive. */
	users: series(kinds.user, 6),
	/** 20 'Customers', then 10 'Partners'. */
	accounts: series(kinds.account, 30),
	leads: series(kinds.lead, 40),
	/** Tracked anonymous visitors, no leads yet. */
	visitors: series(kinds.visitor, 2),
	/** Two static ones (five leads, none), one dynamic, one refreshable. */
	lists: series(kinds.list, 4),
	/** 45 of type 12000, then 15 of type 12001. */
	opportunities: series(kinds.opportunity, 60),
	opportunityTypes: [12000, 12001],
	/** 208: five fields, mx_Custom_5 a drop-down. 209: mx_Custom_1 is mandatory. */
	activityTypes: [201, 206, 208, 209],
	accountActivityTypes: [10001, 10002],
	accountTypes: ['Customers', 'Partners'],
	/** 'Call Back' (to-do), 'Meeting' (appointment, no conflicts), 'Site Tour' (appointment, conflicts allowed). */
	taskTypes: series(kinds.taskType, 3),
	tasks: series(kinds.task, 6),
	/** Root, Weddings, Corporate, Garden Weddings (below Weddings); codes 1 to 4. */
	teams: series(kinds.team, 4),
	/** 'Venue Sales' with everyone, 'Corporate Desk' with nobody. */
	salesGroups: series(kinds.salesGroup, 2),
	permissionTemplates: series(kinds.permissionTemplate, 2),
	/** 'Welcome' and 'Newsletter'. */
	emailTemplates: series(kinds.emailTemplate, 2),
	/** Merges that were made: the ids of their activities. */
	merges: [guid(kinds.activity, 901), guid(kinds.activity, 902)],
	/** Of the fourth lead two, of the fifth one. */
	notes: series(kinds.note, 3),
	/** Last part of the async call log's path. */
	telephonyConnectorKey: '5a4db0c0a11ec7041',
	/** 210 'Venue Referral' (drop-downs, one dependent, a custom field set, attachments and locks allowed). */
	referralType: 210,
	/** Two calls and a stage change of the first lead, a call of the second, a sale of the third. */
	activities: series(kinds.activity, 5),
	/** SKU 'ROOM-HIRE' and 'DINNER-MENU'. */
	products: series(kinds.product, 2),
	activeEmail: 'maya.patel@example.com',
	inactiveEmail: 'oliver.grant@example.com',
};
