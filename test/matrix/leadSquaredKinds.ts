import type { IDataObject } from 'n8n-workflow';

import { seedLeads } from '../../sandbox/leadsquared/wire/seedRows.mts';
import type { Sandbox } from '../../sandbox/index.mts';
import { seedIds } from '../../sandbox/seed.mts';
import { count, files, madeIn, mapped, mark, marked, one, type MatrixKind } from './kind';

const leads = seedIds.leads.slice(0, count);
const addresses = seedLeads().map((lead) => lead.EmailAddress);
const ofLeads = marked.map((item, index) => ({ ...item, id: leads[index] }));
const changedLead = ({ state }: Sandbox, { id, mark }: IDataObject) =>
	state.leadSquared.leads.filter((row) => row.ProspectID === id && row.FirstName === mark).length;
const madeLead = madeIn('leads', (row) => row.FirstName);
const upsertLead = {
	resource: 'lead',
	operation: 'upsert',
	searchBy: 'EmailAddress',
	attributes: mapped({ EmailAddress: '={{ $json.email }}', FirstName: mark }),
	additionalFields: {},
	sendOptions: one,
};

export const leadSquaredKinds: Array<Omit<MatrixKind, 'vendor'>> = [
	{
		name: 'list',
		parameters: {
			resource: 'lead',
			operation: 'getAll',
			lookupName: 'CreatedOn',
			sqlOperator: '>',
			lookupValue: '2020-01-01T00:00:00Z',
			returnAll: true,
			filters: {},
		},
		items: marked.slice(0, 3),
		// Its words for "no leads".
		normal: ['[]'],
		match: 'Leads.Get',
		skip: 1,
	},
	{
		name: 'get',
		parameters: { resource: 'lead', operation: 'get', id: '={{ $json.id }}', sendOptions: one },
		items: ofLeads,
		match: 'Leads.GetById',
		skip: 1,
	},
	{
		name: 'update',
		parameters: {
			resource: 'lead',
			operation: 'update',
			leadId: '={{ $json.id }}',
			attributes: mapped({ FirstName: mark }),
			updateFields: {},
			sendOptions: one,
		},
		items: ofLeads,
		match: 'Lead.Update',
		skip: 1,
		effects: changedLead,
	},
	{
		name: 'create',
		parameters: {
			resource: 'accountActivity',
			operation: 'create',
			companyTypeName: '',
			relatedCompanyId: seedIds.accounts[1],
			activityEvent: '10001',
			additionalFields: { activityNote: mark },
		},
		items: marked,
		match: 'CompanyActivity.svc/Create',
		skip: 1,
		effects: madeIn('accountActivities', (row) => row.ActivityNote),
	},
	{
		name: 'create or update, of one that is there',
		parameters: upsertLead,
		items: ofLeads.map((item, index) => ({ ...item, email: String(addresses[index]) })),
		match: 'Lead.CreateOrUpdate',
		skip: 1,
		effects: changedLead,
	},
	{
		name: 'create or update, of a new one',
		parameters: upsertLead,
		items: marked.map((item) => ({ ...item, email: `${item.mark}@example.com` })),
		match: 'Lead.CreateOrUpdate',
		skip: 1,
		effects: madeLead,
	},
	{
		name: 'bulk',
		parameters: {
			resource: 'opportunityActivity',
			operation: 'createBulk',
			opportunityId: '={{ $json.opportunity }}',
			activityEvent: { __rl: true, mode: 'id', value: '208' },
			activityOwnerEmail: seedIds.activeEmail,
			additionalFields: { activityNote: mark },
		},
		items: marked.map((item, index) => ({
			...item,
			opportunity: seedIds.opportunities[index % 2],
		})),
		match: 'Add/ByOpportunityId',
		skip: 1,
		effects: madeIn('opportunityActivities', (row) => row.ActivityEvent_Note),
		share: Math.ceil(count / 2),
	},
	{
		name: 'creates that share a call',
		parameters: {
			resource: 'lead',
			operation: 'create',
			attributes: mapped({ EmailAddress: '={{ $json.mark }}@example.com', FirstName: mark }),
			additionalFields: {},
			sendOptions: { sendAsBatch: 'always' },
		},
		items: marked,
		match: 'Lead/Bulk/Create',
		skip: 0,
		effects: madeLead,
		share: count,
	},
	{
		name: 'upload',
		parameters: {
			resource: 'file',
			operation: 'upload',
			uploadFiles: 'data',
			fileType: 3,
			fileStorageType: 0,
			additionalFields: {},
		},
		items: marked,
		files,
		match: 'File/Upload',
		skip: 1,
		effects: madeIn('files', (row) => Buffer.from(String(row._base64), 'base64').toString()),
	},
];
