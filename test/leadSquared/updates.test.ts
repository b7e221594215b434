import type { INodeParameters } from 'n8n-workflow';

import { resources } from '../../nodes/LeadSquared/operations';
import { seedIds } from '../../sandbox/seed.mts';
import { useVendors } from '../harness/vendors.mts';

const vendors = useVendors();

const [id] = seedIds.tasks;
const nothing = { mappingMode: 'defineBelow', value: null } as unknown as INodeParameters;

it.each<[string, INodeParameters]>([
	['task.update', { userTaskId: id, updateFields: {} }],
	['product.update', { productId: id, updateFields: {} }],
	[
		'activity.update',
		{
			prospectActivityId: id,
			activityEvent: '206',
			fields: nothing,
			updateFields: { validateDropDownOptions: true },
		},
	],
	[
		'activity.updateBulk',
		{
			prospectActivityId: id,
			fields: nothing,
			additionalFields: { validateDropDownOptions: true },
		},
	],
	['opportunity.update', { prospectOpportunityId: id, fields: nothing, updateFields: {} }],
	[
		'opportunity.updateBulk',
		{
			prospectOpportunityId: id,
			opportunityEventCode: '12000',
			fields: nothing,
			additionalFields: {},
		},
	],
	['accountActivity.update', { companyActivityId: id, updateFields: {} }],
])('%s without anything to change is not sent', async (name, parameters) => {
	const [resource, operation] = name.split('.');
	const { failed } = await vendors.leadSquared({
		parameters: { resource, operation, ...parameters },
		onError: 'continueErrorOutput',
	});
	expect(failed).toMatchObject([
		{
			json: {
				error: {
					message: expect.stringContaining('Nothing to change is given'),
					outcome: 'notSent',
				},
			},
		},
	]);
	expect(vendors.sandbox.calls).toEqual([]);
});

it.each([
	['account', 'create', 'fieldsByName'],
	['account', 'update', 'fieldsByName'],
	['account', 'upsertBulk', 'fieldsByName'],
	['accountActivity', 'create', 'fields'],
	['accountActivity', 'update', 'fields'],
	['task', 'createAppointment', 'customFields'],
	['user', 'create', 'customFields'],
])(
	'%s.%s tells how to write a day, since nobody knows which fields are days',
	(resource, value, field) => {
		const operation = resources
			.find((one) => one.value === resource)
			?.operations.find((one) => one.value === value);
		const { property } = operation?.collection?.fields.find(({ name }) => name === field) ?? {};
		expect(property?.description).toContain('Write a day as 2026-11-01');
	},
);
