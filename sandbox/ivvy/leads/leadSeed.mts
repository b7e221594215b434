import type { Row } from '../../types.mts';
import { ivvySeedIds } from '../wire/ids.mts';

/** Built-in rows that iVvy does not let anyone change. */
const builtIn = { _isLocked: true };

const note = (id: number, leadId: number, text: string, day: string): Row => ({
	id,
	leadId,
	note: `<p>${text}</p>\n`,
	createdByUserId: ivvySeedIds.users[0],
	createdDate: `2026-03-${day} 05:00:00 UTC`,
	// As on the vendor's page: no ' UTC' here.
	modifiedDate: `2026-03-${day} 05:00:00`,
});

const [firstLead, secondLead] = ivvySeedIds.leads;
const [firstOpportunity, secondOpportunity] = ivvySeedIds.opportunities;
const [firstVenue, secondVenue] = ivvySeedIds.venues;

const weddings = [
	{ id: 821, name: 'Reception Only' },
	{ id: 822, name: 'Ceremony and Reception' },
];

const noReferral = { isReferral: false, defaultType: null };

/** What classifies leads and opportunities, and notes about them. The ids below 100 stand in the seeded leads. */
export const leadTables = (): Record<string, Row[]> => ({
	leadStages: [
		{ id: 801, name: 'New enquiry', colour: '#3366CC', applyTo: 2, reasons: [] },
		{ id: 802, name: 'Quoted', colour: '', applyTo: 1, reasons: [] },
		{
			id: 803,
			name: 'Regretted',
			colour: '',
			applyTo: 1,
			reasons: [{ id: 1, reason: 'Dates not available' }],
		},
		{
			id: 47,
			name: 'Interested',
			colour: '',
			applyTo: 2,
			reasons: [{ id: 2, reason: 'Price under budget' }],
		},
		{ id: 48, name: 'Proposal Sent', colour: '', applyTo: 1, reasons: [] },
		{ id: 49, name: 'Site Visit', colour: '', applyTo: 2, reasons: [] },
	],
	leadTypes: [
		{ id: 3, type: 'Direct', subtypes: [] },
		{ id: 811, type: 'Wedding', subtypes: weddings },
		{ id: 812, type: 'Reseller', subtypes: [] },
	],
	leadSources: [
		{
			id: 13,
			name: 'Website',
			description: 'Enquiry form',
			cost: 120.5,
			...noReferral,
			colour: '#7EE546',
		},
		{ id: 831, name: 'iVvy Marketplace', description: null, cost: 0, ...noReferral, ...builtIn },
		{
			id: 832,
			name: 'Referral Program',
			description: null,
			cost: 0,
			isReferral: true,
			defaultType: 1,
			...builtIn,
		},
		{
			id: 833,
			name: 'Bridal Expo',
			description: 'Stand at the autumn expo',
			cost: 2400,
			...noReferral,
		},
	],
	leadChannels: [
		{ id: 8, name: 'Direct' },
		{ id: 841, name: 'iVvy Marketplace', ...builtIn },
		{ id: 842, name: 'PCO' },
	],
	leadQualities: [
		{ id: 1, label: 'A-Grade', showOnDash: true },
		{ id: 2, label: 'B-Grade', showOnDash: true },
		{ id: 3, label: 'C-Grade', showOnDash: false },
	],
	leadNotes: [
		note(861, firstLead, 'Prefers the ballroom', '11'),
		note(862, secondLead, 'Asked for vegan options', '12'),
		note(863, firstLead, 'Budget approved', '13'),
	],
	opportunityNotes: [
		{ ...note(871, firstOpportunity, 'Holding two dates', '14'), venueId: firstVenue },
		{ ...note(872, secondOpportunity, 'Competes with the town hall', '15'), venueId: secondVenue },
		{ ...note(873, firstOpportunity, 'Second site visit agreed', '16'), venueId: firstVenue },
	],
});

/** Why an opportunity was lost to a competitor. No action lists the reasons. */
export const lostReasons: Record<number, string> = {
	1: 'More capacity available',
	2: 'Lower price',
};
