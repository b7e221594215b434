import type { Row } from '../../types.mts';
import type { Handler } from '../wire/handler.mts';
import * as functionSpaces from './functionSpaces.mts';
import * as hirePlans from './hirePlans.mts';
import * as roomDays from './roomDays.mts';
import * as spaceAvailability from './spaceAvailability.mts';

export const seed = (): Record<string, Row[]> => ({
	...functionSpaces.seed(),
	...hirePlans.seed(),
	...roomDays.seed(),
});

export const handlers: Record<string, Handler> = {
	...functionSpaces.handlers,
	...spaceAvailability.handlers,
	...hirePlans.handlers,
	...roomDays.handlers,
};
