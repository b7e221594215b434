import { choices, inside, text, textList } from '../../../shared/table/fields';
import type { Operation } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { independent } from '../../../shared/table/recordKeys';
import { nest } from '../../wire/nest';
import { create } from '../../parts/build';
import { user as userId } from '../../parts/common';
import { roleValues } from './userParts';

/** As LeadSquared counts them. */
const longestNotice = 2048;

const isGiven = (value: unknown) => Array.isArray(value) && value.length > 0;

/** Messages to users. */
export const notices: Operation[] = [
	create('POST /v2/UserManagement.svc/NotifyUsers', {
		value: 'notify',
		lookUp: 'It sends a message, of which LeadSquared keeps no list.',
		name: 'Notify',
		action: 'Notify users by email',
		description: 'Send an email to users, or to all users with a role',
		changes: independent,
		required: [
			inside('EmailContent', text('Subject', 'Subject')),
			inside('EmailContent', text('ContentHTML', 'Content (HTML)', { rows: 5 })),
		],
		open: [
			textList('UserEmailAddresses', 'To Users', {
				placeholder: 'e.g. maya@example.com',
				description: 'Emails of the users, with commas between them',
			}),
			choices('Roles', 'To Roles', roleValues),
		],
		optional: [
			inside('EmailContent', text('From', 'From', { placeholder: 'e.g. events@example.com' })),
		],
		rules: [
			rule('Fill in To Users or To Roles, not both', ({ body }) =>
				isGiven(body.UserEmailAddresses) === isGiven(body.Roles)
					? {
							message: "Either 'To Users' or 'To Roles' is needed",
							hint: 'Fill in one of them and leave the other one empty.',
						}
					: undefined,
			),
		],
		body: ({ body }) => nest({ UserEmailAddresses: [], Roles: [], ...body }),
		errors: {
			MXInvalidEntityException: 'Check the email addresses: only those of users can be notified.',
		},
		page: 'notify-users',
	}),
	create('POST /v2/Notifier.svc/Browser.Push', {
		value: 'notifyInBrowser',
		lookUp: 'It sends a message, of which LeadSquared keeps no list.',
		name: 'Notify in Browser',
		action: 'Notify user in browser',
		description:
			'Show a notification in the browser of a user, by default of the one who owns the keys',
		changes: independent,
		required: [text('Title', 'Title'), text('Content', 'Content', { rows: 3 })],
		optional: [
			userId('UserId'),
			text('ClickURL', 'Click URL', {
				placeholder: 'e.g. https://example.com/deal',
				description: 'What a click on the notification opens',
			}),
			text('IconURL', 'Icon URL', { placeholder: 'e.g. https://example.com/icon.png' }),
		],
		rules: [
			rule(
				'Up to 2 KB together with Title',
				({ body: { Title, Content } }) =>
					Buffer.byteLength(`${String(Title)}${String(Content)}`) > longestNotice
						? {
								message: "'Title' and 'Content' are longer than 2 KB together",
								hint: 'Shorten them.',
							}
						: undefined,
				{ of: 'Content' },
			),
		],
		errors: { MXInvalidInputException: 'Check the user, who must be active.' },
		page: 'push-browser-notifications-to-users',
	}),
];
