import type { INodePropertyCollection } from 'n8n-workflow';

import { id, key, text } from '../../../shared/table/fields';
import { isObject } from '../../../shared/table/json';
import { collection, fixedCollection } from '../../../shared/table/nested';
import type { Field, Rule, Values } from '../../../shared/table/operation';
import { rule } from '../../../shared/table/rule';
import { code, mayBeEmpty } from '../../parts/identity';

type Given = Values['body'];

const optional = (wire: string, label: string) => mayBeEmpty(text(wire, label));

const address = collection('address', 'Address', [
	optional('line1', 'Line 1'),
	optional('line2', 'Line 2'),
	optional('line3', 'Line 3'),
	optional('line4', 'Line 4'),
	optional('city', 'City'),
	optional('postalCode', 'Postal Code'),
	mayBeEmpty(code('countryCode', 'Country Code')),
	mayBeEmpty(code('stateCode', 'State Code')),
	optional('stateName', 'State Name'),
]);

export const firstName = key('firstName', 'First Name');
export const lastName = key('lastName', 'Last Name');
export const email = key('email', 'Email', { placeholder: 'name@email.com' });
export const phone = optional('phone', 'Phone');

/** What iVvy tells guests apart by. */
export const person = [firstName, lastName, email];

const contact = collection('guestContact', 'Contact', [...person, phone]);

/** A guest of a room reservation. */
export const guestFields: Field[] = [
	id('id', 'Guest ID', { description: 'Leave out for a new guest' }),
	contact,
	optional('primaryPhone', 'Primary Phone'),
	address,
];

/**
 * Rows that stand for new or for present records: what a new one needs stands open, but may be left empty.
 * @param open fields whose empty form sends nothing
 */
export function openRows(
	wire: string,
	label: string,
	one: string,
	open: Field[],
	optional: Field[],
): Field {
	const form = fixedCollection(wire, label, one, { required: open, optional });
	const { read } = fixedCollection(wire, label, one, {
		required: [],
		optional: [...open, ...optional],
	});
	const options = (form.property.options as INodePropertyCollection[]).map((row) => ({
		...row,
		values: [...row.values].sort((a, b) => a.displayName.localeCompare(b.displayName)),
	}));
	return { ...form, property: { ...form.property, options }, read };
}

const missingIn = (fields: Field[], given: Given) =>
	fields.find(({ wire }) => given[wire] === undefined);

const required = (where: string, field: Field, why = '') => ({
	message: `${where}: '${field.property.displayName}' is required${why}`,
	hint: 'Fill in the field, or give the ID of the record that it stands for.',
});

export const rowsIn = (value: unknown): Given[] =>
	Array.isArray(value) ? value.filter(isObject) : [];

function newGuest(where: string, guest: unknown) {
	if (!isObject(guest)) return undefined;
	const { id: guestId, guestContact } = guest;
	if (!isObject(guestContact)) {
		return guestId === undefined ? required(where, contact, ' for a new guest') : undefined;
	}
	const missing = missingIn(person, guestContact);
	return missing && required(`${where}, Contact`, missing);
}

/** A guest without an id needs the name and email that iVvy tells guests apart by. */
export const completeMainGuest = rule(
	'A guest without an ID needs first name, last name, email and phone of its contact',
	({ body }) => newGuest('Main Guest', body.mainGuest),
	{ of: 'mainGuest' },
);

/** What a new room and a new additional guest need; present ones keep what is left out. */
export function completeRooms(ofNewRoom: Field[], ofNewGuest: Field[]): Rule {
	const broken: Rule['broken'] = ({ body }) => {
		for (const [index, room] of rowsIn(body.rooms).entries()) {
			const where = `Rooms, row ${index + 1}`;
			const missing = room.id === undefined && missingIn(ofNewRoom, room);
			if (missing) return required(where, missing, ' for a new room');
			const broken = newGuest(`${where}, Guest`, room.guest);
			if (broken) return broken;
			for (const [row, guest] of rowsIn(room.additionalGuests).entries()) {
				const place = `${where}, Additional Guests, row ${row + 1}`;
				const lacking = guest.guestId === undefined && missingIn(ofNewGuest, guest);
				if (lacking) return required(place, lacking, ' for a new guest');
				const faulty = newGuest(`${place}, Guest`, guest.guest);
				if (faulty) return faulty;
			}
		}
		return undefined;
	};
	return rule(
		'A row without the ID of a room or guest is a new one and needs their particulars',
		broken,
		{
			of: 'rooms',
		},
	);
}
