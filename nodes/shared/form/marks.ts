import type { INodeProperties } from 'n8n-workflow';

type Option = NonNullable<INodeProperties['options']>[number];

function marked(option: Option): Option {
	if ('values' in option) return { ...option, values: option.values.map(inGroup) };
	return 'type' in option ? inGroup(option) : option;
}

function inGroup(property: INodeProperties): INodeProperties {
	if (property.type !== 'resourceLocator') return withMarks(property);
	return { ...property, default: { __rl: true, ...(property.default as object) } };
}

/**
 * The property, with n8n's mark on each locator inside its groups. At the top of a form n8n sets it by itself; in a group it
 * takes a default without it for some object, which can be no expression.
 */
export function withMarks(property: INodeProperties): INodeProperties {
	return property.options ? { ...property, options: property.options.map(marked) } : property;
}
