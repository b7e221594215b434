import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { settle } from './settle.mts';

/** Is nothing left that holds on to it? */
export async function isForgotten(one: WeakRef<object>): Promise<boolean> {
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('gc') as () => void;
	for (let round = 0; round < 5 && one.deref() !== undefined; round++) {
		await settle();
		collect();
	}
	return one.deref() === undefined;
}
