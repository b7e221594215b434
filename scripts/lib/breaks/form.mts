import type { Break } from './break.mts';

/** What a record may say, and the form in which people say it. */
export const formBreaks: Break[] = [
	{
		what: 'a date shifts by a day in a western time zone',
		file: 'nodes/shared/table/time.ts',
		find: "return day ?? moment.setZone(timeZone).toFormat('yyyy-MM-dd');",
		replace: "return moment.setZone(timeZone).toFormat('yyyy-MM-dd');",
		tests: ['test/shared/time.test.ts'],
	},
	{
		what: "a time is read in UTC and not in the workflow's time zone",
		file: 'nodes/shared/table/time.ts',
		find: 'valid(date.setZone(timeZone, { keepLocalTime: true }))',
		replace: 'date',
		tests: ['test/shared/time.test.ts'],
	},
	{
		what: 'empty cells wipe a field',
		file: 'nodes/shared/table/mapper.ts',
		find: "if (!isEmpty(one) || (context.clearsEmpty && typeof one === 'string')) return true;",
		replace: 'if (one !== undefined) return true;',
		tests: ['test/leadSquared/emptyValues.test.ts'],
	},
	{
		what: 'an item without a required field is sent all the same',
		file: 'nodes/shared/engine/request.ts',
		find: '\t\t\tif (!isGiven) {\n',
		replace: '\t\t\tif (isGiven === undefined) {\n',
		tests: ['test/shared/request.test.ts'],
	},
	{
		what: 'a field is shown in operations that do not have it',
		file: 'nodes/shared/form/places.ts',
		find: '(one) => !all.get(resource)?.has(one) || where.get(resource)?.has(one)',
		replace: '() => true',
		tests: ['test/shared/places.test.ts'],
	},
];
