import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { upsert } from '../../parts/upsert';
import { noteText } from './contactNote';
import { filter, modifiedSince } from '../../parts/filters';
import { record } from '../../parts/locators';
import { simplify } from '../../wire/simplify';
import { inList } from '../../parts/lookUp';

const company = record('companyId', 'Company', 'searchCompanies');

export const companyNote = resource(
	'companyNote',
	'Company Note',
	...upsert('contact/addOrUpdateCompanyNote', {
		noun: 'company note',
		always: [company, noteText],
		required: [],
		optional: [],
		lookUp: inList('companyNote.getAll', {
			tells: ['noteText'],
			of: ['companyId'],
			createdBy: 'createdByUserId',
		}),
		page: 'contact/add-or-update-company-note',
	}),
	getMany('contact/getCompanyNoteList', {
		plural: 'company notes',
		required: [company],
		filters: [modifiedSince(), filter],
		page: 'contact/get-company-note-list',
		simplify,
	}),
);
