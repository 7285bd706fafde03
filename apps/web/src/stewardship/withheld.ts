import { dayInWords } from '../layout/day.js';
import { fieldNames, withheldWords as words } from './withheld.words.js';

interface Told {
  readonly field: string;
  readonly how: string;
  readonly reason: string;
  readonly withheldAt: string;
  readonly words: readonly string[];
}

export interface WithheldView {
  readonly heading: string;
  readonly what: string;
  /** of the one thing the page is about; what hangs from it says so where it stands */
  readonly lines: readonly string[];
  readonly members: string;
  readonly redacted: readonly string[];
}

export const WITHHELD = `query Withheld($thing: ThingInput!) {
  withheld(thing: $thing) { field how reason withheldAt words }
}`;

/** Whether anything that a page shows says that words were withheld: nothing more is asked of a page on which nothing does. */
export function showsWithheld(data: unknown): boolean {
  return /\[(redacted|erased): [a-z ]+\]/.test(JSON.stringify(data ?? null));
}

export function withheldView({ withheld }: { readonly withheld: readonly Told[] }): WithheldView {
  const last = [...new Map(withheld.map((one) => [one.field, one])).values()];
  return {
    heading: words.heading,
    what: words.what,
    lines: last.map(({ field, how, reason, withheldAt }) =>
      words.of(fieldNames[field] ?? words.other, words.how[how] ?? '', dayInWords(withheldAt), words.reasons[reason] ?? ''),
    ),
    members: words.members,
    redacted: last.flatMap((one) => one.words),
  };
}
