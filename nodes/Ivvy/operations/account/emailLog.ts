import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { filter } from '../../parts/filters';
import { partOf } from '../../parts/known';

/** What iVvy has sent by e-mail. */
export const emailLog = resource(
	'emailLog',
	'Email Log',
	getMany('account/getEmailLogList', {
		plural: 'email log entries',
		filters: [partOf('to', 'To'), partOf('subject', 'Subject'), filter],
		simplified: [
			'id',
			'contactId',
			'eventId',
			'type',
			'typeName',
			'from',
			'to',
			'subject',
			'sentTime',
			'success',
		],
		errors: { '24151': 'iVvy does not find the account. Check the credential.' },
		page: 'account/get-email-log-list',
	}),
);
