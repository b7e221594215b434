import type { INodeExecutionData } from 'n8n-workflow';

/** The words that a failed item carries for people. */
export const messageOf = ({ json }: INodeExecutionData): string =>
	(json.error as { message: string }).message;
