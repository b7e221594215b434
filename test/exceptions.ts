/**
 * Where the iVvy tables differ from the reference data on purpose: action → path of the parameter → reason.
 * Nothing else may differ.
 */
export const exceptions: Record<string, Record<string, string>> = {};

/** Actions other than reads and updates by id whose second processing changes nothing. */
export const repeatableCommands = new Set<string>([]);
