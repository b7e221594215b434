import { inQuery } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany, read } from '../../parts/build';
import { opportunityType as typeCode } from '../../parts/common';
import { whole } from '../../parts/paging';

export const opportunityType = resource(
	'opportunityType',
	'Opportunity Type',
	getMany('GET /v2/OpportunityManagement.svc/GetOpportunityTypes', {
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many opportunity types',
		paging: whole(),
		page: 'get-opportunity-types',
	}),
	read('GET /v2/OpportunityManagement.svc/GetOpportunityTypeMetadata', {
		value: 'get',
		name: 'Get',
		action: 'Get opportunity type',
		description: 'Get an opportunity type with the definitions of its fields',
		required: [inQuery(typeCode('code'))],
		errors: { MXInvalidInputException: "Check 'Opportunity Type'." },
		page: 'get-metadata-of-an-opportunity-type',
	}),
);
