import { ivvy } from '../../nodes/Ivvy/wire/vendor';
import { leadSquared } from '../../nodes/LeadSquared/wire/vendor';
import { readReply, Unreadable } from '../../nodes/shared/wire/answer';

it.each([false, 0])('iVvy: success %j is a refusal, whatever the HTTP status', (success) => {
	expect(ivvy.read(200, {}, { success, message: 'No room' })).toMatchObject({
		kind: 'refused',
		message: 'No room',
	});
});

it.each([460, 500])(
	'iVvy: error code %d does not say that nothing was changed, with or without a specific code',
	(errorCode) => {
		expect(ivvy.read(500, {}, { errorCode, message: 'Unknown' })).toMatchObject({
			kind: 'unclear',
		});
		expect(ivvy.read(500, {}, { errorCode, message: 'Bad', specificCode: 24393 })).toMatchObject({
			kind: 'unclear',
		});
	},
);

it('LeadSquared: a 403 without an envelope still tells the limit and the wait', () => {
	const text = 'API calls exceeded the limit of 25 in 5 second(s)';
	expect(leadSquared.read(403, { 'retry-after': '3' }, text)).toMatchObject({
		kind: 'throttled',
		limit: { calls: 25, windowMs: 5_000 },
		retryAfterMs: 3_000,
		message: expect.stringContaining(text),
	});
});

it.each([ivvy, leadSquared])('$name: 503 is no proof that nothing was written', (vendor) => {
	for (const body of ['', { Status: 'Error', ExceptionMessage: 'down' }, { errorCode: 503 }]) {
		expect(vendor.read(503, { 'retry-after': '3' }, body)).toMatchObject({ kind: 'unclear' });
	}
});

it.each([ivvy, leadSquared])('$name: the words of a gateway are kept', (vendor) => {
	expect(vendor.read(404, {}, { message: 'Route not found' })).toMatchObject({
		kind: 'refused',
		message: 'HTTP 404: Route not found',
	});
});

it('LeadSquared: a captured opportunity with a message and no id at all was refused', () => {
	const captured = { Status: 0, ExceptionType: null, ExceptionMessage: 'No such type' };
	expect(leadSquared.read(200, {}, captured)).toMatchObject({
		kind: 'refused',
		message: 'No such type',
	});
	expect(leadSquared.read(200, {}, { ...captured, CreatedOpportunityId: 'o1' })).toMatchObject({
		kind: 'done',
	});
});

it('an answer that the vendor module cannot read is unclear, with its HTTP status and why', () => {
	const read = () => {
		throw new Unreadable('its answer is a riddle');
	};
	expect(readReply({ ...ivvy, read }, 207, {}, {})).toEqual({
		...{ kind: 'unclear', message: 'its answer is a riddle', status: 207 },
	});
});
