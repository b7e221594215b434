import { recordsOf, textOf } from '../../../shared/table/answer';
import { trimmed } from '../../../shared/table/field';
import { key } from '../../../shared/table/fields';
import { isObject } from '../../../shared/table/json';
import { recordKey } from '../../../shared/table/recordKeys';
import { FieldProblem, type Operation, type Values } from '../../../shared/table/operation';
import type { VendorRequest } from '../../../shared/wire/vendor';

/** https://apidocs.leadsquared.com/get-lead-by-phone/ */
const byPhone = '/v2/LeadManagement.svc/RetrieveLeadByPhoneNumber';

export const phone = key('phone', 'Phone', {
	placeholder: 'e.g. 9901111111',
	description:
		'With or without the country code. A number with spaces or hyphens is asked for without them first, then as it is.',
});

/** A number as LeadSquared's page wants it in a search. */
const bare = (number: string): string => number.replace(/[\s().-]/g, '');

/**
 * The page wants numbers without spaces and hyphens; on some accounts only the form in which LeadSquared keeps them
 * (`+91-9876543210`) finds anybody: seen in public clients.
 */
export function spellingsOfPhone(values: Values): Values[] {
	const given = textOf(values.query.phone);
	const spellings = [...new Set([bare(given), given])];
	return spellings.map((one) => ({ ...values, query: { ...values.query, phone: one } }));
}

/** What a create-or-update that goes by a phone number is looked up by. */
interface PhoneMatch {
	/** Schema name, `Phone` or `Mobile` … */
	field: string;
	number: string;
}

/** The number by which leads with these attributes are matched, if it is one. */
export function phoneIn(match: unknown, number: unknown): PhoneMatch | undefined {
	const field = textOf(match);
	const written = trimmed(textOf(number));
	return /^(phone|mobile)$/i.test(field) && written !== '' ? { field, number: written } : undefined;
}

/** The same where the form has the fields of the lead: `SearchBy` names one of them. */
export function phoneAmongFields({ body }: Values): PhoneMatch | undefined {
	const { SearchBy, Attributes } = body;
	return isObject(Attributes) ? phoneIn(SearchBy, Attributes[textOf(SearchBy)]) : undefined;
}

/** So many last digits tell a number, whatever code stands before it. */
const telling = 7;

/** The lead with this number: equal for all numbers that may be one. */
export const phoneKey = (number: unknown): string[] =>
	recordKey(['phone', textOf(number).replace(/\D/g, '').slice(-telling)]);

/** Are two numbers one, but for punctuation and the country code? */
function isSameNumber(one: string, other: string): boolean {
	const [short = '', long = ''] = [one, other]
		.map((number) => number.replace(/\D/g, ''))
		.sort((a, b) => a.length - b.length);
	return short.length >= telling && long.endsWith(short);
}

/** Is there a lead whose field has exactly this text? */
const exactly = ({ field, number }: PhoneMatch): VendorRequest => ({
	method: 'POST',
	path: '/v2/LeadManagement.svc/Leads.Get',
	body: JSON.stringify({
		Parameter: { LookupName: field, LookupValue: number, SqlOperator: '=' },
		Columns: { Include_CSV: 'ProspectID' },
		Paging: { PageIndex: 1, PageSize: 1 },
	}),
});

/**
 * A create-or-update by phone compares the stored text, so that a number in another spelling would make a second lead (seen
 * in public clients): the lead is looked up first, and its spelling is told.
 */
export function inOneSpelling(
	matchOf: (values: Values) => PhoneMatch | undefined,
): NonNullable<Operation['checkFirst']> {
	return async (values, ask) => {
		const match = matchOf(values);
		if (match === undefined) return;
		const { field, number } = match;
		const search = new URLSearchParams({ phone: bare(number) }).toString();
		const found = recordsOf(await ask({ method: 'GET', path: `${byPhone}?${search}` }));
		const other = found.find((lead) => {
			const stored = textOf(lead[field]);
			return stored !== number && isSameNumber(stored, number);
		});
		if (other === undefined) return;
		// Of several leads with the number, the search gives the one that was active last.
		if (recordsOf(await ask(exactly(match))).length > 0) return;
		throw new FieldProblem(
			`A lead has the number '${number}' in another spelling, '${textOf(other[field])}' (ProspectID ${textOf(other.ProspectID)}): LeadSquared compares the text and would add a second lead`,
			`Give the number in that spelling, or use ProspectID in 'Match By'.`,
		);
	};
}
