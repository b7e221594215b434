import type { Answer, Incoming, Row, VendorServer } from '../../types.mts';
import { report } from './analytics.mts';
import type { ReportBody } from './analytics.mts';
import { authorize, requireActiveOwner } from '../wire/auth.mts';
import { endpointsOf } from '../wire/endpoints.mts';
import { allowedOf, hostServer, readBody, takeSlot } from '../wire/host.mts';
import type { Context } from '../wire/host.mts';
import { checkRequest } from '../wire/validate.mts';

const paths = endpointsOf('analytics');

const quoted = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`;

/** One line of names, one per row. */
function csv(rows: Row[]): string {
	const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	return [names, ...rows.map((row) => names.map((name) => row[name]))]
		.map((line) => line.map(quoted).join(','))
		.join('\r\n');
}

function process(context: Context, request: Incoming, url: URL): Answer {
	const allowed = allowedOf(paths, url.pathname, request.method);
	authorize(request, url, context.settings);
	requireActiveOwner(context.state.leadSquared);
	takeSlot(context, url.pathname, request.at);
	const body = readBody(request, true);
	checkRequest(allowed, url.searchParams, body);
	const reply = report(url.pathname, body as ReportBody, context.state.leadSquared, request.now);
	if (url.searchParams.get('ResponseFormat') !== 'CSV') return { status: 200, body: reply };
	const headers = {
		'Content-Type': 'text/csv; charset=utf-8',
		'Content-Disposition': 'attachment; filename="report.csv"',
	};
	return { status: 200, body: csv(reply.List as Row[]), headers };
}

export const leadSquaredAnalyticsServer = (context: Context): VendorServer =>
	hostServer(context, process);
