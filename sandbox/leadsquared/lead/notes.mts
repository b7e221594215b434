import { LeadSquaredError } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { requireLead } from './leadWrites.mts';
import { page } from '../wire/paging.mts';
import { newId } from '../state.mts';

interface Create {
	RelatedProspectId: string;
	Note: string;
	AttachmentName?: string | null;
}

const create: Handler = ({ body, state, now }) => {
	const { RelatedProspectId, Note, AttachmentName: url } = body as Create;
	const lead = requireLead(state, RelatedProspectId);
	if (!Note.trim())
		throw new LeadSquaredError('MXMandatoryAttributeMissingException', "'Note' is mandatory");
	const { FirstName, LastName } = state.users[0];
	const id = newId(state, kinds.note);
	state.notes.push({
		ProspectNoteId: id,
		RelatedProspectId: lead.ProspectID,
		Note,
		// Posted as a URL, read as a file name beside its URL.
		AttachmentName: url ? decodeURIComponent(new URL(url).pathname.split('/').pop() ?? '') : null,
		AttachmentURL: url || null,
		CreatedByName: `${FirstName} ${LastName}`,
		CreatedOn: dateTime(now),
	});
	return { Status: 'Success', Message: { Id: id } };
};

/** The example's page size, taken as the largest. */
const maxNotes = 200;

/** The documented answer has no count. A lead that does not exist has no notes, as with other reads of leads. */
const list: Handler = ({ body, state }) => {
	const { RelatedId, Id } = (body as { Parameter: { RelatedId: string; Id?: string } }).Parameter;
	const rows = state.notes.filter(
		(note) =>
			note.RelatedProspectId === RelatedId.toLowerCase() &&
			(!Id || note.ProspectNoteId === Id.toLowerCase()),
	);
	return { List: page(rows, body, maxNotes) };
};

export const noteHandlers: Record<string, Handler> = {
	'/v2/LeadManagement.svc/CreateNote': create,
	'/v2/LeadManagement.svc/RetrieveNote': list,
};
