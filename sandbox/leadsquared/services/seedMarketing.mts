import type { Row } from '../../types.mts';
import { seedIds } from '../wire/ids.mts';

const templates = [
	['Welcome', 'First mail to a new lead', 'Welcome to our venues', '<p>Hi @{Lead:FirstName,}</p>'],
	['Newsletter', 'Monthly offers', 'Offers of the month', '<p>Our menus for the season</p>'],
];

/** The text of a template's HTML, as mail programs without HTML show it. */
export const plainText = (html: string) => html.replace(/<[^>]*>/g, '').trim();

/** Type 2 is the documented example's. */
export const seedEmailTemplates = (): Row[] =>
	templates.map(([Name, Description, Subject, Content_Html], index) => ({
		ContentTemplateId: seedIds.emailTemplates[index],
		ContentTemplateAutoId: 10001 + index,
		Name,
		Description,
		Type: 2,
		Subject,
		Content_Html,
		Content_Text: plainText(Content_Html),
	}));

export const seedEmailCategories = ['Offers', 'Announcements'];

/** The installed connector of the Generic Telephony kind. */
export const seedTelephonyConnectors = (): Row[] => [
	{ ConnectorKey: seedIds.telephonyConnectorKey, Name: 'Generic Telephony Connector' },
];
