import { ivvyKinds } from './ivvyKinds.mts';
import type { MixedKind } from './kind.mts';
import { leadSquaredKinds } from './leadSquaredKinds.mts';

export type { MixedKind } from './kind.mts';

export const mixedKinds: MixedKind[] = [
	...ivvyKinds.map((kind) => ({ ...kind, vendor: 'ivvy' as const })),
	...leadSquaredKinds.map((kind) => ({ ...kind, vendor: 'leadSquared' as const })),
];
