import type { Row } from '../types.mts';
import { guid, seedIds } from './wire/ids.mts';
import { seedActivities, seedMoreActivityTypes } from './activity/seedActivities.mts';
import { seedOpportunitySettings } from './opportunity/seedOpportunityTypes.mts';
import type { OpportunitySettings } from './opportunity/seedOpportunityTypes.mts';
import { seedAccountFields, seedProducts, seedSalesFields } from './activity/seedSales.mts';
import {
	seedAccountActivityTypes,
	seedActivityTypes,
	seedOpportunityTypes,
} from './activity/seedTypes.mts';
import { seedLeadDependencies, seedLeadFields } from './lead/seedLeadFields.mts';
import type { Dependency, LeadField } from './lead/seedLeadFields.mts';
import { seedLists } from './lead/seedLists.mts';
import { seedLeadMerges, seedNotes } from './lead/seedLeadHistory.mts';
import type { LeadList } from './lead/seedLists.mts';
import {
	seedEmailCategories,
	seedEmailTemplates,
	seedTelephonyConnectors,
} from './services/seedMarketing.mts';
import { seedAccounts, seedLeads, seedOpportunities, seedUsers } from './wire/seedRows.mts';
import { seedCheckIns, seedPermissionTemplates, seedSalesGroups } from './user/seedPeople.mts';
import { seedTaskTypes, seedTasks } from './task/seedTasks.mts';
import { seedHolidays, seedLeaves, seedTeams } from './user/seedTeams.mts';

/** A field of an activity type. Options: the values of a drop-down. */
export interface TypeField {
	SchemaName: string;
	DisplayName: string;
	DataType: string;
	IsMandatory: boolean;
	Options?: string[];
	/** Kept by the system; a write is refused. */
	IsReadOnly?: boolean;
	/** A dependent drop-down: the field whose value decides, and its options by that value. */
	ParentField?: string;
	DependentOptions?: Record<string, string[]>;
	/** Children of a custom field set. */
	Children?: TypeField[];
}

export interface ActivityType extends Row {
	ActivityEvent: number;
	DisplayName: string;
	/** 2 means custom. */
	EventType: number;
	Fields: TypeField[];
}

/** One LeadSquared account (tenant). Columns starting with '_' are the sandbox's own. */
export interface LeadSquaredState {
	users: Row[];
	accountTypes: string[];
	/** Flat; Company.Get spreads a row into companyPropertyList. */
	accounts: Row[];
	/** Columns by schema name, children of custom field sets as 'mx_KYC~Status'; _modifiedAt in milliseconds. */
	leads: Row[];
	/** Metadata, with _unique, _readOnly and _children. */
	leadFields: LeadField[];
	leadDependencies: Dependency[];
	/** Columns ProspectID. */
	visitors: Row[];
	/** MergeAuditId, MasterId and _child, the absorbed lead as it was. */
	leadMerges: Row[];
	/** Changes of owner: Id, ProspectId, From, To, CreatedOn. Those of the stage are activities. */
	leadAudits: Row[];
	notes: Row[];
	lists: LeadList[];
	opportunityTypes: Row[];
	opportunities: Row[];
	/** Fields, deletion and rules of each opportunity type. */
	opportunitySettings: OpportunitySettings[];
	/** Further columns: _score, _lock, _attachments, _canDelete, _description. */
	activityTypes: ActivityType[];
	/** Of leads; those of opportunities are in opportunityActivities with the same columns, see activityRows.mts. */
	activities: Row[];
	attachments: Row[];
	products: Row[];
	/** mx_Custom_1 to mx_Custom_15 of sales activities. */
	salesFields: TypeField[];
	accountFields: TypeField[];
	accountActivityTypes: ActivityType[];
	accountActivities: Row[];
	opportunityActivities: Row[];
	/** Columns RelatedEntity (0 none, 1 lead, 5 opportunity), RelatedEntityId, OwnerId, StatusCode, DueDate, … */
	tasks: Row[];
	taskTypes: Row[];
	/** What Task.svc/Bulk/Create queued: Created ids and Failed rows with their reason. */
	taskRequests: Row[];
	/** Members of a group: _users. */
	salesGroups: Row[];
	teams: Row[];
	holidays: Row[];
	leaves: Row[];
	/** Whom one is given to: _templateIds of users. */
	permissionTemplates: Row[];
	checkIns: Row[];
	/** Mails that NotifyUsers sent. */
	userNotifications: Row[];
	/** What Browser.Push showed. */
	browserPushes: Row[];
	/** Columns of a webhook as it was created, StatusCode (0 on, 1 off by hand, 2 off after failures) and _failures in a row. */
	webhooks: Row[];
	emailTemplates: Row[];
	emailCategories: string[];
	/** Mails to leads and campaigns to lists, with the ids of the leads that get them: _leadIds. */
	emails: Row[];
	/** What ShowAgentPopup broadcast. */
	agentPopups: Row[];
	telephonyConnectors: Row[];
	/** Who may see what: UserId, Entity, EntityId, ContextEntityId, AccessType, ExpiresOn. */
	entityShares: Row[];
	/** Request ids of shares and revocations. */
	shareRequests: Row[];
	/** Calls of the async host: RequestID, TaskType, Status, StatusReason, RequestBody, Message. */
	asyncRequests: Row[];
	/** By uploadedFile, the answered name; the bytes in _base64. */
	files: Row[];
	/** Numbers of the GUIDs made so far. */
	lastId: number;
}

export const newId = (state: LeadSquaredState, kind: string): string => guid(kind, ++state.lastId);

/** A fresh tenant, the same every time. */
export const seedLeadSquaredState = (): LeadSquaredState => ({
	users: seedUsers(),
	accountTypes: ['Customers', 'Partners'],
	accounts: seedAccounts(),
	leads: seedLeads(),
	leadFields: seedLeadFields(),
	leadDependencies: seedLeadDependencies(),
	visitors: seedIds.visitors.map((ProspectID) => ({ ProspectID })),
	leadMerges: seedLeadMerges(),
	leadAudits: [],
	notes: seedNotes(),
	lists: seedLists(),
	opportunityTypes: seedOpportunityTypes(),
	opportunities: seedOpportunities(),
	opportunitySettings: seedOpportunitySettings(),
	activityTypes: [...seedActivityTypes(), ...seedMoreActivityTypes()],
	activities: seedActivities(),
	attachments: [],
	products: seedProducts(),
	salesFields: seedSalesFields(),
	accountFields: seedAccountFields(),
	accountActivityTypes: seedAccountActivityTypes(),
	accountActivities: [],
	opportunityActivities: [],
	tasks: seedTasks(),
	taskTypes: seedTaskTypes(),
	taskRequests: [],
	salesGroups: seedSalesGroups(),
	teams: seedTeams(),
	holidays: seedHolidays(),
	leaves: seedLeaves(),
	permissionTemplates: seedPermissionTemplates(),
	checkIns: seedCheckIns(),
	userNotifications: [],
	browserPushes: [],
	webhooks: [],
	emailTemplates: seedEmailTemplates(),
	emailCategories: [...seedEmailCategories],
	emails: [],
	agentPopups: [],
	telephonyConnectors: seedTelephonyConnectors(),
	entityShares: [],
	shareRequests: [],
	asyncRequests: [],
	files: [],
	// Above the numbers of all seeded rows.
	lastId: 1000,
});
