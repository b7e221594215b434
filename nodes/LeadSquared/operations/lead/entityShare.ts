import type { IDataObject } from 'n8n-workflow';

import { objectOf } from '../../../shared/table/answer';
import { choice, inQuery, text, whole } from '../../../shared/table/fields';
import { resource, type Values } from '../../../shared/table/operation';
import { simplify } from '../../wire/simplify';
import { bulk, read } from '../../parts/build';
import { guid, opportunity, record, user } from '../../parts/common';
import { queuedResults } from '../../parts/bulkResults';
import { makesNoRecord } from '../../../shared/table/lookUp';

/** LeadSquared's numbers for what is shared, with whom, and on the ground of what. */
export const kinds = { lead: 1, opportunity: 5, user: 3 };

export const accessType = choice('AccessType', 'Access', [
	[1, 'Read'],
	[2, 'Read and Write'],
]);

export const duration = whole('DurationInMinutes', 'Duration', {
	default: 60,
	description: 'In minutes. 90 days by default.',
});

const leadShare = [
	user('UserId'),
	record('EntityId', 'Lead Number', 'searchLeadNumbers', 'The lead by its number, ProspectAutoId'),
	guid(
		'ContextEntityId',
		'Activity ID',
		'Activity of the lead that the user owns: it is what lets the user in, so post it first',
	),
];

/** One call takes several shares and answers with one request ID for all of them. Its page names no limit. */
export function shares(entity: IDataObject) {
	return {
		maxRows: 25,
		body: (rows: Values[]) =>
			rows.map(({ body }) => ({ ...body, ...entity, EntityType: kinds.user })),
		results: (data: unknown, rows: Values[]) =>
			queuedResults(data, rows, ({ body: { UserId, EntityId } }) => ({ UserId, EntityId })),
	};
}

const ofLead = shares({ Entity: kinds.lead, ContextEntity: kinds.lead });

export const queued =
	'LeadSquared queues the request: Get Status tells what became of it. One wrong item makes it refuse all items of its call';

const errors = {
	MXInvalidEntityException:
		'Check the records of this call: one of them does not exist, or is not shared with the user.',
	MXInvalidInputException:
		'Check the users and activities of this call: leads are shared with sales users, on the ground of an activity that they own.',
	MXUnAuthorizedAccessException:
		'Entity sharing has to be enabled by LeadSquared support, and needs the keys of an administrator.',
};

export const sharing = { lane: 'normal' as const, errors };

export const entityShare = resource(
	'entityShare',
	'Share',
	bulk('POST /v2/EntityAccess.svc/Share', {
		...sharing,
		value: 'shareLead',
		lookUp: makesNoRecord,
		name: 'Share Lead',
		action: 'Share lead',
		description: `Let a sales user see one lead per input item, up to 25 with one call. ${queued}.`,
		changes: { share: [['UserId', 'EntityId']] },
		required: [...leadShare, accessType],
		optional: [duration],
		rows: ofLead,
		page: 'share-a-lead',
	}),
	bulk('POST /v2/EntityAccess.svc/Revoke', {
		...sharing,
		value: 'revokeLead',
		lookUp: makesNoRecord,
		name: 'Revoke Lead',
		action: 'Revoke access to shared lead',
		description: `End one share of a lead per input item, up to 25 with one call. Shares on the ground of other activities stay. ${queued}.`,
		changes: { share: [['UserId', 'EntityId']] },
		required: leadShare,
		optional: [accessType],
		rows: ofLead,
		page: 'revoke-access-to-a-shared-lead',
	}),
	bulk('POST /v2/EntityAccess.svc/Revoke', {
		...sharing,
		value: 'revokeOpportunity',
		lookUp: makesNoRecord,
		name: 'Revoke Opportunity',
		action: 'Revoke access to shared opportunity',
		description: `End one share of an opportunity per input item, up to 25 with one call. ${queued}.`,
		changes: { share: [['UserId', 'EntityId']] },
		required: [user('UserId'), opportunity('EntityId')],
		optional: [accessType],
		rows: shares({ Entity: kinds.opportunity }),
		page: 'revoke-access-to-a-shared-opportunity',
	}),
	read('GET /v2/EntityAccess.svc/Status/Get', {
		value: 'getStatus',
		name: 'Get Status',
		action: 'Get status of share request',
		description: 'What became of a request to share or revoke',
		required: [inQuery(text('id', 'Request ID'))],
		simplify: ({ Message, ShareStatus, ErrorMessage }) =>
			simplify({ ...objectOf(Message ?? {}, 'Message'), ShareStatus, ErrorMessage }),
		errors: {
			MXInvalidEntityException: 'Check the request ID: it is what sharing or revoking gave.',
		},
		page: 'get-status-of-a-share-revoke-request',
	}),
);
