import { idOfPart } from '../../parts/lookUp';

/** Where the list of leads or opportunities has what was sent by id. */
export const partsOfLead = {
	contactId: idOfPart('contact'),
	companyId: idOfPart('company'),
	ownerUserId: idOfPart('ownerUser'),
};
