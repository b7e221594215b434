import {
	asGiven,
	choice,
	dateTime,
	flag,
	inQuery,
	locator,
	text,
} from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { independent } from '../../../shared/table/recordKeys';
import { create, read } from '../../parts/build';
import { guid, record } from '../../parts/common';

const senderTypes = [
	['APICaller', 'User of the Keys'],
	['LeadOwner', 'Lead Owner'],
	['UserEmailAddress', 'User by Email'],
	['UserId', 'User by ID'],
] as const;

const template = text('EmailLibraryName', 'Email Template', {
	placeholder: 'e.g. Welcome',
	description: 'Name of a template in the email library',
});
const footer = flag('IncludeEmailFooter', 'Include Footer', {
	description: "Whether to add the account's footer",
});
const schedule = dateTime('Schedule', 'Schedule', {
	description: 'When to send it, by default now',
});
const category = text('EmailCategory', 'Email Category', {
	description: 'One of the categories in the email settings of LeadSquared',
});

function userByEmail(wire: string, displayName: string, description: string) {
	return locator(wire, displayName, 'searchUsers', {
		by: 'Email',
		idType: 'text',
		example: 'maya@example.com',
		description,
	});
}

const sender = (wire: string, description: string) =>
	asGiven(userByEmail(wire, 'Sender', description));

const hasSender = rule(
	'Required when Sender Type is User by Email (its email address) or User by ID (its ID)',
	({ body: { SenderType: type, Sender: sender } }) => {
		if (type !== 'UserEmailAddress' && type !== 'UserId') return undefined;
		if (!sender)
			return {
				message: "'Sender' is required for this Sender Type",
				hint: "Add 'Sender', or choose another Sender Type.",
			};
		return String(sender).includes('@') === (type === 'UserEmailAddress')
			? undefined
			: {
					message: "'Sender' does not fit the Sender Type",
					hint: 'User by Email takes an email address, User by ID the ID of a user.',
				};
	},
	{ of: 'Sender' },
);

const hasContent = rule(
	'Email Type Template needs Email Template, Html needs Subject and Content',
	({ body: { EmailType: type, EmailLibraryName: name, Subject: subject, ContentHTML: html } }) => {
		if (type === 'Template' && !name)
			return {
				message: "'Email Template' is required for the email type Template",
				hint: 'Add the name of the template.',
			};
		if (type === 'Html' && (!subject || !html))
			return {
				message: "An email needs 'Subject' and 'Content'",
				hint: 'Fill in both, or choose the email type Template.',
			};
		return undefined;
	},
);

const errors = {
	MXMandatoryAttributeMissingException:
		'Check the sender: an active user of this account, for a campaign an administrator or marketing user.',
	MXMailDeliveryException:
		'Check that the lead takes emails, and in LeadSquared the mail credits and the sender domain.',
	MXInvalidEntityException:
		'Check the recipient and the name of the template: one of them does not exist.',
	MXInvalidInputException:
		'Check that the category and the users exist, and that the schedule lies in the future.',
	MXUnknownAttributeException: 'Check the schema names in Recipient Email Fields.',
};

export const email = resource(
	'email',
	'Email',
	create('POST /v2/EmailMarketing.svc/SendEmailToLead', {
		value: 'sendToLead',
		lookUp: 'It sends a message, of which LeadSquared keeps no list.',
		name: 'Send to Lead',
		action: 'Send email to lead',
		changes: independent,
		required: [
			choice('SenderType', 'Sender Type', senderTypes),
			choice('RecipientType', 'Recipient Type', [
				['LeadId', 'Lead ID'],
				['LeadEmailAddress', 'Lead Email'],
			]),
			asGiven(
				record(
					'Recipient',
					'Recipient',
					'searchLeads',
					'The lead, or its email address if that is the recipient type',
				),
			),
			choice('EmailType', 'Email Type', [
				['Html', 'HTML'],
				['Template', 'Template'],
			]),
		],
		open: [
			text('Subject', 'Subject'),
			text('ContentHTML', 'Content', {
				rows: 5,
				description: 'HTML of the email. Leave it empty for a template.',
			}),
		],
		optional: [
			sender('Sender', 'User who sends it: an email address or an ID, as the sender type says'),
			userByEmail('CCEmailAddress', 'CC', 'User who gets a copy'),
			text('RecipientEmailFields', 'Recipient Email Fields', {
				placeholder: 'e.g. EmailAddress',
				description:
					'Email fields of the lead to send to, with commas between them. By default every address that the lead has.',
			}),
			template,
			text('ContentText', 'Text Content', {
				rows: 3,
				description: 'For mail programs that show no HTML',
			}),
			footer,
			schedule,
			category,
		],
		rules: [hasSender, hasContent],
		errors,
		page: 'send-an-email-to-a-lead',
	}),
	create('POST /v2/EmailMarketing.svc/SendCampaignToList', {
		value: 'sendCampaign',
		lookUp: 'It sends a message, of which LeadSquared keeps no list.',
		name: 'Send Campaign',
		action: 'Send email campaign',
		description:
			'Send an email template to the leads of a list. LeadSquared has the report about 20 minutes later.',
		changes: independent,
		required: [template, record('ListId', 'List', 'searchLists')],
		optional: [
			text('EmailCampaignName', 'Campaign Name'),
			choice('SenderType', 'Sender Type', senderTypes),
			sender(
				'From_UserIdEmailAddress',
				'An administrator or marketing user: an email address or an ID, as the sender type says',
			),
			footer,
			schedule,
			category,
		],
		errors,
		page: 'send-email-campaign',
	}),
	create('POST /v2/EmailLibrary.svc/Create', {
		value: 'createTemplate',
		lookUp: 'LeadSquared has no list of email templates.',
		name: 'Create Template',
		action: 'Create email template',
		changes: { name: ['Name'] },
		required: [
			text('Name', 'Name'),
			text('Subject', 'Subject'),
			text('Content_Html', 'Content', {
				rows: 5,
				description: 'HTML of the email. Fields of the lead stand in it like @{Lead:FirstName,}.',
			}),
		],
		optional: [text('Description', 'Description')],
		page: 'create-email-template',
	}),
	read('GET /v2/EmailLibrary.svc/Retrieve.GetById', {
		value: 'getTemplate',
		name: 'Get Template',
		action: 'Get email template',
		required: [
			inQuery(
				guid(
					'id',
					'Template ID',
					"The contentTemplateId in the address of the template's page in LeadSquared",
				),
			),
		],
		errors: {
			MXInvalidEntityException: 'Check the template ID: the template may have been deleted.',
		},
		page: 'get-email-template',
	}),
);
