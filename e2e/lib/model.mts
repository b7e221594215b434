/** A model that plays what it is told to, as OpenAI's API has it, and keeps what the AI Agent sends. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A call of a tool: its name as the agent has it, and its arguments. */
export interface ToolCall {
	tool: string;
	input: Record<string, unknown>;
}

interface Tool {
	function: {
		name: string;
		parameters: { properties: Record<string, { type?: string }>; required?: string[] };
	};
}

interface Asked {
	stream?: boolean;
	messages: Array<{ role: string; content: unknown }>;
	tools?: Tool[];
}

export interface Model {
	/** For the base URL of the credential. */
	url: string;
	/** What the agent has sent, in order. */
	asked: Asked[];
	/** Forgets what was, and plays these calls one after the other, each once the one before is answered. */
	play(calls: ToolCall[]): void;
	/** What the tools have told the model so far, in order. */
	answers(): unknown[];
	stop(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Asked> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return JSON.parse(Buffer.concat(chunks).toString()) as Asked;
}

function messageOf(call: ToolCall | undefined, turn: number): object {
	if (!call) return { role: 'assistant', content: 'Done.' };
	const { tool, input } = call;
	const made = {
		index: 0,
		id: `call_${turn}`,
		type: 'function',
		function: { name: tool, arguments: JSON.stringify(input) },
	};
	return { role: 'assistant', content: null, tool_calls: [made] };
}

function answer(response: ServerResponse, message: object, isStream: boolean): void {
	const reason = 'tool_calls' in message ? 'tool_calls' : 'stop';
	const all = { id: 'chatcmpl-1', created: 1, model: 'scripted' };
	if (!isStream) {
		const choices = [{ index: 0, message, finish_reason: reason }];
		const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ ...all, object: 'chat.completion', choices, usage }));
		return;
	}
	response.setHeader('content-type', 'text/event-stream');
	for (const [delta, finish_reason] of [
		[message, null],
		[{}, reason],
	]) {
		const choices = [{ index: 0, delta, finish_reason }];
		const chunk = { ...all, object: 'chat.completion.chunk', choices };
		response.write(`data: ${JSON.stringify(chunk)}\n\n`);
	}
	response.end('data: [DONE]\n\n');
}

export async function startModel(): Promise<Model> {
	let calls: ToolCall[] = [];
	const asked: Asked[] = [];
	const server = createServer((request, response) => {
		void bodyOf(request).then((body) => {
			asked.push(body);
			// How many of the calls are answered already tells which one comes next.
			const turn = body.messages.filter(({ role }) => role === 'tool').length;
			answer(response, messageOf(calls[turn], turn), body.stream === true);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
		asked,
		play(wanted) {
			calls = wanted;
			asked.length = 0;
		},
		answers() {
			const messages = asked.at(-1)?.messages ?? [];
			return messages
				.filter(({ role }) => role === 'tool')
				.map(({ content }) => JSON.parse(String(content)) as unknown);
		},
		async stop() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}
