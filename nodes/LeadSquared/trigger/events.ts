/** What an event is about. */
export type Entity = 'activity' | 'landingPage' | 'lead' | 'opportunity' | 'task';

export interface TriggerEvent {
	/** Never changes once released: saved workflows hold it. */
	value: string;
	name: string;
	/** LeadSquared's number in `Webhook.svc/Create`, by its page. */
	code: string;
	/** The number that one account was seen to have instead. */
	otherCode?: string;
	/** Its name in `Webhook.svc/Retrieve`. */
	vendorName: string;
	entity: Entity;
	/** The field to watch, where it is always the same. */
	field?: string;
	description?: string;
}

const event = (
	value: string,
	name: string,
	code: string,
	vendorName: string,
	entity: Entity,
	more: Partial<TriggerEvent> = {},
): TriggerEvent => ({
	value,
	name,
	code,
	vendorName,
	entity,
	...more,
});

const fromOpportunity =
	"The message carries no fields of the opportunity: read them with the LeadSquared node's Opportunity > Get, by the ID in the item";

/** Every documented event. https://apidocs.leadsquared.com/create-a-webhook/ */
export const events: TriggerEvent[] = [
	event('activityCreated', 'Lead Activity Created', '2', 'LeadActivity_Post_Create', 'activity'),
	event('activityUpdated', 'Lead Activity Updated', '15', 'LeadActivity_Post_Update', 'activity'),
	event(
		'landingPageSubmitted',
		'Landing Page Submitted',
		'1',
		'Landing_Page_submission',
		'landingPage',
	),
	event('leadCreated', 'Lead Created', '3', 'Lead_Post_Create', 'lead'),
	event('leadFieldUpdated', 'Lead Field Updated', '26', 'Lead_Field_Change', 'lead'),
	event('leadOwnerChanged', 'Lead Owner Changed', '4', 'Lead_Owner_Change', 'lead'),
	event('leadScoreChanged', 'Lead Score Changed', '9', 'Lead_Score_Change', 'lead'),
	// LeadSquared's own event 5 was refused in every form that was tried; watching the stage's field does the same.
	event('leadStageChanged', 'Lead Stage Changed', '26', 'Lead_Field_Change', 'lead', {
		field: 'ProspectStage',
	}),
	event('leadUpdated', 'Lead Updated', '6', 'Lead_Post_Update', 'lead', {
		description:
			'Updates through the API count only if they ask LeadSquared to trigger automations',
	}),
	event(
		'opportunityCreated',
		'Opportunity Created',
		'31',
		'Opportunity_Post_Create',
		'opportunity',
		{ description: fromOpportunity, otherCode: '29' },
	),
	event(
		'opportunityDeleted',
		'Opportunity Deleted',
		'35',
		'Opportunity_Post_Delete',
		'opportunity',
		{
			description: 'The message carries the IDs of the opportunity and of its lead, no fields',
			otherCode: '31',
		},
	),
	event(
		'opportunityFieldUpdated',
		'Opportunity Field Updated',
		'33',
		'OpportunityField_Post_Update',
		'opportunity',
		{ description: fromOpportunity, otherCode: '32' },
	),
	event(
		'opportunityStageChanged',
		'Opportunity Stage Changed',
		'34',
		'OpportunityStage_Post_Update',
		'opportunity',
		{ description: fromOpportunity },
	),
	event(
		'opportunityUpdated',
		'Opportunity Updated',
		'32',
		'Opportunity_Post_Update',
		'opportunity',
		{ description: fromOpportunity, otherCode: '30' },
	),
	event('taskCompleted', 'Task Completed', '16', 'Task_Complete', 'task'),
	event('taskCreated', 'Task Created', '7', 'Task_Create', 'task'),
	event('taskReminder', 'Task Reminder', '8', 'Task_Reminder', 'task'),
	event('taskUpdated', 'Task Updated', '17', 'Task_Update', 'task'),
];

/** The resource of the node that the record is of. What a landing page sends is its lead. */
export const resourceOf = ({ entity }: TriggerEvent): Exclude<Entity, 'landingPage'> =>
	entity === 'landingPage' ? 'lead' : entity;

export const eventNamed = (value: string): TriggerEvent | undefined =>
	events.find((one) => one.value === value);

const valuesOf = (about: Entity) =>
	events.filter(({ entity }) => entity === about).map(({ value }) => value);

export const activityEvents = valuesOf('activity');
export const opportunityEvents = valuesOf('opportunity');
