import { text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { filter, modifiedSince } from '../../parts/filters';
import { record } from '../../parts/locators';
import { upsert } from '../../parts/upsert';
import { simplify } from '../../wire/simplify';
import { inList } from '../../parts/lookUp';

const contact = record('contactId', 'Contact', 'searchContacts');

/** A note's text, the same for contacts and companies. */
export const noteText = text('noteText', 'Note', { rows: 4, description: 'HTML is allowed' });

export const contactNote = resource(
	'contactNote',
	'Contact Note',
	...upsert('contact/addOrUpdateContactNote', {
		noun: 'contact note',
		always: [contact, noteText],
		required: [],
		optional: [],
		lookUp: inList('contactNote.getAll', {
			tells: ['noteText'],
			of: ['contactId'],
			createdBy: 'createdByUserId',
		}),
		page: 'contact/add-or-update-contact-note',
	}),
	getMany('contact/getContactNoteList', {
		plural: 'contact notes',
		required: [contact],
		filters: [modifiedSince(), filter],
		page: 'contact/get-contact-note-list',
		simplify,
	}),
);
