const series = (first: number, count: number) =>
	Array.from({ length: count }, (_, index) => first + index);

/** Ids of the seeded iVvy rows. Each table has its own range, so that a mixed-up id shows at once. */
export const ivvySeedIds = {
	venues: series(101, 3),
	users: series(501, 4),
	purposes: series(701, 3),
	companies: series(2001, 40),
	leads: series(4001, 30),
	/** Same id space as leads; opportunity number i belongs to venue i modulo 3. */
	opportunities: series(4501, 12),
	contacts: series(10001, 250),
	activities: series(6001, 5),
	tasks: series(7001, 12),
};
