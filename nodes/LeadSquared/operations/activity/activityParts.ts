import { dateTime, flag, inside } from '../../../shared/table/fields';
import type { Field } from '../../../shared/table/operation';
import { keysOf } from '../../../shared/table/recordKeys';
import { activityType } from '../../parts/common';
import { givenOnce, isGiven } from '../../parts/givenOnce';

export const activityDateTime = dateTime('ActivityDateTime', 'Activity Date', {
	description: 'When it took place, by default now',
});

export const processFilesAsync = flag('ProcessFilesAsync', 'Process Files Later', {
	description: 'Whether LeadSquared answers before it has processed the files in file fields',
});

/** The note and the owner have fields of their own in the form, and names among the fields of the type. */
export const givesPartsOnce = givenOnce(
	'Fields',
	['Note', isGiven('ActivityNote', 'Activity.ActivityNote'), 'ActivityEvent_Note'],
	['Owner', isGiven('ActivityOwnerEmail'), 'Owner'],
);

export const changedActivity = keysOf({ activity: ['ProspectActivityId'] });

/** A switch that LeadSquared takes as a number. */
export function oneOrZero(wire: string, displayName: string, description: string): Field {
	const field = flag(wire, displayName, { description });
	return {
		...field,
		read: (value, context) => {
			const isOn = field.read(value, context);
			return isOn === undefined ? undefined : Number(isOn);
		},
	};
}

export const from = inside('Parameter', dateTime('FromDate', 'From'));
export const to = inside('Parameter', dateTime('ToDate', 'To'));

export const ofType = inside('Parameter', activityType());

/** Activities are told apart by their id. To sort by it was seen for those of one type (`getByType`). */
export const byId = { id: 'ProspectActivityId', insteadBy: 'ProspectActivityId' };

/** What LeadSquared's refusals of an activity mean here. */
export const activityErrors = {
	MXInvalidEntityException:
		'Check the lead: it may have been deleted, or merged into another one, whose ID is to be used then.',
	MXInvalidInputException:
		'Check Activity Type: it must be a custom activity type of leads. Sales activities and opportunities have operations of their own.',
	MXInvalidActivityFieldsException:
		"Fill in the fields that this activity type needs, with values of their type, and check drop-down values. 'Get' of Activity Type lists the fields.",
};
