import type { Row, Settings } from '../../types.mts';
import { invalidInput, WordlessError } from '../wire/errors.mts';

/** An event: its number in create and update, its name in Retrieve's filter and rows, and its title there. */
export interface WebhookEvent {
	code: string;
	name: string;
	title: string;
}

const event = (code: string, name: string, title: string): WebhookEvent => ({ code, name, title });

/** 'Lead Creation' is the only title a page shows; the others are the reference's words for the codes. */
export const webhookEvents: WebhookEvent[] = [
	event('1', 'Landing_Page_submission', 'Landing Page Submission'),
	event('2', 'LeadActivity_Post_Create', 'Lead Activity Creation'),
	event('3', 'Lead_Post_Create', 'Lead Creation'),
	event('4', 'Lead_Owner_Change', 'Lead Owner Change'),
	event('5', 'Lead_Post_Stage_Change', 'Lead Stage Change'),
	event('6', 'Lead_Post_Update', 'Lead Update'),
	event('7', 'Task_Create', 'Task Creation'),
	event('8', 'Task_Reminder', 'Task Reminder'),
	event('9', 'Lead_Score_Change', 'Lead Score Change'),
	event('15', 'LeadActivity_Post_Update', 'Lead Activity Update'),
	event('16', 'Task_Complete', 'Task Complete'),
	event('17', 'Task_Update', 'Task Update'),
	event('26', 'Lead_Field_Change', 'Lead Field Update'),
	event('31', 'Opportunity_Post_Create', 'Opportunity Creation'),
	event('32', 'Opportunity_Post_Update', 'Opportunity Update'),
	event('33', 'OpportunityField_Post_Update', 'Opportunity Field Update'),
	event('34', 'OpportunityStage_Post_Update', 'Opportunity Stage Update'),
	event('35', 'Opportunity_Post_Delete', 'Opportunity Deletion'),
];

/**
 * The numbers of one account, found by creating each and reading it back; the others are as documented. `null` is answered
 * with HTTP 500, an empty name as no such event.
 */
export const otherNumbers: NonNullable<Settings['leadSquared']['webhookNumbers']> = {
	'28': 'Task_Delete',
	'29': 'Opportunity_Post_Create',
	'30': 'Opportunity_Post_Update',
	'31': 'Opportunity_Post_Delete',
	'32': 'OpportunityField_Post_Update',
	'33': null,
	'34': null,
	'35': '',
};

/**
 * What a number stands for in this account. `code` is the documented number, where there is one.
 * @throws LeadSquaredError where it stands for nothing
 */
export function eventOf(
	number: string,
	{ leadSquared: { webhookNumbers } }: Settings,
): { code?: string; name: string; title: string } {
	const documented = webhookEvents.find(({ code }) => code === number);
	const name =
		webhookNumbers && number in webhookNumbers ? webhookNumbers[number] : documented?.name;
	if (name === null) throw new WordlessError();
	// Seen as "no such event"; the words are invented.
	if (!name) throw invalidInput(`There is no webhook event ${number}`);
	const known = webhookEvents.find((one) => one.name === name);
	return known ?? { name, title: name.replaceAll('_', ' ') };
}

/** The documented number of what a webhook listens to, whatever its number in this account is. */
export const codeOf = (row: Row): string => String(row._code ?? row.WebhookEvent);

export const landingPageEvent = '1';
export const stageEvent = '5';
/** They need to be told which activities. */
export const activityEvents = ['2', '15'];
/** They need to be told which field. */
export const fieldEvents = ['26', '33'];
