import type { IDataObject } from 'n8n-workflow';

import { inQuery, inside, locator, named } from '../../../shared/table/fields';
import type { Operation, RowResult, Values } from '../../../shared/table/operation';
import { writingOpportunity } from '../../wire/fieldTypes';
import { rowsIn } from '../../wire/rows';
import { bulk, columns } from '../../parts/build';
import {
	customFields,
	matchingValue,
	opportunity,
	opportunityFields,
	opportunityType,
	user,
	withFields,
} from '../../parts/common';
import { accessType, duration, kinds, queued, shares, sharing } from '../lead/entityShare';
import { matchBy } from '../lead/leadParts';
import { leadBy } from '../lead/leadRecords';
import {
	captureErrors,
	changedOpportunity,
	changesSomething,
	doNotChangeOwner,
	givesPartsOnce,
	opportunityErrors,
	opportunityNote,
	simplifiedAs,
	updateEmptyFields,
} from './opportunityParts';
import { makesNoRecord } from '../../../shared/table/lookUp';
import { opportunityRowLookUp } from './opportunityLookUp';

const ownerEmail = locator('OpportunityOwnerEmail', 'Owner', 'searchUsers', {
	by: 'Email',
	idType: 'text',
	example: 'maya@example.com',
	description: 'User who owns the opportunity',
});

const writing = {
	open: [opportunityFields],
	rules: [givesPartsOnce],
	metadata: writingOpportunity,
};

const withFieldsEach = (rows: Values[]) => rows.map(({ body }) => withFields(body));

const idOf = ({ body }: Values) =>
	String(body['SearchParameters.ProspectActivityId']).toLowerCase();
const codeOf = ({ body }: Values) => String(body['SearchParameters.EventCode']);
const columnsOf = ({ body }: Values) =>
	String(
		body['SearchParameters.Columns.Include_CSV'] ?? 'mx_Custom_1,Status,Owner,CreatedOn,ModifiedOn',
	);

/** One entry for each type. */
function searchOf(rows: Values[], first: Values): IDataObject[] {
	const codes = [...new Set(rows.map(codeOf))];
	return codes.map((EventCode) => ({
		EventCode,
		ProspectActivityId: [...new Set(rows.filter((row) => codeOf(row) === EventCode).map(idOf))],
		Columns: { Include_CSV: columnsOf(first) },
	}));
}

/** Only what was found comes back. */
function byIds(data: unknown, rows: Values[]): Array<RowResult | undefined> {
	const key = (code: unknown, id: unknown) => `${String(code)} ${String(id).toLowerCase()}`;
	const found = new Map(
		rowsIn(data).flatMap((type) =>
			rowsIn(type, 'Opportunities').map(
				(row) => [key(type.EventCode, row.ProspectActivityId), row] as const,
			),
		),
	);
	return rows.map((row) => {
		const record = found.get(key(codeOf(row), idOf(row)));
		return record ? { data: record } : { refused: 'no opportunity of this type has this ID' };
	});
}

export const opportunityBulk: Operation[] = [
	bulk('POST /v2/OpportunityManagement.svc/Bulk/Add/ByLeadField', {
		...writing,
		value: 'createBulk',
		lookUp: opportunityRowLookUp,
		name: 'Create Many',
		action: 'Create many opportunities',
		description:
			'Add one opportunity per input item to a lead that is there, up to 25 with one call',
		changes: ({ body, query }) => leadBy(query.SearchBy, body.SearchByValue),
		required: [inQuery(matchBy), matchingValue('SearchByValue', 'Match Value'), opportunityType()],
		optional: [customFields, opportunityNote, ownerEmail, updateEmptyFields, doNotChangeOwner],
		rows: { maxRows: 25, body: withFieldsEach },
		errors: captureErrors,
		page: 'add-opportunities-in-bulk',
	}),
	bulk('POST /v2/OpportunityManagement.svc/Bulk/Update/ByOpportunityId', {
		...writing,
		value: 'updateBulk',
		name: 'Update Many',
		action: 'Update many opportunities',
		description: 'Update one opportunity per input item, up to 25 with one call',
		changes: changedOpportunity,
		required: [opportunity('ProspectOpportunityId'), opportunityType()],
		optional: [customFields, opportunityNote],
		rules: [changesSomething, givesPartsOnce],
		repeat: 'always',
		rows: { maxRows: 25, body: withFieldsEach, id: 'ProspectActivityId' },
		errors: opportunityErrors,
		page: 'bulk-update-opportunities',
	}),
	bulk('POST /v2/OpportunityManagement.svc/GetOpportunitiesById', {
		simplified: simplifiedAs('ProspectActivityId', 'ProspectId'),
		value: 'getByIds',
		reads: true,
		name: 'Get Many by ID',
		action: 'Get many opportunities by ID',
		description: 'Get one opportunity per input item, up to 2,000 with one call',
		required: [
			named('opportunityId', inside('SearchParameters', opportunity('ProspectActivityId'))),
			named('opportunityEventCode', inside('SearchParameters', opportunityType('EventCode'))),
		],
		optional: [inside('SearchParameters', columns)],
		repeat: 'always',
		lane: 'normal',
		rows: {
			maxRows: 2000,
			share: columnsOf,
			body: (rows, first) => ({ SearchParameters: searchOf(rows, first) }),
			results: byIds,
		},
		errors: opportunityErrors,
		page: 'get-opportunities-in-bulk-by-ids',
	}),
	bulk('POST /v2/EntityAccess.svc/Share', {
		...sharing,
		value: 'share',
		lookUp: makesNoRecord,
		name: 'Share',
		action: 'Share opportunity',
		description: [
			'Let a user see one opportunity per input item, up to 25 with one call.',
			queued,
		].join(' '),
		changes: { share: [['UserId', 'EntityId']] },
		required: [user('UserId'), opportunity('EntityId'), accessType],
		optional: [duration],
		rows: shares({ Entity: kinds.opportunity }),
		errors: {
			...sharing.errors,
			MXInvalidInputException:
				'Check the users of this call: the owner of an opportunity sees it anyway.',
		},
		page: 'share-an-opportunity',
	}),
];
