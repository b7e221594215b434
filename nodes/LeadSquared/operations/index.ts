import type { Resource } from '../../shared/table/operation';
import { account } from './account';
import {
	accountActivity,
	activity,
	activityType,
	opportunityActivity,
	salesActivity,
} from './activity';
import { entityShare, lead, leadField, leadNote, list } from './lead';
import { opportunity, opportunityType } from './opportunity';
import { analytics, asyncApi, email, file, product, telephony, webhook } from './services';
import { task, taskType } from './task';
import { permissionTemplate, salesGroup, team, user } from './user';

/**
 * Every resource of the LeadSquared node. A new node starts with the first one, and where two forms contradict each
 * other in the order of a field that they share, the earlier one decides.
 */
export const resources: Resource[] = [
	lead,
	leadField,
	leadNote,
	list,
	account,
	accountActivity,
	opportunity,
	opportunityType,
	opportunityActivity,
	activity,
	activityType,
	salesActivity,
	product,
	task,
	taskType,
	user,
	permissionTemplate,
	salesGroup,
	team,
	email,
	telephony,
	webhook,
	file,
	entityShare,
	analytics,
	asyncApi,
];
