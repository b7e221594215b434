/** A GUID that says what it is by its first eight digits and which one by its last. */
export const guid = (kind: string, number: number) => `${kind}-0000-4000-8000-${String(number).padStart(12, '0')}`;

const series = (kind: string, count: number) => Array.from({ length: count }, (_, index) => guid(kind, index + 1));

/** First group of the GUIDs, by table. */
export const kinds = {
	user: '05e20000',
	account: 'acc00000',
	lead: '1ead0000',
	opportunity: '0bb00000',
	activity: 'ac700000',
	accountActivity: 'acca0000',
};

/** Ids of the seeded LeadSquared rows. */
export const seedIds = {
	/** The last of the six is inactive. */
	users: series(kinds.user, 6),
	/** 20 'Customers', then 10 'Partners'. */
	accounts: series(kinds.account, 30),
	leads: series(kinds.lead, 40),
	/** 45 of type 12000, then 15 of type 12001. */
	opportunities: series(kinds.opportunity, 60),
	opportunityTypes: [12000, 12001],
	/** 208: five fields, mx_Custom_5 a drop-down. 209: mx_Custom_1 is mandatory. */
	activityTypes: [201, 206, 208, 209],
	accountActivityTypes: [10001, 10002],
	accountTypes: ['Customers', 'Partners'],
	activeEmail: 'maya.patel@example.com',
	inactiveEmail: 'oliver.grant@example.com',
};
