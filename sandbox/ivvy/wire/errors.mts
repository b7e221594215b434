import type { Answer } from '../../types.mts';

/** An error in iVvy's envelope; the HTTP status equals errorCode. */
export class IvvyError extends Error {
	errorCode: number;
	specificCode: number | undefined;
	additionalMessages: string[] | undefined;

	constructor(
		errorCode: number,
		message: string,
		specificCode?: number,
		additionalMessages?: string[],
	) {
		super(message);
		this.errorCode = errorCode;
		this.specificCode = specificCode;
		this.additionalMessages = additionalMessages;
	}

	answer(): Answer {
		return {
			status: this.errorCode,
			body: {
				errorCode: this.errorCode,
				message: this.message,
				...(this.specificCode === undefined ? {} : { specificCode: this.specificCode }),
				...(this.additionalMessages === undefined
					? {}
					: { additionalMessages: this.additionalMessages }),
			},
		};
	}
}

export const doesNotValidate = (name: string, ...why: string[]) =>
	new IvvyError(400, `'${name}' does not validate`, 23016, why);

export const isRequired = (name: string) => new IvvyError(400, `'${name}' is required`, 23017);
