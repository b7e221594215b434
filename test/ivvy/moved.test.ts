import type { INodeParameters, INodeProperties } from 'n8n-workflow';

import { Ivvy } from '../../nodes/Ivvy/Ivvy.node';
import { resources } from '../../nodes/Ivvy/operations';
import { isMoved } from '../../nodes/shared/table/moved';
import { ivvySeedIds } from '../../sandbox/seed.mts';
import { useVendors } from '../harness/vendors.mts';

// Optional fields that stand at the top of a form since nearly everybody needs them. Workflows that were saved before have
// them under Additional Fields.

const vendors = useVendors();

const [contactId, otherId] = ivvySeedIds.contacts;
const task = {
	resource: 'task',
	operation: 'create',
	name: 'Call back',
	endDatetime: '2026-12-01T10:00:00',
};
const run = async (more: object) =>
	await vendors.ivvy({ parameters: { ...task, ...more } as unknown as INodeParameters });
const sent = () => (JSON.parse(vendors.sandbox.calls[0].rawBody) as INodeParameters).contactId;

it.each([
	['at the top', { contactId }],
	['where it stood before', { additionalFields: { contactId } }],
])('the contact of a task is read %s', async (_where, more) => {
	const { error } = await run(more);
	expect(error).toBeUndefined();
	expect(sent()).toBe(contactId);
});

it('what stands at the top counts, since the editor shows no other', async () => {
	const { error } = await run({ contactId, additionalFields: { contactId: otherId } });
	expect(error).toBeUndefined();
	expect(sent()).toBe(contactId);
});

it('what has moved stands at the top, and is not offered a second time', () => {
	const moved = resources.flatMap(({ value, operations }) =>
		operations.flatMap((operation) =>
			(operation.collection?.fields ?? [])
				.filter(isMoved)
				.map(({ name }) => ({ resource: value, operation, name })),
		),
	);
	const places = new Set(moved.map(({ resource, operation }) => `${resource}.${operation.value}`));
	expect([...places].sort()).toEqual([
		'activity.create',
		'company.create',
		'contact.create',
		'lead.create',
		'opportunity.create',
		'task.create',
	]);
	for (const { operation, name } of moved)
		expect(operation.fields.map((field) => field.name)).toContain(name);
	const offered = new Ivvy().description.properties
		.filter(({ name }) => name === 'additionalFields')
		.flatMap(({ options }) => options as INodeProperties[]);
	const isOffered = ({ displayOptions, name, type }: INodeProperties) =>
		name === 'industryId' &&
		type !== 'hidden' &&
		JSON.stringify(displayOptions?.show).includes('"lead"') &&
		JSON.stringify(displayOptions?.show).includes('"create"');
	expect(offered.filter(isOffered)).toEqual([]);
});
