import { inside, text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { independent } from '../../../shared/table/recordKeys';
import { create, getMany, sorting } from '../../parts/build';
import { guid, lead } from '../../parts/common';
import { pages } from '../../parts/paging';
import { noteLookUp } from './leadLookUp';

const id = 'ProspectNoteId';

export const leadNote = resource(
	'leadNote',
	'Lead Note',
	create('POST /v2/LeadManagement.svc/CreateNote', {
		value: 'create',
		lookUp: noteLookUp,
		name: 'Create',
		action: 'Create lead note',
		changes: independent,
		required: [lead('RelatedProspectId'), text('Note', 'Note', { rows: 3 })],
		optional: [
			text('AttachmentName', 'Attachment URL', {
				placeholder: 'e.g. https://example.com/brochure.pdf',
				description: 'Where the attached file is. Upload it first, e.g. with File: Upload.',
			}),
		],
		errors: { MXInvalidEntityException: 'Check Lead: it may have been deleted or merged.' },
		page: 'create-notes-with-attachment',
	}),
	getMany('POST /v2/LeadManagement.svc/RetrieveNote', {
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many lead notes',
		required: [inside('Parameter', lead('RelatedId'))],
		optional: [inside('Parameter', guid('Id', 'Note ID', 'Only this note')), ...sorting],
		paging: pages({ key: 'List', size: 200, sortBy: 'CreatedOn', id, insteadBy: id }),
		page: 'get-all-notes-of-lead',
	}),
);
