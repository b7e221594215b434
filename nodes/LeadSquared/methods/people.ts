import type { IDataObject } from 'n8n-workflow';

import { textOf } from '../../shared/table/answer';
import type { Entry, Source } from '../../shared/wire/search';
import { rowsIn } from '../wire/rows';
import { nextPage, pageSize, whole } from './sources';

/** An active user, or an inactive one: that one cannot own anything. */
function userEntry(
	key: 'EmailAddress' | 'ID',
	isActive: boolean,
): (row: IDataObject) => Entry | undefined {
	return (row) => {
		const email = textOf(row.EmailAddress);
		const name = [textOf(row.FirstName), textOf(row.LastName)].filter(Boolean).join(' ');
		const value = textOf(row[key]);
		if (value === '' || (Number(row.StatusCode) === 0) !== isActive) return undefined;
		return { name: name ? `${name} (${email})` : email, value };
	};
}

export const users = (key: 'EmailAddress' | 'ID', isActive = true): Source =>
	whole('/v2/UserManagement.svc/Users.Get', userEntry(key, isActive));

/** Users by what the form looks them up by. */
export const owners: Source = {
	first: 1,
	matchLabels: true,
	page: async (ask, typed, position, context) => {
		const isById = context.getCurrentNodeParameter('lookupName') === 'OwnerId';
		return await users(isById ? 'ID' : 'EmailAddress').page(ask, typed, position, context);
	},
};

function namedEntry(key: string): (row: IDataObject) => Entry | undefined {
	return (row) => {
		const value = textOf(row[key]);
		return value ? { name: textOf(row.Name) || value, value } : undefined;
	};
}

export const salesGroups = whole('/v2/UserGroup.svc/Retrieve', namedEntry('GroupId'), 'UserGroups');

/** Teams with the one above them, since names may repeat. */
export const teams = (key: 'Code' | 'TeamId'): Source =>
	whole(
		'/v2/TeamManagement.svc/Retrieve',
		(row) => {
			const entry = namedEntry(key)(row);
			return (
				entry && {
					...entry,
					name: [entry.name, textOf(row.ParentName)].filter(Boolean).join(' · '),
				}
			);
		},
		'Teams',
	);

export const permissionTemplates: Source = {
	first: 1,
	async page(ask, typed, page) {
		const data = await ask({
			method: 'POST',
			path: '/v2/PermissionTemplate.svc/Retrieve',
			body: JSON.stringify({
				Parameter: { SearchText: typed ?? '' },
				Paging: { PageIndex: page, PageSize: pageSize },
			}),
		});
		const rows = rowsIn(data, 'List');
		return {
			entries: rows.map(namedEntry('Id')).filter((entry) => entry !== undefined),
			next: nextPage(rows, page),
		};
	},
};
