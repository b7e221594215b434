import type { Row } from '../../types.mts';
import { guid, kinds, seedIds } from '../wire/ids.mts';

/** The first lead absorbed one, and so did the second. Their activities are gone, as after a reset. */
export const seedLeadMerges = (): Row[] =>
	[
		{
			FirstName: 'Aasha',
			EmailAddress: 'aasha@example.com',
			Phone: '+91-9855520000',
			Mobile: '+91-9855520001',
		},
		{ FirstName: 'Liam', LastName: 'Desay', EmailAddress: 'liam.desay@example.com' },
	].map((lead, index) => ({
		MergeAuditId: seedIds.merges[index],
		MasterId: seedIds.leads[index],
		_child: {
			ProspectID: guid(kinds.lead, 901 + index),
			ProspectAutoId: String(901 + index),
			...lead,
			CreatedOn: '2025-05-20 07:00:00',
		},
	}));

export const seedNotes = (): Row[] =>
	[
		{ lead: 3, Note: 'Prefers the garden room', CreatedOn: '2025-07-01 09:00:00' },
		{ lead: 3, Note: 'Sent the menus', CreatedOn: '2025-07-02 10:30:00', file: 'menus.pdf' },
		{ lead: 4, Note: 'Call back in spring', CreatedOn: '2025-07-03 11:00:00' },
	].map(({ lead, file, ...note }, index) => ({
		ProspectNoteId: seedIds.notes[index],
		RelatedProspectId: seedIds.leads[lead],
		...note,
		AttachmentName: file ?? null,
		AttachmentURL: file ? `https://files.example.com/${file}` : null,
		CreatedByName: 'Maya Patel',
	}));
