import { resource, type Operation } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { checkNamed, checkValues, gone, noCause } from '../../parts/explain';
import { filter, modifiedSince } from '../../parts/filters';
import { upsert } from '../../parts/upsert';
import { simplify } from '../../wire/simplify';
import { leadOnly, noteText } from './leadFields';
import { inList } from '../../parts/lookUp';

/** The codes of notes about leads and opportunities. */
export const noteErrors = {
	'24435': noCause,
	'24436': checkNamed,
	'24437': checkValues,
};

/** A note asks for everything at the top of the form, so there is nothing to add. */
export function withoutEmptyCollection({ collection, ...operation }: Operation): Operation {
	return collection && collection.fields.length > 0 ? { ...operation, collection } : operation;
}

export const leadNote = resource(
	'leadNote',
	'Lead Note',
	...upsert('crm/addOrUpdateLeadNote', {
		noun: 'lead note',
		always: [leadOnly, noteText],
		required: [],
		optional: [],
		errors: { ...noteErrors, '24434': gone('Lead Note ID'), '24441': gone('Lead') },
		lookUp: inList('leadNote.getAll', {
			tells: ['note'],
			of: ['leadId'],
			createdBy: 'createdByUserId',
		}),
		page: 'crm/add-or-update-lead-note',
	}).map(withoutEmptyCollection),
	getMany('crm/getLeadNoteList', {
		plural: 'lead notes',
		required: [leadOnly],
		filters: [modifiedSince(), filter],
		page: 'crm/get-lead-note-list',
		simplify,
	}),
);
