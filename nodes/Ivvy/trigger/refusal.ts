/** A message that starts nothing, and the HTTP status that its sender gets. */
export class Refusal extends Error {
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}

/** Forged, or not meant for this workflow: nobody should send it again. */
export const forged = (message: string) => new Refusal(403, message);

/** Not readable at all. */
export const unreadable = (message: string) => new Refusal(400, message);

/** Cannot be judged at the moment: SNS sends it again after an answer like this one. */
export const later = (message: string) => new Refusal(503, message);
