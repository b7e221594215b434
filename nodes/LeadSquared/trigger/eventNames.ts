import { textOf } from '../../shared/table/answer';
import type { TriggerEvent } from './events';

/** What an event can be about, the narrower before the wider: `LeadActivity` is an activity. */
const subjects: Array<[RegExp, string]> = [
	[/(account|company|opportunity|user)activity/, 'otherActivity'],
	[/activity/, 'activity'],
	[/opportunity/, 'opportunity'],
	[/landingpage/, 'landingPage'],
	[/task/, 'task'],
	[/user/, 'user'],
	[/product/, 'product'],
	[/leave/, 'leave'],
	[/account|company/, 'account'],
	[/lead|prospect/, 'lead'],
];

/** What can happen to it; that of a part before that of the whole. */
const happenings: Array<[RegExp, string]> = [
	[/delet/, 'delete'],
	[/merg/, 'merge'],
	[/cancel/, 'cancel'],
	[/complet/, 'complete'],
	[/remind/, 'remind'],
	[/submi/, 'submit'],
	[/field/, 'field'],
	[/owner|assign/, 'owner'],
	[/score/, 'score'],
	[/stage/, 'stage'],
	[/status/, 'status'],
	[/creat/, 'create'],
	[/updat|chang|modif/, 'update'],
];

/**
 * What a name of LeadSquared's means, however it is written: `Opportunity_Post_Delete` and `Opportunity Deletion` are one.
 * `undefined` where it cannot be told.
 */
function meaningOf(name: string): string | undefined {
	const letters = name.toLowerCase().replace(/[^a-z]/g, '');
	const subject = subjects.find(([words]) => words.test(letters))?.[1];
	const happening = happenings.find(([words]) => words.test(letters))?.[1];
	return subject && happening ? `${subject} ${happening}` : undefined;
}

/** Is it one of the names of this event? `undefined` where there is no name that could tell. */
export function isNameOf({ vendorName }: TriggerEvent, name: string): boolean | undefined {
	if (!/[a-z]/i.test(name)) return undefined;
	return meaningOf(name) === meaningOf(vendorName);
}

/**
 * Does a message say that it is about another event? LeadSquared adds the name to the address. A name that means nothing
 * known contradicts nothing.
 */
export function contradicts({ vendorName, field }: TriggerEvent, name: unknown): boolean {
	const meaning = meaningOf(textOf(name));
	if (meaning === undefined || meaning === meaningOf(vendorName)) return false;
	return !(field === 'ProspectStage' && meaning === 'lead stage');
}
