import type { Row } from '../../types.mts';
import { readFields } from './activityFields.mts';
import type { SchemaValue } from './activityFields.mts';
import { invalidEntity, invalidInput } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { page } from '../wire/paging.mts';
import { newId } from '../state.mts';

interface Create {
	RelatedCompanyId: string;
	ActivityEvent: number;
	ActivityNote?: string;
	Fields?: SchemaValue[];
}

const create: Handler = ({ body, state, now }) => {
	const sent = body as Create;
	const account = state.accounts.find(
		(one) => one.CompanyId === sent.RelatedCompanyId.toLowerCase(),
	);
	if (!account) throw invalidEntity('Not a valid Company Id');
	const type = state.accountActivityTypes.find((one) => one.ActivityEvent === sent.ActivityEvent);
	if (!type)
		throw invalidInput(
			`Invalid ActivityEvent ${sent.ActivityEvent}: account activities have codes from 10001 on`,
		);
	// This endpoint has no ValidateDropDownOptions; nothing says that it checks options.
	const fields = readFields(state, type.Fields, sent.Fields ?? [], { dropDowns: false });
	const { ID, FirstName, LastName } = state.users[0];
	const at = dateTime(now);
	const id = newId(state, kinds.accountActivity);
	state.accountActivities.push({
		CompanyActivityId: id,
		RelatedCompanyId: account.CompanyId,
		ActivityEvent: type.ActivityEvent,
		ActivityNote: sent.ActivityNote ?? '',
		ActivityDateTime: at,
		ActivityType: 2,
		CreatedByName: `${FirstName} ${LastName}`,
		ActivityDisplayName: type.DisplayName,
		CreatedOn: at,
		ModifiedOn: at,
		CreatedBy: ID,
		ModifiedBy: ID,
		ModifiedByName: `${FirstName} ${LastName}`,
		ActivityFields: { Status: 'Active', Owner: ID, ...fields },
	});
	return { Status: 'Success', Message: { Id: id } };
};

const update: Handler = ({ body, state, now }) => {
	const sent = body as {
		CompanyActivityId: string;
		ActivityNote?: string;
		Fields?: Array<Partial<SchemaValue>>;
	};
	const row = state.accountActivities.find(
		(one) => one.CompanyActivityId === sent.CompanyActivityId.toLowerCase(),
	);
	const type = state.accountActivityTypes.find((one) => one.ActivityEvent === row?.ActivityEvent);
	if (!row || !type) throw invalidEntity('Not a valid Activity Id');
	const present = row.ActivityFields as Row;
	const given = (sent.Fields ?? []).map(({ SchemaName = '', Value = '' }) => ({
		SchemaName,
		Value,
	}));
	const fields = readFields(state, type.Fields, given, { dropDowns: false, present });
	const { ID, FirstName, LastName } = state.users[0];
	if (typeof sent.ActivityNote === 'string') row.ActivityNote = sent.ActivityNote;
	row.ActivityFields = { ...present, ...fields };
	Object.assign(row, {
		ModifiedOn: dateTime(now),
		ModifiedBy: ID,
		ModifiedByName: `${FirstName} ${LastName}`,
	});
	return { Status: 'Success', Message: { Id: row.CompanyActivityId, IsSuccessful: true } };
};

const listByAccount: Handler = ({ query, body, state }) => {
	const companyId = query.get('companyId')?.toLowerCase();
	if (!state.accounts.some((one) => one.CompanyId === companyId))
		throw invalidEntity('Not a valid Company Id');
	const { FromDate, ToDate } = (body as { Parameter: { FromDate: string; ToDate: string } })
		.Parameter;
	// Documented for activities of leads only.
	if (FromDate > ToDate) throw invalidInput("FromDate can't be greater than ToDate.");
	const rows = state.accountActivities.filter(
		(row) =>
			row.RelatedCompanyId === companyId &&
			(row.ActivityDateTime as string) >= FromDate &&
			(row.ActivityDateTime as string) <= ToDate,
	);
	return { RecordCount: rows.length, CompanyActivities: page(rows, body) };
};

/** The page of this endpoint shows the list's row without who changed it. */
const get: Handler = ({ query, state }) => {
	const row = state.accountActivities.find(
		(one) => one.CompanyActivityId === query.get('activityId')?.toLowerCase(),
	);
	if (!row) throw invalidEntity('Not a valid Activity Id');
	const {
		CreatedBy: _createdBy,
		ModifiedBy: _modifiedBy,
		ModifiedByName: _modifiedByName,
		...shown
	} = row;
	return shown as Row;
};

export const accountActivityHandlers: Record<string, Handler> = {
	'/v2/CompanyActivity.svc/Create': create,
	'/v2/CompanyActivity.svc/Update': update,
	'/v2/CompanyActivity.svc/Retrieve': listByAccount,
	'/v2/CompanyActivity.svc/RetrieveById': get,
};
