import type { Row } from '../../types.mts';
import { seedIds } from '../wire/ids.mts';
import type { TypeField } from '../state.mts';

const field = (
	SchemaName: string,
	DisplayName: string,
	DataType = 'String',
	more: Partial<TypeField> = {},
): TypeField => ({
	SchemaName,
	DisplayName,
	DataType,
	IsMandatory: false,
	...more,
});

const firstOn = '2025-06-01 06:00:00';

export const seedProducts = (): Row[] =>
	[
		['ROOM-HIRE', 'Room Hire', 'A room for a day'],
		['DINNER-MENU', 'Dinner Menu', 'Three courses'],
	].map(([ProductSku, Name, Description], index) => ({
		ProductId: seedIds.products[index],
		ProductSku,
		Name,
		Description,
		CreatedOn: firstOn,
		ModifiedOn: firstOn,
		ModifiedByName: 'Maya Patel',
	}));

/** mx_Custom_1 to mx_Custom_3 have fixed meanings. */
export const seedSalesFields = (): TypeField[] => [
	field('mx_Custom_1', 'Product', 'Product', { IsMandatory: true }),
	field('mx_Custom_2', 'Order Value', 'Number', { IsMandatory: true }),
	field('mx_Custom_3', 'Sales Date', 'DateTime', { IsMandatory: true }),
	field('mx_Custom_4', 'Remarks'),
	field('mx_Custom_5', 'Venue', 'Dropdown', { Options: ['Riverside', 'Summit'] }),
];

const system = { IsReadOnly: true };

/** What may be an Attribute of an account; the pages show a part of it only. */
export const seedAccountFields = (): TypeField[] => [
	field('CompanyId', 'Account Id', 'String', system),
	field('CompanyTypeName', 'Account Type', 'String', system),
	field('CompanyName', 'Account Name', 'String', { IsMandatory: true }),
	field('CompanyNumber', 'Account Number'),
	field('CompanyIdentifier', 'Account Identifier'),
	field('Phone', 'Phone', 'Phone'),
	field('Website', 'Website'),
	field('Stage', 'Stage', 'Dropdown', { Options: ['Prospect', 'Customer', 'Partner'] }),
	field('Street1', 'Street'),
	field('City', 'City'),
	field('State', 'State'),
	field('Country', 'Country'),
	field('ZipCode', 'Zip Code'),
	field('Description', 'Description'),
	field('OwnerId', 'Owner', 'ActiveUsers'),
	field('OwnerName', 'Owner Name', 'String', system),
	field('mx_Custom_1', 'Rooms', 'Number'),
	field('mx_Custom_2', 'Renewal On', 'DateTime'),
	field('mx_Custom_3', 'Preferred', 'Boolean'),
	field('CreatedOn', 'Created On', 'DateTime', system),
	field('ModifiedOn', 'Modified On', 'DateTime', system),
];
