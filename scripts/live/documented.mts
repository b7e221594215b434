/** The documented form of an answer, from the reference data with its corrections. */

import type { DocumentedCall } from './documentedForm.mts';
import { ivvyNames, ofAction } from './documentedIvvy.mts';
import { leadSquaredNames, ofEndpoint } from './documentedLeadSquared.mts';
import type { Operation, VendorName } from './types.mts';

/** All names of fields that a vendor documents. */
export const allNames = (vendor: VendorName): ReadonlySet<string> =>
	vendor === 'ivvy' ? ivvyNames : leadSquaredNames;

/** Does some page of LeadSquared have this name, where the call's own does not show it? */
export const isElsewhere = (name: string): boolean => leadSquaredNames.has(name);

/** What the reference data says of an operation's call; `undefined` when it has none. */
export const documentedOf = (
	vendor: VendorName,
	operation: Operation,
): DocumentedCall | undefined =>
	vendor === 'ivvy' ? ofAction(operation.call) : ofEndpoint(operation);
