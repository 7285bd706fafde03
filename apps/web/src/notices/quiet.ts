import { dayInWords } from '../layout/day.js';
import { quietWords as words } from './quiet.words.js';

/** What the one whose it is reads of it. */
export function quietInWords({ quiet, until }: { readonly quiet: boolean; readonly until: string | null }): string {
  if (!quiet) return words.off;
  return until === null ? words.on : words.until(`until ${dayInWords(until)}`);
}
