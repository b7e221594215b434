import type { Example } from '../../example';
import { roomBlockExamples } from './staysBlock';
import { roomReservationExamples } from './staysReservation';
import { roomStatusExamples } from './staysStatus';

export const staysExamples: Example[] = [
	...roomBlockExamples,
	...roomReservationExamples,
	...roomStatusExamples,
];
