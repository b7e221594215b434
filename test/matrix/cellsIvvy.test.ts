import { cellsOf } from './cells';

// Faults × kinds of operation × settings of the node: what the vendor has is compared with what the items say.
cellsOf('ivvy');
