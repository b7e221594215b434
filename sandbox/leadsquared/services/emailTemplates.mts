import { invalidEntity, LeadSquaredError } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { kinds } from '../wire/ids.mts';
import { plainText } from './seedMarketing.mts';
import { newId } from '../state.mts';

interface Template {
	Name: string;
	Description?: string;
	Subject: string;
	Content_Html: string;
}

const create: Handler = ({ body, state }) => {
	const { Name, Description = '', Subject, Content_Html } = body as Template;
	// Mails name their template, so the name has to be its own; the page is silent on it.
	if (state.emailTemplates.some((one) => one.Name === Name)) {
		throw new LeadSquaredError(
			'MXDuplicateEntityNameException',
			`An email template with the name '${Name}' already exists`,
		);
	}
	const id = newId(state, kinds.emailTemplate);
	const numbers = state.emailTemplates.map((one) => one.ContentTemplateAutoId as number);
	state.emailTemplates.push({
		ContentTemplateId: id,
		ContentTemplateAutoId: Math.max(10_000, ...numbers) + 1,
		Name,
		Description,
		Type: 2,
		Subject,
		Content_Html,
		Content_Text: plainText(Content_Html),
	});
	return { Status: 'Success', Message: { Id: id } };
};

const get: Handler = ({ query, state }) => {
	const row = state.emailTemplates.find(
		(one) => one.ContentTemplateId === (query.get('id') ?? '').toLowerCase(),
	);
	if (!row) throw invalidEntity('Not a valid Email Template Id');
	return row;
};

export const emailTemplateHandlers: Record<string, Handler> = {
	'/v2/EmailLibrary.svc/Create': create,
	'/v2/EmailLibrary.svc/Retrieve.GetById': get,
};
