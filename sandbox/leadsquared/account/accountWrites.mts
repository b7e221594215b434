import type { Row } from '../../types.mts';
import { checkField } from '../activity/activityFields.mts';
import {
	invalidEntity,
	invalidInput,
	invalidType,
	LeadSquaredError,
	mandatory,
} from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { removeLead } from '../lead/leadRemoval.mts';
import { unknownAttribute } from '../lead/leadValues.mts';
import type { AttributeValue } from '../lead/leadValues.mts';
import { activeUserById, sameText, userName } from '../user/people.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';

/** The fields by which a bulk call may search are the ones that tell accounts of one type apart. */
const uniqueNames = ['CompanyName', 'CompanyNumber', 'CompanyIdentifier'];

function checkType(state: LeadSquaredState, typeName: string): void {
	if (!state.accountTypes.includes(typeName))
		throw invalidInput(`Invalid CompanyTypeName '${typeName}'`);
}

function checkValue(state: LeadSquaredState, name: string, value: string): void {
	const field = state.accountFields.find((one) => one.SchemaName === name);
	if (!field) throw unknownAttribute(name);
	if (field.IsReadOnly) throw invalidInput(`'${name}' is kept by the system and cannot be set`);
	if (field.IsMandatory && value === '') throw mandatory(`'${name}' is mandatory`);
	if (field.DataType === 'ActiveUsers') {
		activeUserById(state, value);
		return;
	}
	// Seen: the options of a strict drop-down are checked, and a value that is none counts as a wrong reference.
	if (value !== '' && field.Options && !field.Options.includes(value))
		throw new LeadSquaredError(
			'MXInvalidEntityReferenceException',
			`'${value}' is not a valid option for field '${name}'`,
		);
	try {
		checkField(state, field, value, true);
	} catch (error) {
		throw error instanceof LeadSquaredError ? invalidType(error.message) : error;
	}
}

/** Booleans are kept as 1 and 0, as those of leads are (seen). */
function stored(state: LeadSquaredState, name: string, value: string): string {
	const type = state.accountFields.find((one) => one.SchemaName === name)?.DataType;
	if (type === 'Boolean') return value.toLowerCase().replace('true', '1').replace('false', '0');
	return name === 'OwnerId' ? value.toLowerCase() : value;
}

/** The columns that attributes mean, checked. */
function readProperties(state: LeadSquaredState, sent: AttributeValue[]): Row {
	const values: Row = {};
	for (const { Attribute, Value } of sent) {
		if (Attribute in values) throw invalidInput(`'${Attribute}' is given twice`);
		checkValue(state, Attribute, Value);
		values[Attribute] = stored(state, Attribute, Value);
	}
	return values;
}

const withOwner = (state: LeadSquaredState, values: Row) =>
	values.OwnerId ? { ...values, OwnerName: userName(state, values.OwnerId) } : values;

/** Not documented for the single calls; what a search goes by must be clear, so it is refused. */
function checkUnique(state: LeadSquaredState, typeName: unknown, values: Row, own?: Row): void {
	for (const name of uniqueNames.filter((one) => values[one])) {
		const other = state.accounts.find(
			(row) =>
				row !== own &&
				row.CompanyTypeName === typeName &&
				row[name] &&
				sameText(row[name], String(values[name])),
		);
		if (other)
			throw new LeadSquaredError(
				'MXDuplicateEntryException',
				`An Account with same ${name} already exists.`,
			);
	}
}

/** Adds an account or throws why not. */
function add(state: LeadSquaredState, typeName: string, values: Row, now: number): Row {
	if (!values.CompanyName) throw mandatory("'CompanyName' is mandatory");
	checkUnique(state, typeName, values);
	const at = dateTime(now);
	const row: Row = {
		CompanyId: newId(state, kinds.account),
		CompanyTypeName: typeName,
		...withOwner(state, { OwnerId: state.users[0].ID, ...values }),
		CreatedOn: at,
		ModifiedOn: at,
	};
	state.accounts.push(row);
	return row;
}

function change(state: LeadSquaredState, row: Row, values: Row, now: number): void {
	checkUnique(state, row.CompanyTypeName, values, row);
	Object.assign(row, withOwner(state, values), { ModifiedOn: dateTime(now) });
}

