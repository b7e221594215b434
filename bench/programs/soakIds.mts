/** The records that the soak works on, and their ids, of which none comes in two epochs. */

/** Records of each kind that the sandbox has in an epoch. */
export const perEpoch = 250;

export const taskId = (epoch: number, index: number) => 50_000_000 + epoch * 1_000 + index;
export const contactId = (epoch: number, index: number) => 70_000_000 + epoch * 1_000 + index;
export const leadNumber = (epoch: number, index: number) => 100_000 + epoch * 1_000 + index;
