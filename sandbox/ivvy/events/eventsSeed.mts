import type { Row } from '../../types.mts';
import { seedAttendance } from './attendanceSeed.mts';
import { events } from './eventRecordsSeed.mts';
import { seedProgramme } from './programmeSeed.mts';

/** Everything about events, by table. */
export const seedEvents = (): Record<string, Row[]> => ({
	events: events(),
	...seedAttendance(),
	...seedProgramme(),
	loginTokens: [],
});
