import { dayInWords } from '../layout/day.js';
import type { Named } from '../layout/named.js';
import { fromWhatWords } from './from-what.words.js';
import { groundsWords as words } from './grounds.words.js';

/** What was put on the record: when, from what, and where others can read it. */
export interface Recorded {
  readonly source: unknown;
  readonly fromWhat?: string | null;
  readonly recordedAt?: string;
}

/** Whose word it is where there is no source; nothing where there is one. A body that is not the group speaks here through it. */
export function standsOn({ source }: Recorded, teller: Named, group: { readonly id: string } | null): string | undefined {
  if (source) return undefined;
  return teller.id === group?.id ? words.own(teller.name) : words.passedOn(teller.name);
}

export function standsBeside(...of: Parameters<typeof standsOn>): readonly string[] {
  const said = standsOn(...of);
  return said === undefined ? [] : [said];
}

/** When it was put on the record, and from what: neither is when it happened. */
export function recordedWhen({ recordedAt, fromWhat }: Omit<Recorded, 'source'>): string | undefined {
  if (recordedAt === undefined) return undefined;
  return words.recorded(dayInWords(recordedAt), fromWhat ? (fromWhatWords[fromWhat] ?? fromWhat) : undefined);
}

export function recordedBeside(recorded: Omit<Recorded, 'source'>): readonly string[] {
  const said = recordedWhen(recorded);
  return said === undefined ? [] : [said];
}

/** Both, beside a sentence that is passed on. */
export function groundsOf(recorded: Recorded, teller: Named, group: { readonly id: string } | null): readonly string[] {
  return [...standsBeside(recorded, teller, group), ...recordedBeside(recorded)];
}
