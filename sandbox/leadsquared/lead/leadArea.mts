import type { Handler } from '../wire/handler.mts';
import { leadCaptureHandlers } from './leadCapture.mts';
import { leadFieldHandlers } from './leadFields.mts';
import { leadOptionHandlers } from './leadOptions.mts';
import { leadReadHandlers } from './leadReads.mts';
import { leadRemovalHandlers } from './leadRemoval.mts';
import { leadHandlers } from './leads.mts';
import { leadBulkHandlers } from './leadsBulk.mts';
import { leadSearchHandlers } from './leadSearch.mts';
import { listHandlers } from './lists.mts';
import { noteHandlers } from './notes.mts';

/** Leads and what hangs on them: fields, notes, lists. */
export const leadAreaHandlers: Record<string, Handler> = {
	...leadHandlers,
	...leadCaptureHandlers,
	...leadBulkHandlers,
	...leadReadHandlers,
	...leadSearchHandlers,
	...leadRemovalHandlers,
	...leadFieldHandlers,
	...leadOptionHandlers,
	...listHandlers,
	...noteHandlers,
};
