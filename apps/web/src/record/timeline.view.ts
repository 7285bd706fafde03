import { dayInWords, monthInWords } from '../layout/day.js';
import { capitalFirst, type LinkView } from '../layout/named.js';
import { dateViewOrNone, hadHappened, type DateView, type PartialDate } from '../layout/partial-date.view.js';
import { sourceView, type Source, type SourceView } from '../layout/source.view.js';
import { fromWhatWords } from './from-what.words.js';
import { recordedBeside } from './grounds.js';
import { dated, quoteOf } from './quote.js';
import { timelineWords as words } from './timeline.words.js';

/** One dated thing that the record holds, before it has a place in the story. */
export interface Happening {
  readonly on: PartialDate | null;
  /** What kind of thing it is: "Call 1", "Sign-off". */
  readonly kind: string;
  /** Who did it or says so, in words. */
  readonly by: string;
  readonly text: string;
  /** The words are the speaker's own, not a report of them. */
  readonly verbatim: boolean;
  readonly link: LinkView | undefined;
  readonly source: Source | null;
  /** That nothing was found up to this day, which is nothing that happened on it. */
  readonly isSilence?: boolean;
  /** That `by` says whose account it is, so that the day is that of what is told, and not of the telling. */
  readonly isAccount?: boolean;
  /** When it was put on the record, and from what, where the record tells. */
  readonly recordedAt?: string | undefined;
  readonly fromWhat?: string | undefined;
  /** What it can be led to by, where it is told of one fact; whether everybody sees that, and what belongs beside it when it is quoted. */
  readonly id?: string;
  readonly isPublic?: boolean;
  readonly beside?: readonly string[];
}

export interface TimelinePart {
  readonly anchor: string;
  readonly heading: string;
  readonly entries: readonly TimelineEntry[];
}

export interface TimelineEntry extends Omit<
  Happening,
  'on' | 'source' | 'recordedAt' | 'fromWhat' | 'id' | 'isPublic' | 'beside'
> {
  readonly anchor: string | undefined;
  readonly quote: string | undefined;
  readonly when: DateView | undefined;
  readonly recorded: string | undefined;
  readonly fromWhat: string | undefined;
  readonly source: SourceView | undefined;
}

/**
 * The story by month, oldest first. What has no single month stands under the words of its own date, where it may first
 * have happened; what has no date stands last. Nothing is left out and nothing is given a day it does not have.
 * `until` leaves out what had not happened by the end of that day, where one is named.
 */
export function timeline(happenings: readonly Happening[], until: string | undefined): readonly TimelinePart[] {
  const told = happenings.filter((one) => hadHappened(one.on, until)).sort(byFirstDay);
  const parts = new Map<string, Happening[]>();
  for (const one of told) {
    const heading = headingOf(one.on);
    parts.set(heading, [...(parts.get(heading) ?? []), one]);
  }
  return [...parts].map(([heading, group], nth) => ({ anchor: `time-${nth + 1}`, heading, entries: group.map(entryOf) }));
}

function entryOf({ on, source, recordedAt, fromWhat, id, isPublic, beside, ...rest }: Happening): TimelineEntry {
  return {
    ...rest,
    anchor: id === undefined ? undefined : `told-${id}`,
    quote: isPublic ? quoteFor({ on, source, recordedAt, fromWhat, beside: beside ?? [], ...rest }) : undefined,
    when: dateViewOrNone(on),
    recorded: recordedAt === undefined ? undefined : dayInWords(recordedAt),
    fromWhat: fromWhat === undefined ? undefined : (fromWhatWords[fromWhat] ?? fromWhat),
    source: source ? sourceView(source) : undefined,
  };
}

type Quoted = Pick<Happening, 'on' | 'source' | 'kind' | 'by' | 'text' | 'verbatim' | 'isSilence' | 'isAccount'> &
  Pick<Happening, 'recordedAt' | 'fromWhat'> & { readonly beside: readonly string[] };

/** What kind of thing it is and whose word, then the words; where they are not the speaker's own, that this record tells it so. */
function quoteFor({ on, source, kind, by, text, verbatim, isSilence, isAccount, beside, ...recorded }: Quoted): string {
  const when = dateViewOrNone(on);
  const what = isAccount ? `${kind}${dated(when)}` : kind;
  return quoteOf({
    who: by === '' ? what : words.quoted(what, by),
    when: isAccount ? undefined : when,
    until: isSilence ?? false,
    says: text,
    verbatim: verbatim || undefined,
    source: source ? sourceView(source) : undefined,
    beside: [...beside, ...recordedBeside(recorded)],
  });
}

function headingOf(on: PartialDate | null): string {
  const [first, last] = [on?.earliest, on?.latest];
  if (on === null || (!first && !last)) return words.undated;
  return first && last && first.slice(0, 7) === last.slice(0, 7) ? monthInWords(first) : capitalFirst(on.inWords);
}

/** The first day it can have been; with an open beginning, the last. */
function firstDay(on: PartialDate | null): string | undefined {
  return on?.earliest ?? on?.latest ?? undefined;
}

/** By first day, then by last; two facts of one day stay in the order they came in. */
function byFirstDay(a: Happening, b: Happening): number {
  const days = (one: Happening): string => `${firstDay(one.on) ?? '9999-99-99'} ${one.on?.latest ?? '9999-99-99'}`;
  return days(a) < days(b) ? -1 : days(a) > days(b) ? 1 : 0;
}
