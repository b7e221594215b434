import { seedIds } from '../../../../sandbox/leadsquared/wire/ids.mts';
import type { Example } from '../../example';

/** Two activities of type 210 of the fifth and sixth lead, which name the first and the second in a custom field set. */
export const referrals: NonNullable<Example['prepare']> = ({ activities }) => {
	for (const by of [0, 1]) {
		const on = `2025-08-${String(11 + by)} 09:00:00`;
		activities.push({
			ProspectActivityId: `ac700000-0000-4000-8000-00000000000${String(6 + by)}`,
			RelatedProspectId: seedIds.leads[4 + by],
			ActivityEvent: '210',
			ActivityEvent_Note: ['Met at a wedding', 'Sister of the bride'][by],
			Score: '5',
			CreatedOn: on,
			CreatedBy: seedIds.users[0],
			ModifiedOn: on,
			ModifiedBy: seedIds.users[0],
			Status: 'Active',
			Owner: seedIds.users[by],
			mx_Custom_1: 'Guest',
			mx_Custom_2: 'Word of mouth',
			mx_Custom_3: JSON.stringify({
				mx_CustomObject_1: seedIds.leads[by],
				mx_CustomObject_2: 'Voucher',
			}),
		});
	}
};
