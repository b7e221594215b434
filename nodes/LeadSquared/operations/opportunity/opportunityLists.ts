import type { IDataObject } from 'n8n-workflow';

import { inQuery, inside } from '../../../shared/table/fields';
import type { Operation } from '../../../shared/table/operation';
import { nest } from '../../wire/nest';
import { byLeadField } from '../../wire/lookedUp';
import {
	advancedSearch,
	conditions,
	isClearSearch,
	searchBody,
	searchErrors,
} from '../../parts/advancedSearch';
import { columns, getMany, sorting } from '../../parts/build';
import { lead, matchingValue, opportunityType } from '../../parts/common';
import { pages } from '../../parts/paging';
import { leadErrors, leadField } from '../lead/leadParts';
import { simplifiedAs } from './opportunityParts';

const id = 'OpportunityId';
const paging = pages({ key: 'List', sortBy: 'CreatedOn', id, insteadBy: id });

export const opportunityLists: Operation[] = [
	getMany('POST /v2/OpportunityManagement.svc/Retrieve/BySearchParameter', {
		simplified: simplifiedAs(id),
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many opportunities',
		description:
			'Get the opportunities of a type, with or without conditions. Needs the keys of an administrator.',
		required: [opportunityType()],
		open: [conditions],
		optional: [advancedSearch, columns, ...sorting],
		rules: [isClearSearch],
		body: searchBody('OpportunityEventCode'),
		paging,
		errors: searchErrors,
		page: 'opportunity-advanced-search',
	}),
	getMany('POST /v2/OpportunityManagement.svc/GetOpportunitiesOfLead', {
		simplified: simplifiedAs(id),
		value: 'getByLead',
		name: 'Get Many by Lead',
		action: 'Get many opportunities by lead',
		description: 'Get the opportunities of a lead. New ones may be missing for some minutes.',
		required: [inQuery(lead('leadId'))],
		// Its page calls it optional; in some accounts LeadSquared insists on it.
		open: [inQuery(opportunityType('opportunityType'))],
		optional: [columns, ...sorting],
		paging,
		errors: {
			...leadErrors,
			MXInvalidInputException: "Choose 'Opportunity Type': some accounts need it.",
		},
		page: 'get-opportunities-by-lead-id',
	}),
	getMany('POST /v2/OpportunityManagement.svc/GetOpportunitiesByUniqueLeadField', {
		simplified: simplifiedAs(id),
		value: 'getByLeadField',
		name: 'Get Many by Lead Field',
		action: 'Get many opportunities by lead field',
		description: 'Get the opportunities of the lead that a unique field finds',
		whenEmpty: byLeadField(({ body }) => body['Parameter.LookupName']),
		required: [
			inside(
				'Parameter',
				leadField(
					'LookupName',
					'Match By',
					'Unique field by which the lead is found',
					'EmailAddress',
				),
			),
			inside('Parameter', matchingValue('LookupValue', 'Match Value')),
		],
		optional: [columns, ...sorting],
		body: ({ body }): IDataObject => nest({ ...body, 'Parameter.SqlOperator': '=' }),
		paging,
		errors: { MXInvalidInputException: "Check 'Match By': it must be a unique field of leads." },
		page: 'get-opportunities-by-unique-lead-field',
	}),
];
