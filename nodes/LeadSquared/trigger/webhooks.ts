import type { IDataObject, IHookFunctions, NodeApiError } from 'n8n-workflow';

import { objectOf, textOf } from '../../shared/table/answer';
import { notActivated } from '../../shared/trigger/activation';
import { adviceOn } from '../../shared/wire/reply';
import type { Line } from '../../shared/wire/send';
import type { NotDone } from '../../shared/wire/vendor';
import { rowsIn, totalIn } from '../wire/rows';
import { leadSquared } from '../wire/vendor';

/** A webhook as LeadSquared lists it. */
export interface Listed {
	id: string;
	url: string;
	/** LeadSquared's name of the event in this account; empty where it tells none. */
	event: string;
	/** What narrows the event, as JSON. */
	properties: string;
	/** 0: enabled. 1: disabled by hand. 2: disabled by LeadSquared after failures. */
	status: number;
}

const pageSize = 200;

/** A line for n8n's log. */
export const log = (context: IHookFunctions, text: string) =>
	`LeadSquared Trigger "${context.getNode().name}": ${text}`;

export const path = (name: string) => `/v2/Webhook.svc/${name}`;

/** What LeadSquared's refusal means for the user. */
export function failure(
	context: IHookFunctions,
	what: string,
	reply: NotDone,
	hint?: string,
): NodeApiError {
	const said = `LeadSquared did not ${what}: ${reply.message}`;
	const next =
		reply.kind === 'refused'
			? (adviceOn(leadSquared, reply) ?? 'Check the credential.')
			: 'Try again in a few minutes.';
	return notActivated(context, said, hint ?? next);
}

/** The webhooks of the account, or the one of an id, by their ids. @returns them, and how many there are */
async function listBy(
	column: string,
	context: IHookFunctions,
	line: Line,
	WebhookId?: string,
): Promise<{ rows: Map<unknown, IDataObject>; total: number }> {
	const rows = new Map<unknown, IDataObject>();
	let count = 0;
	for (let page = 1; ; page++) {
		const body = JSON.stringify({
			Parameter: { Type: 'Webhook', ...(WebhookId === undefined ? {} : { WebhookId }) },
			Sorting: { ColumnName: column, Direction: '0' },
			Paging: { PageIndex: page, PageSize: pageSize },
		});
		const reply = await line.send(
			{ method: 'POST', path: path('Retrieve'), body },
			{ repeatable: true },
		);
		if (reply.kind !== 'done') throw failure(context, 'list its webhooks', reply);
		const found = rowsIn(reply.data, 'Response');
		for (const row of found) rows.set(row.WebhookId, row);
		count += found.length;
		const total = totalIn(objectOf(reply.data)) ?? 0;
		if (found.length === 0 || count >= total) return { rows, total };
	}
}

/**
 * Every webhook of the account, or the one of an id.
 * @throws NodeApiError when LeadSquared does not list them
 */
export async function list(
	context: IHookFunctions,
	line: Line,
	webhookId?: string,
): Promise<Listed[]> {
	const listed = await listBy('CreatedOn', context, line, webhookId);
	const { rows } = listed;
	if (rows.size < listed.total) {
		// Some that were made at the same moment changed places from page to page. No page says that ids can be sorted by.
		const more = await listBy('WebhookId', context, line).catch(() => listed);
		for (const [id, row] of more.rows) rows.set(id, row);
	}
	return [...rows.values()].map((row) => ({
		id: String(row.WebhookId),
		url: String(row.URL),
		event: textOf(row.EventCode) || textOf(row.EventName),
		properties: textOf(row.WebhookProperties),
		status: Number(row.StatusCode ?? 0),
	}));
}

/** Deletes a webhook; one that is gone already is fine. */
export async function remove(line: Line, id: string): Promise<NotDone | undefined> {
	const reply = await line.send(
		{ method: 'GET', path: `${path('Delete')}?webhookId=${encodeURIComponent(id)}` },
		{ repeatable: true },
	);
	if (
		reply.kind === 'done' ||
		(reply.kind === 'refused' && reply.code === 'MXInvalidEntityException')
	)
		return undefined;
	return reply;
}
