import type { Row, Settings } from '../../types.mts';
import type { LeadSquaredState } from '../state.mts';

/** What a handler gets: query and body already passed the documented checks. */
export interface HandlerInput {
	query: URLSearchParams;
	body: unknown;
	state: LeadSquaredState;
	settings: Settings;
	/** Epoch milliseconds. */
	now: number;
}

/** Gives the reply body; throws LeadSquaredError. It checks everything before it changes the state. */
export type Handler = (input: HandlerInput) => Row | Row[] | string[];

/** 'YYYY-MM-DD HH:MM:SS' in UTC of epoch milliseconds. */
export const dateTime = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ');
