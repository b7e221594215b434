import { resources as ivvy } from '../../../nodes/Ivvy/operations';
import { resources as leadSquared } from '../../../nodes/LeadSquared/operations';
import type { MixedKind } from './kind.mts';

/** Does the list in which a lost record is looked up tell who made it? docs/errors.md says what follows where it does not. */
export function tellsWho({ vendor, parameters }: MixedKind): boolean {
	const resources = vendor === 'ivvy' ? ivvy : leadSquared;
	const operation = resources
		.find(({ value }) => value === parameters.resource)
		?.operations.find(({ value }) => value === parameters.operation);
	return operation?.lookUp === undefined || operation.lookUp.createdBy !== undefined;
}
