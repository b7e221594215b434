import { idOfPart } from '../../parts/lookUp';

/** Where the list of companies has what was sent by id. */
export const partsOfCompany = {
	primaryContactId: idOfPart('primaryContact'),
	industryId: idOfPart('industry'),
	primaryAccountManagerId: idOfPart('primaryAccountManager'),
	secondaryAccountManagerId: idOfPart('secondaryAccountManager'),
};
