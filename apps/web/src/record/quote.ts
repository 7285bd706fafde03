import type { DateView } from '../layout/partial-date.view.js';
import type { SourceView } from '../layout/source.view.js';
import { quoteWords as words } from './quote.words.js';

/** A public fact as somebody may want to pass it on. */
export interface Quotable {
  /** Who says it and by which verb: "NHS England promised". */
  readonly who: string;
  readonly when: DateView | undefined;
  /** That `when` is the last day that something was looked for, which is nobody's day. */
  readonly until?: boolean;
  readonly says: string;
  /** Whether the words are the speaker's own; undefined where the record does not say. */
  readonly verbatim: boolean | undefined;
  readonly source: SourceView | undefined;
  /** What must not be left out: how it stood on the day it was read, what was replied, who disputes it. */
  readonly beside?: readonly string[];
}

/**
 * A sentence that can be passed on alone: with who says it, when, from which source, and what is said against it. The address
 * and the day it was read are put behind it where it is shown. Only for what everybody can see: nobody else could check it.
 */
export function quoteOf({ who, when, until, says, verbatim, source, beside = [] }: Quotable): string {
  const day = until ? dated(when, words.lookedFor) : dated(when);
  const said = verbatim
    ? words.verbatim(who, day, says)
    : words[verbatim === undefined ? 'told' : 'reported'](who, day, ended(says));
  return [said, ...(source ? [words.source(source.citation, source.origin, source.hearsay)] : []), ...beside.map(ended)].join(
    ' ',
  );
}

/** What the record itself holds, such as that a document or an entry is there; whoever says more is named in `says`. */
export function quoteHere({ says, source, beside = [] }: Pick<Quotable, 'says' | 'source' | 'beside'>): string {
  const from = source ? [words.source(source.citation, source.origin, source.hearsay)] : [];
  return [words.here(ended(says)), ...from, ...beside.map(ended)].join(' ');
}

/** What is said against it, in the words of the record. */
export function disputedBy(who: string, when: DateView | undefined, says: string): string {
  return words.disputed(who, dated(when), says);
}

/** ", 10 March 2023", with what qualifies it. */
export function dated(when: DateView | undefined, lead = ''): string {
  return when === undefined ? '' : words.dated(`${lead}${when.words}`, when.remarks);
}

/** With one full stop or other end, however it ended. */
export function ended(sentence: string): string {
  return /[.!?…]["”’)]*$/.test(sentence.trim()) ? sentence.trim() : `${sentence.trim()}.`;
}
