/** How long a member stays signed in, and how often anybody may try (trust 1e, goal 23). */
export const SESSION = { idleMinutes: 30, hours: 12 } as const;

export const INVITATION_DAYS = 7;

/** How long an outsider is let in, unless said otherwise. */
export const OUTSIDER_DAYS = 14;

export const RECOVERY_CODES = 8;

/**
 * Wrong tries that are looked at in a quarter of an hour. A browser that somebody signed in from before counts by itself, so
 * that whoever fills the count of a name from elsewhere does not lock its owner out.
 */
export const TRIES = { minutes: 15, ofName: 10, ofBrowser: 10, ofNetwork: 40 } as const;

export function minutesAfter(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}
