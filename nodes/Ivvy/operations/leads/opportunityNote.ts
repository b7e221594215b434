import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { gone } from '../../parts/explain';
import { filter, modifiedSince } from '../../parts/filters';
import { upsert } from '../../parts/upsert';
import { noteText, opportunityOfVenue } from './leadFields';
import { noteErrors, withoutEmptyCollection } from './leadNote';
import { owningVenue } from '../../parts/locators';
import { simplify } from '../../wire/simplify';
import { inList } from '../../parts/lookUp';

export const opportunityNote = resource(
	'opportunityNote',
	'Opportunity Note',
	...upsert('venue/addOrUpdateOpportunityNote', {
		noun: 'opportunity note',
		always: [owningVenue, opportunityOfVenue, noteText],
		required: [],
		optional: [],
		errors: {
			...noteErrors,
			'24434': gone('Opportunity Note ID'),
			'24438': 'Check Venue: it may belong to another account.',
			'24441': gone('Opportunity'),
		},
		lookUp: inList('opportunityNote.getAll', {
			tells: ['note'],
			of: ['leadId', 'venueId'],
			createdBy: 'createdByUserId',
		}),
		page: 'venues/getoraddbookingdata/add-or-update-opp-note',
	}).map(withoutEmptyCollection),
	getMany('crm/getOpportunityNoteList', {
		plural: 'opportunity notes',
		required: [owningVenue, opportunityOfVenue],
		filters: [modifiedSince(), filter],
		page: 'crm/get-opportuntiy-note-list',
		simplify,
	}),
);
