import type { Row } from '../../types.mts';
import { noActivity } from './activityChanges.mts';
import { ownerByEmail } from './activityCreate.mts';
import { addActivity, touch, typeOf } from './activityRows.mts';
import { invalidEntity, invalidInput } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { requireLead } from '../lead/leadWrites.mts';
import { activeUserById } from '../user/people.mts';
import type { ActivityType, LeadSquaredState, TypeField } from '../state.mts';

const event = 30;
const statuses = ['Open', 'Won', 'Lost'];

interface Sale {
	ProspectId: string;
	ProductSku: string;
	Revenue?: number | string;
	SalesOwnerEmail?: string;
	SalesOwner?: string;
	SalesDate?: string;
}

function ownerOf(state: LeadSquaredState, { SalesOwnerEmail: email, SalesOwner: id }: Sale): Row {
	if (email && id) throw invalidInput('Pass SalesOwnerEmail or SalesOwner, not both');
	if (email) return { Owner: ownerByEmail(state, email).ID };
	if (!id) return {};
	return { Owner: activeUserById(state, id).ID };
}

/** The columns that the passed parts of a sale mean. */
function readSale(state: LeadSquaredState, sale: Sale): Row {
	const product = state.products.find((one) => one.ProductSku === sale.ProductSku);
	if (!product) throw invalidEntity(`Not a valid ProductSku '${sale.ProductSku}'`);
	const { Revenue: revenue, SalesDate: date } = sale;
	return {
		mx_Custom_1: product.ProductId,
		...(revenue === undefined || revenue === null
			? {}
			: { mx_Custom_2: Number(revenue).toFixed(2) }),
		...(date ? { mx_Custom_3: date.slice(0, 19) } : {}),
		...ownerOf(state, sale),
	};
}

const create: Handler = (input) => {
	const { state, now } = input;
	const sent = input.body as Sale & { Status: string };
	const lead = requireLead(state, sent.ProspectId);
	const read = readSale(state, sent);
	const fields = { Status: sent.Status, mx_Custom_2: '0.00', mx_Custom_3: dateTime(now), ...read };
	const row = addActivity(input, { lead, type: typeOf(state, event) as ActivityType, fields });
	return { Status: 'Success', Message: { Id: row.ProspectActivityId } };
};

function requireSale(state: LeadSquaredState, id: string | null): Row {
	const row = state.activities.find(
		(one) => one.ProspectActivityId === id?.toLowerCase() && one.ActivityEvent === String(event),
	);
	if (!row) throw noActivity();
	return row;
}

/** AffectedRows is 0 with Success in the documented example, so a caller must not read it as "nothing changed". */
const update: Handler = ({ body, state, now }) => {
	const sent = body as Sale & { Id: string };
	const row = requireSale(state, sent.Id);
	if (requireLead(state, sent.ProspectId).ProspectID !== row.RelatedProspectId)
		throw invalidInput('The sales activity belongs to another lead');
	if (row._cancelled) throw invalidInput('The sales activity is cancelled');
	Object.assign(row, readSale(state, sent));
	touch(state, row, now);
	return { Status: 'Success', Message: { AffectedRows: 0 } };
};

/** What a cancelled one looks like is not documented: here it stays readable and takes no further change. */
const cancel: Handler = ({ body, state, now }) => {
	const { activityId, activityEventNote } = body as {
		activityId: string;
		activityEventNote?: string;
	};
	const row = requireSale(state, activityId);
	if (row._cancelled) throw invalidInput('The sales activity is cancelled');
	Object.assign(row, { Status: 'Cancelled', _cancelled: true });
	if (activityEventNote) row.ActivityEvent_Note = activityEventNote;
	touch(state, row, now);
	return { Status: 'Success', Message: { Id: row.ProspectActivityId } };
};

const optionText = (options: string[] | undefined) =>
	options ? JSON.stringify(options.map((Value, Order) => ({ Value, Order }))) : '';

const standard: TypeField[] = [
	{
		SchemaName: 'Status',
		DisplayName: 'Status',
		DataType: 'SearchableDropdown',
		IsMandatory: true,
		Options: statuses,
	},
	{ SchemaName: 'Owner', DisplayName: 'Sales Owner', DataType: 'ActiveUsers', IsMandatory: true },
];

const fieldsOf = (state: LeadSquaredState) => [...state.salesFields, ...standard];

