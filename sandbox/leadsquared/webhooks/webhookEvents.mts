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

export const landingPageEvent = '1';
export const stageEvent = '5';
/** They need to be told which activities. */
export const activityEvents = ['2', '15'];
/** They need to be told which field. */
export const fieldEvents = ['26', '33'];
