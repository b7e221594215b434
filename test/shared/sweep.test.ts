import {
	readOn,
	type AskPage,
	type PollSource,
	type Progress,
} from '../../nodes/shared/trigger/sweep';

/** A list of numbers that does not say how many there are. */
const source: PollSource = {
	plural: 'numbers',
	orderedBy: 'time',
	once: true,
	pageSize: 2,
	startsAnywhere: false,
	request: () => ({ method: 'GET', path: '/' }),
	read: () => ({ rows: [] }),
	id: (row) => String(row.id),
	order: (row) => Number(row.at),
	shape: (row) => row,
};

it('reads a list without a total until a page is not full', async () => {
	const rows = [1, 2, 3, 4, 5].map((id) => ({ id: String(id), order: 100, json: {} }));
	const asked: number[] = [];
	const ask: AskPage = async ({ position, size }) => {
		asked.push(position);
		return { rows: rows.slice(position, position + size) };
	};
	const progress: Progress = { of: 'numbers', from: 0, seen: {} };
	const { found } = await readOn(ask, source, progress);
	expect(found.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5']);
	expect(asked).toEqual([0, 2, 4]);
	expect(progress.sweep).toBeUndefined();
});
