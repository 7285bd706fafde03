/** What a member may do in a space: a steward keeps it, an editor writes in it, a reader reads it. */
export const ROLES = ['steward', 'editor', 'reader'] as const;

export type Role = (typeof ROLES)[number];
