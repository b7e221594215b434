import type { OnError } from 'n8n-workflow';

import type { Mode } from './cell';
import { canPass, faults, type MatrixFault } from './faults';
import type { MatrixKind } from './kind';

// What is crossed with what.

const onErrors: Array<OnError | undefined> = [
	undefined,
	'continueRegularOutput',
	'continueErrorOutput',
];
const allSettings: Mode[] = onErrors.flatMap((onError) =>
	([1, 10] as const).flatMap((callsAtATime) =>
		[false, true].flatMap((isRetried) =>
			(['once', 'always'] as const).map((lasts) => ({ onError, callsAtATime, isRetried, lasts })),
		),
	),
);

/** The settings of the node in which a fault is met; one that never passes is there for all calls. */
export const settingsOf = (fault: MatrixFault): Mode[] =>
	canPass(fault) ? allSettings : allSettings.filter(({ lasts }) => lasts === 'always');

/** The faults that a kind of operation meets. */
export const faultsOf = ({ vendor, normal }: MatrixKind): MatrixFault[] =>
	faults.filter(({ only = vendor, name }) => only === vendor && !normal?.includes(name));
