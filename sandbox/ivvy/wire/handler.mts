import type { Row, Settings } from '../../types.mts';
import type { Action } from './actions.mts';
import type { IvvyState } from '../state.mts';

/** What a handler gets: a body that already passed the documented parameter checks. */
export interface HandlerInput {
	action: Action;
	body: Row;
	state: IvvyState;
	settings: Settings;
	/** Epoch milliseconds. */
	now: number;
	/** Checks and performs another action, as a job of a batch; throws IvvyError. */
	perform: (name: string, params: Row) => Row;
}

/** Gives the reply body; throws IvvyError. It checks everything before it changes the state. */
export type Handler = (input: HandlerInput) => Row;
