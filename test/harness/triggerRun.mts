import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	type INodeExecutionData,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';

/** As n8n starts a workflow from the editor. */
const nothing = [{ json: {} }];

/**
 * Runs a workflow that begins with a trigger in n8n's own engine, in which nothing is left of what received the items.
 * @param items what started it, from a webhook or a poll
 * @returns what the trigger gave
 */
export async function runTrigger(
	workflow: Workflow,
	name: string,
	additionalData: IWorkflowExecuteAdditionalData,
	mode: WorkflowExecuteMode,
	items: INodeExecutionData[] = nothing,
): Promise<INodeExecutionData[]> {
	const node = workflow.nodes[name];
	const workflowData = {
		id: 'w',
		name: 'w',
		active: true,
		activeVersionId: null,
		isArchived: false,
		createdAt: new Date(),
		updatedAt: new Date(),
		nodes: [node],
		connections: {},
	};
	const hooks = new ExecutionLifecycleHooks(mode, 'e', workflowData);
	const start = { node, data: { main: [structuredClone(items)] }, source: null };
	const data = createRunExecutionData({ executionData: { nodeExecutionStack: [start] } });
	// n8n builds links from it for expressions; nothing is sent there.
	const here = 'http://localhost/';
	const surroundings = {
		...additionalData,
		executionId: 'e',
		hooks,
		webhookWaitingBaseUrl: here,
		formWaitingBaseUrl: here,
	};
	const run = await new WorkflowExecute(surroundings, mode, data).processRunExecutionData(workflow);
	const { error, runData } = run.data.resultData;
	// n8n keeps a copy of it.
	if (error) throw Object.assign(new Error(error.message), error);
	// Numbered by n8n.
	return (runData[name]?.[0]?.data?.main[0] ?? []).map(
		({ pairedItem: _pairedItem, ...item }) => item,
	);
}