function described(
	{ SchemaName, DisplayName, DataType, IsMandatory, Options }: TypeField,
	index: number,
	value: unknown,
): Row {
	const OptionSet = optionText(Options);
	return {
		SchemaName,
		DisplayName,
		Value: value ?? null,
		DataType,
		IsMandatory,
		ShowInForm: true,
		Sequence: index + 1,
		OptionSet,
	};
}

/** A derived row, which cannot be written. */
function productName(state: LeadSquaredState, id: unknown): Row {
	const product = state.products.find((one) => one.ProductId === id);
	return {
		SchemaName: 'ProductName',
		DisplayName: null,
		Value: product ? `${String(product.ProductSku)} - ${String(product.Name)}` : null,
		DataType: null,
		IsMandatory: false,
		ShowInForm: false,
		Sequence: 0,
		OptionSet: null,
		IsDerived: true,
	};
}

const names = { Name: 'Sales Activity - New', DisplayName: 'Sales Activity' };
const currency = {
	DefaultCurrencySymbol: '$',
	DefaultCurrencyAbbreviation: 'USD',
	DefaultCurrencyName: 'US Dollars',
};
const customer = { CustomerStageName: 'Customer', ConvertToCustomer: true };

const get: Handler = ({ query, state }) => {
	const row = requireSale(state, query.get('activityId'));
	const fields = fieldsOf(state).map((field, index) =>
		described(field, index, row[field.SchemaName]),
	);
	const Fields = [fields[0], productName(state, row.mx_Custom_1), ...fields.slice(1)];
	return { ID: row.ProspectActivityId, ...names, ...currency, ...customer, Fields };
};

/** The rows of this page have fewer keys; options only when asked for. */
const listByLead: Handler = ({ query, state }) => {
	const lead = requireLead(state, query.get('leadId'));
	const withOptions = query.get('IncludeOption') === 'true';
	const one = (row: Row) => (field: TypeField, index: number) => {
		const {
			ShowInForm: _form,
			OptionSet,
			...basic
		} = described(field, index, row[field.SchemaName]);
		return withOptions ? { ...basic, OptionSet } : basic;
	};
	return state.activities
		.filter(
			(row) => row.RelatedProspectId === lead.ProspectID && row.ActivityEvent === String(event),
		)
		.map((row) => ({
			ID: row.ProspectActivityId,
			...names,
			Fields: fieldsOf(state).map(one(row)),
		}));
};

const settings: Handler = ({ state }) => ({
	ID: '',
	...names,
	DefaultCurrencyAbbreviation: currency.DefaultCurrencyAbbreviation,
	...customer,
	Fields: fieldsOf(state).map((field, index) => {
		const { Value: _value, ShowInForm: _form, ...basic } = described(field, index, null);
		return basic;
	}),
});

/** The drop-down among the custom fields that a request names. */
function optionTarget(
	state: LeadSquaredState,
	body: unknown,
): { options: string[]; value: string } {
	const { SchemaName, OptionValue } = body as { SchemaName: string; OptionValue: string };
	const options = state.salesFields.find((one) => one.SchemaName === SchemaName)?.Options;
	if (!options) throw invalidInput(`'${SchemaName}' is no drop-down of sales activities`);
	if (OptionValue === '') throw invalidInput('You have not passed any option value.');
	return { options, value: OptionValue };
}

const changed = { Status: 'Success', Message: { AffectedRows: 1, IsSuccessful: true } };

/** Nothing tells what a present or a missing option gives: refused. */
const addOption: Handler = ({ body, state }) => {
	const { options, value } = optionTarget(state, body);
	if (options.includes(value)) throw invalidInput(`Option '${value}' already exists`);
	options.push(value);
	return changed;
};

const removeOption: Handler = ({ body, state }) => {
	const { options, value } = optionTarget(state, body);
	if (!options.includes(value)) throw invalidInput(`Option '${value}' does not exist`);
	options.splice(options.indexOf(value), 1);
	return changed;
};

export const salesActivityHandlers: Record<string, Handler> = {
	'/v2/SalesActivity.svc/Create': create,
	'/v2/SalesActivity.svc/Update': update,
	'/v2/SalesActivity.svc/Cancel': cancel,
	'/v2/SalesActivity.svc/RetrieveActivity': get,
	'/v2/SalesActivity.svc/RetrieveByLeadId': listByLead,
	'/v2/SalesActivity.svc/RetrieveSetting': settings,
	'/v2/SalesActivity.svc/Metadata/DropdownFieldValues/Add': addOption,
	'/v2/SalesActivity.svc/Metadata/DropdownFieldValues/Remove': removeOption,
};
