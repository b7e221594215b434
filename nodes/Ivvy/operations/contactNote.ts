import { locator, text } from '../../shared/fields';
import { resource } from '../../shared/operation';
import { list, upsert } from './build';
import { filter, modifiedSince } from './filters';

const contact = locator('contactId', 'Contact', 'searchContacts', { example: '45219' });

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
		page: 'contact/add-or-update-contact-note',
	}),
	list('contact/getContactNoteList', {
		plural: 'contact notes',
		required: [contact],
		filters: [modifiedSince(), filter],
		page: 'contact/get-contact-note-list',
	}),
);
