import type { Row } from '../../types.mts';
import { doesNotValidate } from '../wire/errors.mts';
import type { Handler } from '../wire/handler.mts';
import { nextId } from '../state.mts';
import { refuse, rowsOf } from '../wire/tables.mts';
import { later } from '../wire/time.mts';
import { bookingOf } from './bookingStore.mts';
import { logBookingChange } from './bookingLog.mts';

/** Adds a document, or a version of the one whose number is given. */
const upload: Handler = (input) => {
	const { body, state, now } = input;
	const file = (body as { _file?: Row })._file;
	if (!file) throw doesNotValidate('fileId', 'A file is required');
	const booking = bookingOf(state, body.bookingId, body.venueId);
	if (!booking)
		throw refuse(24464, 'The request contains bad data', ['bookingId: *Value does not exist*']);
	const all = rowsOf(state, 'bookingDocuments');
	const versions = all.filter(({ documentNumber }) => documentNumber === body.documentNumber);
	if (
		body.documentNumber !== undefined &&
		!versions.some(({ bookingId }) => bookingId === booking.id)
	) {
		throw refuse(24465, 'The request contains invalid data', [
			'documentNumber: *Value does not exist*',
		]);
	}
	const highest = (name: string, rows: Row[]) =>
		Math.max(0, ...rows.map((row) => Number(row[name] ?? 0)));
	const documentNumber = body.documentNumber ?? highest('documentNumber', all) + 1;
	const version = body.documentNumber === undefined ? 1 : highest('version', versions) + 1;
	const id = nextId(state);
	const at = later(undefined, now);
	all.push({
		id,
		venueId: booking.venueId,
		bookingId: booking.id,
		type: body.type,
		documentNumber,
		version,
		file: file.fileName,
		templateName: null,
		status: body.status,
		createdDate: at,
		modifiedDate: at,
		_bytes: file.bytes,
		_canBeDeleted: body.canBeDeleted ?? 1,
	});
	logBookingChange(
		input,
		booking,
		'booking',
		booking.id,
		`Document ${String(documentNumber)} uploaded`,
	);
	return { success: true, id, documentNumber, version };
};

export const bookingUpload: Record<string, Handler> = { 'venue/uploadBookingDocument': upload };
