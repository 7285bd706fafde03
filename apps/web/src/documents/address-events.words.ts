/** What was found at an address, as what happened to us; never what somebody did, or why. */
export const addressEventWords = {
  heading: 'What this server found at its address later',
  found: {
    NO_ANSWER: () => 'it did not answer us in full, or no safe connection was made',
    ERROR_STATUS: (status: number | null) => `it answered ${status ?? 'an error'}`,
    GONE: (status: number | null) => `it answered ${status ?? 'that nothing is there'}`,
    NOT_ASKED: () => 'it led to no public place on the internet, so we did not ask there',
    UNUSABLE: () => 'what it gave us could not be read as a text',
  } as Readonly<Record<string, (status: number | null) => string>>,
  kinds: {
    CHANGED: (_times: number, since: string, at: string) =>
      `On ${at} the address gave us another text than this one, which it had last given us on ${since}.`,
    UNREACHABLE: (times: number, since: string, at: string, last: string) =>
      `${times} times in a row, from ${since} to ${at}, the address gave us nothing that could be kept. The last time ${last}.`,
    VANISHED: (times: number, since: string, at: string, last: string) =>
      `${times} times in a row, from ${since} to ${at}, the address answered us 404 (not found) or 410 (gone). The last time ${last}.`,
    ELSEWHERE: (times: number, since: string, at: string) =>
      `${times} times in a row, from ${since} to ${at}, the address sent us to another one, which gave another text. No version was made of that.`,
    UNSTEADY: (times: number, since: string, at: string) =>
      `${times} times in a row, from ${since} to ${at}, the address gave us two different texts within moments. No version was made of them.`,
    BACK: (times: number, since: string, at: string) =>
      `On ${at} the address gave us a page again. Before that it had not done so ${times === 1 ? 'once' : `${times} times in a row`}, from ${since} on.`,
  },
  newer: 'The version that was made of it',
  foundBy: (since: string, at: string) =>
    `This server found it on ${at}, when it asked the address again. On ${since} the address had last given us the version that this one is made from. Nobody has said when or by whom the page was changed.`,
  limit: 'An address can give one reader something else than another. Here stands what it gave this server.',
} as const;
