import type { INodePropertyOptions } from 'n8n-workflow';

import { IvvyTrigger } from '../nodes/Ivvy/IvvyTrigger.node';
import { LeadSquaredTrigger } from '../nodes/LeadSquared/LeadSquaredTrigger.node';

// n8n's node panel lists the options of the first field that has one of these labels. e2e/newcomer.test.mts looks at it.
const labels = ['event', 'events', 'trigger on'];

describe.each([
	{ trigger: new IvvyTrigger(), name: 'subjects', example: 'On booking added', most: 53 },
	{ trigger: new LeadSquaredTrigger(), name: 'event', example: 'On lead stage changed', most: 18 },
])('$trigger.description.displayName', ({ trigger: { description }, name, example, most }) => {
	const listed = description.properties.find(({ displayName }) =>
		labels.includes(displayName.toLowerCase()),
	);
	const options = (listed?.options ?? []) as INodePropertyOptions[];

	it('is listed with all that the vendor sends, each by what happens', () => {
		expect([listed?.name, options.length]).toEqual([name, most]);
		const actions = options.map(({ action }) => action);
		expect(actions).toContain(example);
		expect(new Set(actions).size).toBe(most);
		for (const action of actions) expect(action).toMatch(/^On [a-z]/);
	});

	it('says in its own words what it waits for', () => {
		const { eventTriggerDescription, triggerPanel } = description;
		const texts = JSON.stringify([eventTriggerDescription, triggerPanel]);
		const vendor = description.displayName.replace(' Trigger', '');
		expect(eventTriggerDescription).toContain(vendor);
		expect(triggerPanel).toMatchObject({ header: expect.stringContaining(vendor) });
		// An event is a record of iVvy's that sends nothing.
		expect(texts).not.toMatch(/create an event/i);
	});
});
