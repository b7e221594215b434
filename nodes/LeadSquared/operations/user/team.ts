import { flag, ids, inQuery, locator, text, whole as integer } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { inOrder } from '../../../shared/table/recordKeys';
import { create, getMany } from '../../parts/build';
import { whole } from '../../parts/paging';

const inherited = { description: "The parent team's when not given" };

export const team = resource(
	'team',
	'Team',
	create('POST /v2/TeamManagement.svc/Create', {
		value: 'create',
		lookUp:
			'The list of teams tells when one was changed, not when it was made, so that it could be an older one of the same name.',
		name: 'Create',
		action: 'Create team',
		changes: inOrder,
		required: [text('Name', 'Name')],
		optional: [
			text('Description', 'Description', { rows: 3 }),
			integer('Sequence', 'Sequence', {
				description: 'Place among the teams of the parent, counted from 0',
			}),
			locator('ParentCode', 'Parent Team', 'searchTeamCodes', {
				by: 'Code',
				example: '1',
				description: 'The root team when not given',
			}),
			integer('WorkdayTemplateCode', 'Work Day Template Code', inherited),
			integer('HolidayCalendarCode', 'Holiday Calendar Code', inherited),
			integer('SmartViewCode', 'Smart View Code', inherited),
			ids('DashboardCodes', 'Dashboard Codes', { description: 'Dashboards of the team' }),
			integer('DefaultDashboardCode', 'Default Dashboard Code', {
				description: 'One of the dashboard codes',
			}),
		],
		errors: {
			MXInvalidInputException:
				'Check the codes and the sequence, which may at most be one more than the last of the parent team.',
		},
		page: 'create-a-team',
	}),
	getMany('GET /v2/TeamManagement.svc/Retrieve', {
		simplified: [
			'TeamId',
			'Code',
			'Name',
			'Description',
			'ParentId',
			'ParentName',
			'Depth',
			'UserCount',
			'ModifiedOn',
			'ChildTeams',
		],
		value: 'getAll',
		name: 'Get Many',
		action: 'Get many teams',
		optional: [
			inQuery(
				flag('getHierarchical', 'Hierarchical', {
					description: 'Whether to give teams inside the team above them, in ChildTeams',
				}),
			),
		],
		paging: whole({ key: 'Teams' }),
		page: 'get-teams',
	}),
);
