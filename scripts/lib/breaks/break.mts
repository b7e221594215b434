/** A way to break the code that users would suffer from. */
export interface Break {
	/** What would happen then, in the words of who uses the nodes. */
	what: string;
	file: string;
	/** The exact text, which stands once in the file. */
	find: string;
	replace: string;
	/** The files whose tests turn red. */
	tests: string[];
}
