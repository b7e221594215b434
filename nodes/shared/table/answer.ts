import type { GenericValue, IDataObject } from 'n8n-workflow';

import { trimmed } from './field';
import { isObject } from './json';

/*
 * Readers of what a vendor answers. Nobody knows its form before one of these has looked: another form than the expected
 * one is an error in plain words, never an empty list. `name` tells in it which part of the answer is meant.
 */

/** What a value is, in words for a message. */
function kindOf(value: unknown): string {
	if (value === undefined || value === null || value === '') return 'nothing';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'an object';
	return typeof value === 'string' ? 'text' : `a ${typeof value}`;
}

function unexpected(wanted: string, name: string, value: unknown): Error {
	return new Error(`${wanted} was expected as ${name}, not ${kindOf(value)}`);
}

/** @throws Error for anything but an object with names */
export function objectOf(value: unknown, name = 'the answer'): IDataObject {
	if (isObject(value)) return value;
	throw unexpected('An object', name, value);
}

/** The entries of a list; none where nothing is given. @throws Error for anything else */
export function listOf(value: unknown, name = 'the answer'): GenericValue[] {
	if (value === undefined || value === null) return [];
	if (Array.isArray(value)) return value;
	throw unexpected('A list', name, value);
}

/** The records of a list; none where nothing is given. @throws Error for anything else, also inside the list */
export function recordsOf(value: unknown, name = 'the answer'): IDataObject[] {
	return listOf(value, name).map((entry) => objectOf(entry, `an entry of ${name}`));
}

/** The record of an answer, or its records. @throws Error for anything else */
export function resultOf(data: unknown): IDataObject | IDataObject[] {
	return Array.isArray(data) ? recordsOf(data) : objectOf(data);
}

const words = /^(message|error|title|detail|description)s?$/i;

/** Has a record more than words? What has nothing else may come from a gateway. @param but other names that say nothing */
export function saysMoreThanWords(record: object, ...but: string[]): boolean {
	for (const name in record) if (!words.test(name) && !but.includes(name)) return true;
	return false;
}

/** A number, also as text; `undefined` where nothing is given. @throws Error for anything else */
export function numberOf(value: unknown, name: string): number | undefined {
	if (value === undefined || value === null || value === '') return undefined;
	const number = typeof value === 'number' || typeof value === 'string' ? Number(value) : NaN;
	if (Number.isFinite(number)) return number;
	throw unexpected('A number', name, value);
}

/** A text, or a number as text, for people to read; empty for anything else. */
export function textOf(value: unknown): string {
	return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** Most characters of words that come in another form than text. */
const mostOfForm = 300;

/**
 * What a vendor says in a place for words: whatever stands there, in a form that people can read.
 * @returns `undefined` where nothing does that anybody could see
 */
export function said(value: unknown): string | undefined {
	if (value === undefined || value === null) return undefined;
	if (typeof value !== 'object') return trimmed(String(value)) || undefined;
	return Object.keys(value).length === 0 ? undefined : JSON.stringify(value).slice(0, mostOfForm);
}
