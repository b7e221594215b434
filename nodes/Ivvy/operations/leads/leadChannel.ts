import { text } from '../../../shared/table/fields';
import { resource } from '../../../shared/table/operation';
import { getMany } from '../../parts/build';
import { checkNamed, checkValues, gone, noCause } from '../../parts/explain';
import { filter } from '../../parts/filters';
import { byName } from '../../parts/known';
import { record } from '../../parts/locators';
import { upsert } from '../../parts/upsert';

export const leadChannel = resource(
	'leadChannel',
	'Lead Channel',
	...upsert('crm/addOrUpdateLeadChannel', {
		noun: 'lead channel',
		idField: record('id', 'Lead Channel', 'searchLeadChannels'),
		required: [text('name', 'Name')],
		optional: [],
		errors: {
			'24376': gone('Lead Channel'),
			'24377': 'iVvy does not let this channel be changed. Choose another one.',
			'24378': noCause,
			'24379': checkNamed,
			'24380': checkValues,
		},
		lookUp:
			'The list of lead channels does not tell when one was made, so that it could be an older equal one.',
		page: 'crm/add-or-update-lead-channel',
	}),
	getMany('crm/getLeadChannelList', {
		plural: 'lead channels',
		filters: [byName, filter],
		page: 'crm/get-lead-channel-list',
	}),
);
