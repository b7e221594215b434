import { startSandbox, type Sandbox } from '../../sandbox/index.mts';
import { useWorld } from './world.mts';

/** The sandbox, for tests that call it themselves. */
export const useSandbox = (): Sandbox => useWorld(startSandbox);
