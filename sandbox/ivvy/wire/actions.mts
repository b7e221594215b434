import { readFileSync } from 'node:fs';
import { corrected } from '../../corrections.mts';

/** A parameter as sandbox/reference/ivvy.json describes it. */
export interface Param {
	name: string;
	type: string;
	/** true, false, or a condition in words. */
	required: boolean | string;
	note: string;
	enum?: Array<{ value: unknown; name: string }>;
	/** Of a list of codes. */
	itemEnum?: Array<{ value: unknown; name: string }>;
	fields?: Param[];
	items?: Param[];
	itemType?: string;
	ref?: string;
	min?: number;
	max?: number;
	maxLength?: number;
	maxItems?: number;
}

export interface Action {
	namespace: string;
	action: string;
	kind: string;
	params: Param[];
	paginated: boolean;
	filterable: boolean;
	filters: string[];
	response: { shape: string; fields: Array<Param & { type: string }>; example: unknown };
	/** The largest page, where it is not the usual one. */
	pageCap?: number;
	errors: Array<{ code: number; meaning: string }>;
	exampleRequest: unknown;
	contentType?: string;
}

interface Reference {
	conventions: {
		address: { fields: Array<{ name: string; type: string }> };
		errors: {
			errorCodes: Array<{ code: number; meaning: string }>;
			commonSpecificCodes: Array<{ code: number; meaning: string }>;
		};
		auth: {
			stringToSign: string;
			testVectors: Array<{ what: string; input?: string; output: string; secret?: string }>;
		};
	};
	actions: Action[];
}

/** iVvy's documented API as data, with what accounts were seen to do otherwise. */
export const reference = corrected(
	'ivvy',
	JSON.parse(
		readFileSync(new URL('../../reference/ivvy.json', import.meta.url), 'utf8'),
	) as Reference,
);

/** Every action by 'namespace/action'. */
export const actions = new Map(
	reference.actions.map((entry) => [`${entry.namespace}/${entry.action}`, entry]),
);

const addressFields: Param[] = reference.conventions.address.fields.map((field) => ({
	...field,
	required: false,
	note: '',
}));

/** The fields of an object parameter; undefined when the docs leave them open. */
export function fieldsOf(param: Param): Param[] | undefined {
	if (param.ref === 'conventions.address') return addressFields;
	if (param.ref) return actions.get(param.ref)?.params;
	return param.fields;
}
