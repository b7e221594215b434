import type { IDataObject } from 'n8n-workflow';

import { recordsOf } from '../../../shared/table/answer';
import { asOption, flag, text } from '../../../shared/table/fields';
import { isObject } from '../../../shared/table/json';
import type { Simplify, Values } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { allOf, keysOf, type RecordKeys } from '../../../shared/table/recordKeys';
import { hasMoment } from '../../wire/fieldTypes';
import { simplify } from '../../wire/simplify';
import { nest, pairs } from '../../wire/nest';
import { leadBy, leadRecords } from '../lead/leadRecords';
import { givenOnce, isGiven, nameAmong } from '../../parts/givenOnce';
import { changesOneOf, customFields, opportunityFields, opportunityType } from '../../parts/common';

export const opportunityNote = text('OpportunityNote', 'Note', { rows: 3 });

export const updateEmptyFields = flag('UpdateEmptyFields', 'Fill Empty Fields of Duplicate', {
	description: 'Whether a duplicate gets the given values where it has none',
});

export const doNotChangeOwner = flag('DoNotChangeOwner', 'Keep Owner', {
	description: 'Whether a duplicate keeps its owner',
});

/** Only for the fields of the form and their types: LeadSquared knows the type of an opportunity that is there. */
export const ownType = asOption(opportunityType());

export const changedOpportunity = keysOf({ opportunity: ['ProspectOpportunityId'] });

/** LeadSquared looks for the lead, which may be new, and among its opportunities for a duplicate. */
export const capturedLead: RecordKeys = allOf(
	({ option }) => leadBy(option?.SearchBy, option?.matchValue),
	leadRecords,
);

export const opportunityErrors = {
	MXInvalidEntityException:
		'Check the opportunity ID: the opportunity may have been deleted, or the keys may not see it.',
	MXInvalidActivityFieldsException:
		'Check the fields that LeadSquared names. A type may want certain fields, and a comment in mx_Custom_19 with each change of the status.',
};

export const captureErrors = {
	...opportunityErrors,
	MXInvalidEntityException: "Check 'Match By' and 'Match Value': LeadSquared finds no such lead.",
	MXInvalidInputException:
		"Check 'Match By', whose upper and lower case matter, and 'Opportunity Type'.",
};

/** Without the type, a date cannot be sent in the form that its field has. */
export const knowsTypeOfDates = rule(
	'Needed when a date is among the fields',
	({ body, option }) =>
		!hasMoment(body.Fields) || option?.OpportunityEventCode !== undefined
			? undefined
			: {
					message: "A date is among the fields, so 'Opportunity Type' is needed",
					hint: 'Choose it, so that the date is sent as its field wants it.',
				},
	{ of: 'OpportunityEventCode' },
);

export const changesSomething = changesOneOf(opportunityFields, customFields, opportunityNote);

/** What the lead is looked up by must not be given a second time. */
export const hasOneMatchValue = rule(
	'Leave out the field of Match By',
	({ body, option }) => {
		const match = matchOf(option?.SearchBy);
		const twice = nameAmong(body.Attributes, match.attribute);
		return twice === undefined
			? undefined
			: {
					message: `'${twice}' is given twice: as 'Match By' and among the lead fields`,
					hint: 'Leave it out of the lead fields.',
				};
	},
	{ of: 'Attributes' },
);

/** The note and the owner have fields of their own in the form, and names among the fields of the type. */
export const givesPartsOnce = givenOnce(
	'Fields',
	['Note', isGiven('OpportunityNote', 'Opportunity.OpportunityNote'), 'ActivityEvent_Note'],
	['Owner', isGiven('OpportunityOwnerEmail'), 'Owner'],
);

export const hasOneResolution = rule(
	'Not together with Fill Empty Fields of Duplicate',
	({ body }) =>
		body['Opportunity.OverwriteFields'] === true && body['Opportunity.UpdateEmptyFields'] === true
			? {
					message:
						"'Overwrite Fields of Duplicate' and 'Fill Empty Fields of Duplicate' exclude each other",
					hint: 'Switch one of them off.',
				}
			: undefined,
	{ of: 'Opportunity.OverwriteFields' },
);

/** By its id, a lead is found in this spelling only, with a mark beside it. */
function matchOf(given: unknown): { attribute: string; searchBy: string; mark: IDataObject } {
	const name = String(given);
	return /^prospectid$/i.test(name)
		? { attribute: 'ProspectID', searchBy: 'ProspectId', mark: { __UseUserDefinedGuid__: 'true' } }
		: { attribute: name, searchBy: name, mark: {} };
}

/** The lead and its opportunity in one body. */
export function captureBody({ body, option }: Values): IDataObject {
	const { Attributes, Fields, ...rest } = body;
	const { attribute, searchBy, mark } = matchOf(option?.SearchBy);
	const details = {
		[attribute]: option?.matchValue,
		...(isObject(Attributes) ? Attributes : {}),
		...mark,
		SearchBy: searchBy,
	};
	return {
		LeadDetails: pairs(details, 'Attribute'),
		...nest({
			...rest,
			...(Fields === undefined ? {} : { 'Opportunity.Fields': pairs(Fields, 'SchemaName') }),
		}),
	};
}

/**
 * What became of a captured opportunity. `OpportunityId` is the new one, or the one that is there already.
 * https://apidocs.leadsquared.com/capture-opportunities/
 */
export const captured: Simplify = (record) => {
	if (!Array.isArray(record.AdditionalDetails)) return simplify(record);
	const [detail = {}] = recordsOf(record.AdditionalDetails, 'AdditionalDetails');
	const action = detail.PostDeDupActionPerformed;
	const conflict = detail.ConflictedOpportunityId ?? record.ConflictedOpportunityId ?? null;
	const own = record.CreatedOpportunityId ?? (action === 1 ? detail.ActivityId : undefined);
	return {
		OpportunityId: own ?? conflict,
		OpportunityCreated: own !== undefined && own !== null,
		DuplicateFound: action === 3 || conflict !== null,
		ConflictedOpportunityId: conflict,
		RelatedProspectId: record.RelatedProspectId ?? null,
		...(record.Status === 2
			? { PartialSuccess: true, Message: record.ExceptionMessage ?? null }
			: {}),
	};
};

/**
 * What "Simplified" keeps of an opportunity; mx_Custom_1 is its name, mx_Custom_2 its stage.
 * @param id what the answer calls its id
 * @param lead the same for the id of its lead
 */
export const simplifiedAs = (id: string, lead = 'RelatedProspectId'): string[] => [
	id,
	lead,
	'FirstName',
	'EmailAddress',
	'mx_Custom_1',
	'mx_Custom_2',
	'Status',
	'Owner',
	'CreatedOn',
	'ModifiedOn',
];
