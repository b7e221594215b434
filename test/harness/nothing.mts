import type { Operation, Resource } from '../../nodes/shared/table/operation';

/** Answers with HTTP 200 that say nothing of what was asked for or done, as a gateway or a broken server gives them. */
export const saysNothing: unknown[] = [
	{},
	[1],
	[null],
	null,
	'',
	{ message: 'Service under maintenance' },
];

/** An operation by the name of its example, such as `task.update`. */
export function operationNamed(resources: Resource[], name: string): Operation | undefined {
	const [resource, value] = name.split('.');
	return resources
		.find((one) => one.value === resource)
		?.operations.find((one) => one.value === value);
}
