import type { INodeTypeDescription } from 'n8n-workflow';

type Listening = Pick<INodeTypeDescription, 'eventTriggerDescription' | 'triggerPanel'>;

/**
 * What the editor says of a trigger before it has items. Without it n8n asks to "create an event", which some vendors have
 * a record for that has nothing to do with it.
 */
export function listening(vendor: string): Listening {
	const building = `<b>While you build the workflow</b>, click 'Execute step' and do in ${vendor} what starts it. This runs the workflow once, and you see what has come.<br /><br />`;
	const listed = `runs whenever that happens in ${vendor}; its runs are listed under Executions.`;
	return {
		eventTriggerDescription: `Waiting for ${vendor}: do there what starts this workflow`,
		triggerPanel: {
			header: `Start with what happens in ${vendor}`,
			executionsHelp: {
				inactive: `${building}<b>When it is ready</b>, activate it. Then it ${listed}`,
				active: `${building}<b>The workflow is active</b> and ${listed}`,
			},
			activationHint: `Once the workflow is active, it runs by itself whenever this happens in ${vendor}.`,
		},
	};
}
