import { BoundedMap } from '../../nodes/shared/wire/boundedMap';

/** The keys among these that it still has, without touching them. */
const kept = (map: BoundedMap<string, number>, ...keys: string[]) =>
	keys.filter((key) => map.get(key) !== undefined);

it('keeps as many as it may, and lets go what was set longest ago', () => {
	const map = new BoundedMap<string, number>(3);
	for (const [index, key] of ['a', 'b', 'c', 'd', 'e'].entries()) map.set(key, index);
	expect(kept(map, 'a', 'b', 'c', 'd', 'e')).toEqual(['c', 'd', 'e']);
});

it('what is set or asked for to be made again becomes the newest', () => {
	const map = new BoundedMap<string, number>(2);
	map.set('a', 1);
	map.set('b', 2);
	expect(map.getOrMake('a', () => 9)).toBe(1);
	map.set('c', 3);
	expect(kept(map, 'a', 'b', 'c')).toEqual(['a', 'c']);
	map.set('a', 4);
	map.set('d', 5);
	expect(kept(map, 'a', 'c', 'd')).toEqual(['a', 'd']);
});

it('makes what it does not have, and stays within its bounds by that, too', () => {
	const map = new BoundedMap<number, number>(100);
	for (let key = 0; key < 1_000; key++) expect(map.getOrMake(key, () => key * 2)).toBe(key * 2);
	expect(map.get(899)).toBeUndefined();
	expect(map.get(900)).toBe(1_800);
});

it('has nothing any more of what was deleted', () => {
	const map = new BoundedMap<string, number>(2);
	map.set('a', 1);
	map.delete('a');
	expect(map.get('a')).toBeUndefined();
	map.set('b', 2);
	map.clear();
	expect(map.get('b')).toBeUndefined();
});
