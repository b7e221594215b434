import type { Row } from '../../types.mts';
import { invalidEntity, invalidInput, LeadSquaredError, mandatory } from '../wire/errors.mts';
import { dateTime } from '../wire/handler.mts';
import type { Handler, HandlerInput } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { membersOf } from '../lead/lists.mts';
import { findUser, isActive, knownUsers, sameText } from '../user/people.mts';
import { newId } from '../state.mts';
import type { LeadSquaredState } from '../state.mts';

interface Mail {
	SenderType?: string;
	Sender?: string;
	CCEmailAddress?: string;
	RecipientType: string;
	RecipientEmailFields?: string;
	Recipient: string;
	EmailType: string;
	EmailLibraryName?: string;
	ContentHTML?: string;
	Subject?: string;
	Schedule?: string;
	EmailCategory?: string;
}

interface Campaign {
	EmailLibraryName: string;
	SenderType?: string;
	From_UserIdEmailAddress?: string;
	ListId: string;
	Schedule?: string;
	EmailCategory?: string;
}

const undelivered = (message: string) => new LeadSquaredError('MXMailDeliveryException', message);

/** The user a mail comes from; undefined for LeadOwner, who depends on the lead. Throws for nobody and for inactive ones. */
function senderOf(state: LeadSquaredState, type: string | undefined, sender = ''): Row | undefined {
	if (type === 'LeadOwner') return undefined;
	if (type === 'APICaller' || (!type && !sender)) return state.users[0];
	const byEmail = () => knownUsers(state).find((user) => sameText(user.EmailAddress, sender));
	const user =
		type === 'UserId'
			? findUser(state, sender)
			: type
				? byEmail()
				: (findUser(state, sender) ?? byEmail());
	if (!user || !isActive(user)) throw mandatory('Invalid Sender details.');
	return user;
}

function checkTemplate(state: LeadSquaredState, name: string): void {
	if (!state.emailTemplates.some((one) => one.Name === name))
		throw invalidEntity(`The email template '${name}' does not exist`);
}

/** What both kinds of mail share. A time that has passed cannot be kept any more; the pages do not say what happens then. */
function checkPlan(
	state: LeadSquaredState,
	{ Schedule: at, EmailCategory: category }: Pick<Mail, 'Schedule' | 'EmailCategory'>,
	now: number,
): void {
	if (category && !state.emailCategories.includes(category))
		throw invalidInput(`The email category '${category}' does not exist`);
	if (at && at.slice(0, 19) <= dateTime(now)) throw invalidInput('Schedule must be in the future');
}

function checkContent(
	state: LeadSquaredState,
	{ EmailType, EmailLibraryName, ContentHTML, Subject }: Mail,
): void {
	if (EmailType === 'Template') {
		if (!EmailLibraryName)
			throw mandatory("'EmailLibraryName' is mandatory for EmailType Template");
		checkTemplate(state, EmailLibraryName);
		return;
	}
	if (EmailLibraryName) throw invalidInput("'EmailLibraryName' is for EmailType Template only");
	// The page marks neither; a mail without them would be empty.
	if (!ContentHTML || !Subject)
		throw mandatory("'ContentHTML' and 'Subject' are mandatory for EmailType Html");
}

function recipientOf(state: LeadSquaredState, { RecipientType, Recipient }: Mail): Row {
	const column = RecipientType === 'LeadId' ? 'ProspectID' : 'EmailAddress';
	const lead = state.leads.find((one) => one[column] && sameText(one[column], Recipient));
	if (!lead)
		throw invalidEntity(
			`No lead found with RecipientType: ${RecipientType} and Recipient: ${Recipient}`,
		);
	return lead;
}

const isReachable = (lead: Row) => Boolean(lead.EmailAddress) && lead.DoNotEmail !== '1';

/** The addresses the mail goes to: those of the named fields, or every one the lead has. */
function addressesOf(
	state: LeadSquaredState,
	lead: Row,
	{ RecipientEmailFields: wanted }: Mail,
): string[] {
	const known = state.leadFields
		.filter((field) => field.DataType === 'Email' && !field._readOnly)
		.map((field) => field.SchemaName);
	const named = (wanted ?? '')
		.split(',')
		.map((name) => name.trim())
		.filter(Boolean);
	const wrong = named.find((name) => !known.includes(name));
	if (wrong)
		throw new LeadSquaredError(
			'MXUnknownAttributeException',
			`'${wrong}' is no email field of leads`,
		);
	const addresses = (named.length ? named : known)
		.map((name) => lead[name])
		.filter(Boolean) as string[];
	// The docs name this exception for mails that are refused on their way; a lead that opted out is the same to a client.
	if (lead.DoNotEmail === '1') throw undelivered('The lead has opted out of emails');
	if (!addresses.length) throw undelivered('The lead has no email address');
	return addresses;
}

/** Checks the sender before the recipient, as the vendor does. */
function send({ body, state, now }: HandlerInput): Row {
	const mail = body as Mail;
	const sender = senderOf(state, mail.SenderType, mail.Sender);
	if (
		mail.CCEmailAddress &&
		!knownUsers(state).some(
			(user) => isActive(user) && sameText(user.EmailAddress, mail.CCEmailAddress as string),
		)
	) {
		throw invalidInput(`'${mail.CCEmailAddress}' is not an active user`);
	}
	const lead = recipientOf(state, mail);
	const owner = sender ?? findUser(state, String(lead.OwnerId));
	if (!owner || !isActive(owner)) throw mandatory('Invalid Sender details.');
	const addresses = addressesOf(state, lead, mail);
	checkContent(state, mail);
	checkPlan(state, mail, now);
	const ID = newId(state, kinds.email);
	state.emails.push({
		ID,
		...mail,
		_senderId: owner.ID,
		_leadIds: [lead.ProspectID],
		_addresses: addresses,
		_at: dateTime(now),
	});
	return { ID, MemberCount: 1, TotalRecipient: addresses.length };
}

const sendToLead: Handler = (input) => send(input);

/** Legacy, its body in no stored page: read as that of SendEmailToLead, with the time that its name asks for. */
const scheduleToLead: Handler = (input) => {
	if (!(input.body as Mail).Schedule) throw mandatory("'Schedule' is mandatory");
	return send(input);
};

/** Counts the members, and those who get the mail: the documented example has fewer of them. */
const sendCampaign: Handler = ({ body, state, now }) => {
	const campaign = body as Campaign;
	const sender = senderOf(state, campaign.SenderType, campaign.From_UserIdEmailAddress);
	if (sender && !['Administrator', 'Marketing_User'].includes(String(sender.Role)))
		throw mandatory('Invalid Sender details.');
	const list = state.lists.find((one) => sameText(one.ListId, campaign.ListId));
	if (!list) throw invalidEntity('Not a valid List Id');
	checkTemplate(state, campaign.EmailLibraryName);
	checkPlan(state, campaign, now);
	const members = membersOf(state, list);
	const reached = members.filter(isReachable);
	const ID = newId(state, kinds.email);
	const _leadIds = reached.map((lead) => lead.ProspectID);
	state.emails.push({
		ID,
		...campaign,
		_senderId: sender?.ID ?? null,
		_leadIds,
		_at: dateTime(now),
	});
	return { ID, MemberCount: members.length, TotalRecipient: reached.length };
};

export const emailHandlers: Record<string, Handler> = {
	'/v2/EmailMarketing.svc/SendEmailToLead': sendToLead,
	'/v2/EmailMarketing.svc/ScheduleEmailToLead': scheduleToLead,
	'/v2/EmailMarketing.svc/SendCampaignToList': sendCampaign,
};
