import { pool } from './http.mts';

interface Page {
	total: number;
	records: unknown[];
}

/** All records of a list: the first page tells how many there are, the others are read so many at a time. */
export async function allPages(
	width: number,
	pageSize: number,
	read: (index: number) => Promise<Page>,
): Promise<unknown[]> {
	const first = await read(0);
	const pages = [first.records];
	const others = Array.from(
		{ length: Math.ceil(first.total / pageSize) - 1 },
		(_, index) => index + 1,
	);
	await pool(others, width, async (index) => {
		pages[index] = (await read(index)).records;
	});
	return pages.flat();
}
