import { withoutZero } from '../../shared/table/field';
import { named, whole } from '../../shared/table/fields';
import type { Field } from '../../shared/table/operation';
import { condition } from './condition';
import { code } from './identity';

// Conditions on what people know a record by, so that nobody has to know iVvy's names of fields and modifiers. iVvy's pages
// name few of the fields that a list can be filtered by; its guide compares any field of the records.

/** The whole of a text, such as a code. */
export const exactly = (wire: string, displayName: string): Field =>
	condition(code(wire, displayName));

/** The whole of a number that stands on paper. */
export const exactNumber = (wire: string, displayName: string): Field =>
	condition(withoutZero(whole(wire, displayName)));

/** Part of a text: of names people know one part, and phone numbers are written in many ways. */
export const partOf = (wire: string, displayName: string): Field =>
	condition(named(wire, code(`${wire}__CONTAINS`, `${displayName} Contains`)));

export const byEmail = condition(code('email', 'Email', { placeholder: 'name@email.com' }));
export const byExternalId = exactly('externalId', 'External ID');
export const byCode = exactly('code', 'Code');
export const byReference = exactly('reference', 'Reference');
/** Of a venue: `email` is no field of it. */
export const byVenueEmail = exactly('emailAddress', 'Email');
/** The address that puts mail on record with a lead or opportunity. */
export const byLeadEmail = exactly('leadBccEmail', 'BCC Email');

export const byName = partOf('name', 'Name');
export const byTitle = partOf('title', 'Title');
export const byBusinessName = partOf('businessName', 'Business Name');
export const byPhone = partOf('phone', 'Phone');

/** Of those that somebody has to do. */
export const byNameAndAssigned = [
	byName,
	partOf('assignedUserFullName', 'Assigned User Name'),
	exactly('assignedUserEmail', 'Assigned User Email'),
];

/** Of those that have a code as well. */
export const byNameAndCode = [byName, byCode];

/** Of somebody whose email address the list has not. */
export const byPerson = [
	partOf('firstName', 'First Name'),
	partOf('lastName', 'Last Name'),
	byPhone,
];
