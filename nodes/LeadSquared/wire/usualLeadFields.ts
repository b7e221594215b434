/** Fields that the leads of each account have and nearly every new lead is given, by their schema names. */
export const usualLeadFields = ['FirstName', 'LastName', 'EmailAddress', 'Phone'] as const;

export type UsualLeadField = (typeof usualLeadFields)[number];
