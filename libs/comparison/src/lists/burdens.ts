/**
 * Acts by which something is taken from the reader, or known of him: less of such an act is no less of a promise.
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const burdens: readonly string[] = [
  'collect gather share disclose transfer sell charge deduct restrict suspend terminate refuse deny reject exclude limit evict detain',
  'arrest seize fine penalise sanction bill combine profile access withhold bar block cancel revoke require',
];

/** They are, where something is known of somebody: "We keep your name", but not "The board keeps the minutes". */
export const recordings: readonly string[] = ['keep hold retain store process record log monitor track scan use'];

/** The words by which it is told that something is known of somebody. */
export const personal: readonly string[] = ['your personal data information'];