function requireAccount(state: LeadSquaredState, id: string | null): Row {
	const row = state.accounts.find((one) => one.CompanyId === id?.toLowerCase());
	if (!row) throw invalidEntity('Not a valid Company Id');
	return row;
}

interface Sent {
	CompanyType: { CompanyTypeName: string };
	CompanyProperties: AttributeValue[];
}

const create: Handler = ({ body, state, now }) => {
	const { CompanyType, CompanyProperties } = body as Sent;
	checkType(state, CompanyType.CompanyTypeName);
	const row = add(
		state,
		CompanyType.CompanyTypeName,
		readProperties(state, CompanyProperties),
		now,
	);
	return { Status: 'Success', Message: { Id: row.CompanyId } };
};

const update: Handler = ({ query, body, state, now }) => {
	const row = requireAccount(state, query.get('companyId'));
	change(state, row, readProperties(state, (body as Sent).CompanyProperties), now);
	return { Status: 'Success', Message: { AffectedRows: 1 } };
};

interface Bulk {
	CompanyType: { CompanyTypeName: string };
	Options: { SearchBy: string; CollisionResolutionStrategy: string };
	Companies: AttributeValue[][];
}

/** One row of a bulk call. */
function resolve(state: LeadSquaredState, sent: Bulk, values: Row, now: number): Row {
	const { CompanyType, Options } = sent;
	const { SearchBy: by, CollisionResolutionStrategy: strategy } = Options;
	if (!values[by]) throw mandatory(`'${by}' is mandatory`);
	const present = state.accounts.find(
		(row) =>
			row.CompanyTypeName === CompanyType.CompanyTypeName &&
			row[by] &&
			sameText(row[by], String(values[by])),
	);
	if (!present) {
		const { CompanyId } = add(state, CompanyType.CompanyTypeName, values, now);
		return { CompanyId, CompanyCreated: true, CompanyUpdated: false, AffectedRows: 1 };
	}
	const isBlank = (name: string) =>
		present[name] === undefined || present[name] === null || present[name] === '';
	const passes = ([name]: [string, unknown]) =>
		strategy === 'OverwriteAllFields' || (strategy === 'FillMissingFields' && isBlank(name));
	const taken = Object.fromEntries(Object.entries(values).filter(passes));
	const CompanyUpdated = Object.keys(taken).length > 0;
	if (CompanyUpdated) change(state, present, taken, now);
	return {
		CompanyId: present.CompanyId,
		CompanyCreated: false,
		CompanyUpdated,
		AffectedRows: CompanyUpdated ? 1 : 0,
	};
}

/** No page shows the answer; its form is that of the same call for leads. */
const createOrUpdateBulk: Handler = ({ body, state, settings, now }) => {
	const sent = body as Bulk;
	checkType(state, sent.CompanyType.CompanyTypeName);
	const reason = settings.leadSquared.rowErrorAs;
	return sent.Companies.map((properties, index) => {
		const RowNumber = index + 1;
		try {
			return {
				RowNumber,
				...resolve(state, sent, readProperties(state, properties), now),
				[reason]: null,
			};
		} catch (error) {
			if (!(error instanceof LeadSquaredError)) throw error;
			return { RowNumber, ExceptionType: error.exceptionType, [reason]: error.message };
		}
	});
};

/** Leads of the account go with it or stay without it; its activities have nobody left to belong to. */
const remove: Handler = ({ query, state }) => {
	const row = requireAccount(state, query.get('companyId'));
	for (const lead of state.leads.filter((one) => one._companyId === row.CompanyId)) {
		if (query.get('withLeadDelete') === 'true') removeLead(state, lead.ProspectID);
		else delete lead._companyId;
	}
	state.accounts = state.accounts.filter((one) => one !== row);
	state.accountActivities = state.accountActivities.filter(
		(one) => one.RelatedCompanyId !== row.CompanyId,
	);
	return { Status: 'Success', Message: {} };
};

export const accountWriteHandlers: Record<string, Handler> = {
	'/v2/CompanyManagement.svc/Company.Create': create,
	'/v2/CompanyManagement.svc/Company.Update': update,
	'/v2/CompanyManagement.svc/Company/Bulk/CreateOrUpdate': createOrUpdateBulk,
	'/v2/CompanyManagement.svc/Company.Delete': remove,
};
