import { readFileSync } from 'node:fs';

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
	response: { shape: string; fields: Array<{ name: string; type: string }> };
	errors: Array<{ code: number; meaning: string }>;
	exampleRequest: unknown;
	contentType?: string;
}

interface Reference {
	conventions: {
		address: { fields: Array<{ name: string; type: string }> };
		auth: { testVectors: Array<{ what: string; input?: string; output: string; secret?: string }> };
	};
	actions: Action[];
}

/** iVvy's documented API as data. */
export const reference = JSON.parse(
	readFileSync(new URL('../../reference/ivvy.json', import.meta.url), 'utf8'),
) as Reference;

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
