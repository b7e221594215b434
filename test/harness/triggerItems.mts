import type { IDataObject } from 'n8n-workflow';

/** Every key of a trigger's item, in the order in which it has those that it has. README.md explains each. */
export const keys = [
	...['event', 'time', 'resource', 'id', 'leadId'],
	...['record', 'changedFields', 'previous', 'message', 'raw'],
];

/** Holds an item against the form that all triggers share. @param lacks keys that the vendor never gives for its event */
export function expectForm(item: IDataObject, lacks: string[]): void {
	expect(Object.keys(item)).toEqual(keys.filter((key) => !lacks.includes(key)));
	expect(item).toMatchObject({ event: expect.any(String), resource: expect.any(String) });
	expect(Object.prototype.toString.call(item.record)).toBe('[object Object]');
	if (item.time !== null)
		expect(item.time).toEqual(expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
}
