import { ivvyKinds } from './ivvyKinds';
import type { MatrixKind } from './kind';
import { leadSquaredKinds } from './leadSquaredKinds';

/** The columns of the matrix. */
export const kinds: MatrixKind[] = [
	...ivvyKinds.map((kind) => ({ ...kind, vendor: 'ivvy' as const })),
	...leadSquaredKinds.map((kind) => ({ ...kind, vendor: 'leadSquared' as const })),
];
