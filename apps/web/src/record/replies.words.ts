/** What stands beside a thing in reply, and what is said where nothing came. */
export const repliesWords = {
  heading: 'In reply',
  empty: 'No reply to this has been released on this record.',
  by: (name: string): string => `${name}, in reply`,
  received: (name: string): string =>
    `Received through this site, from an account that the group let in as the office of ${name}. Countersign did not check who used it.`,
  asked: (name: string, by: string, noReply: string): string => `${name} was asked for a reply by ${by}. ${noReply}`,
} as const;
