import type { Answer } from '../../types.mts';

/** An error in LeadSquared's envelope; validation and business errors come as HTTP 500. */
export class LeadSquaredError extends Error {
	status: number;
	exceptionType: string;

	constructor(exceptionType: string, message: string, status = 500) {
		super(message);
		this.exceptionType = exceptionType;
		this.status = status;
	}

	answer(): Answer {
		return {
			status: this.status,
			body: { Status: 'Error', ExceptionType: this.exceptionType, ExceptionMessage: this.message },
		};
	}
}

/** HTTP 500 without an exception type, which does not say why. */
export class WordlessError extends LeadSquaredError {
	constructor() {
		super('', 'An error has occurred.');
	}

	override answer(): Answer {
		return { status: this.status, body: { Message: this.message } };
	}
}

export const duplicate = (message: string) =>
	new LeadSquaredError('MXDuplicateEntryException', message);
export const invalidInput = (message: string, status = 500) =>
	new LeadSquaredError('MXInvalidInputException', message, status);
export const invalidType = (message: string) =>
	new LeadSquaredError('MXInvalidDataTypeException', message);
export const invalidEntity = (message: string) =>
	new LeadSquaredError('MXInvalidEntityException', message);
export const invalidFields = (message: string) =>
	new LeadSquaredError('MXInvalidActivityFieldsException', message);
export const mandatory = (message: string) =>
	new LeadSquaredError('MXMandatoryAttributeMissingException', message);
