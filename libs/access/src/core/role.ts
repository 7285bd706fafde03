/** What a member may do in a space: a steward keeps it, an editor writes in it, a reader reads it. */
export const ROLES = ['steward', 'editor', 'reader'] as const;

export type Role = (typeof ROLES)[number];

/** Who belongs to no space and is let in for one thing until a day: to read under embargo, or to reply for an institution. */
export const OUTSIDERS = ['journalist', 'office'] as const;

export type OutsiderKind = (typeof OUTSIDERS)[number];

/** What somebody may be invited as. */
export const INVITED_AS = [...ROLES, ...OUTSIDERS] as const;

export type InvitedAs = (typeof INVITED_AS)[number];
