import { instantInWords } from '../layout/day.js';
import { hoursInWords } from '../layout/hours.js';
import { shortened, type LinkView, type Named } from '../layout/named.js';
import { titled, type PageView } from '../layout/page.js';
import { dateView, dateViewOrNone, saidOrInWords, type DateView, type PartialDate } from '../layout/partial-date.view.js';
import { sourceList, sourceView, type SourceList, type SourceView } from '../layout/source.view.js';
import { quotable } from '../record/quotable.js';
import type { Happening } from '../record/timeline.view.js';
import { recordedBeside, recordedWhen, standsBeside, standsOn } from '../record/grounds.js';
import { dated, quoteOf } from '../record/quote.js';
import type { HarmNoteData } from './harm-note.query.js';
import type { Labour, LabourData, LogEntry, LogEntryData } from './log.query.js';
import {
  correctedWords,
  labourKinds,
  labourPay,
  labourWords,
  logChannels,
  logEntryWords as words,
  logKinds,
} from './log.words.js';

export interface LoggedView extends PageView {
  readonly lead: string;
  readonly says: string;
  readonly when: DateView | undefined;
  readonly engagement: LinkView | undefined;
  readonly source: SourceView | undefined;
  /** whose word it is, where there is no source */
  readonly stands: string | undefined;
  readonly sources: SourceList;
  readonly history: string;
  /** only of what everybody can see */
  readonly quote: string | undefined;
}

export interface LogEntryView extends LoggedView {
  readonly channel: string | undefined;
  readonly corrected: string | undefined;
  /** when it was put on the record, and from what */
  readonly recorded: string | undefined;
  readonly by: string;
  readonly promised: readonly LinkView[];
}

export function logEntryView({ logEntry }: LogEntryData): LogEntryView {
  const { id, channel, assertedBy, on, promises } = logEntry;
  return {
    ...titled(kindOf(logEntry), saidOrInWords(on)),
    ...loggedView(logEntry, on, `/log-entries/${id}`, {
      who: words.quote(kindOf(logEntry), dated(dateView(on)), partiesOf(logEntry), assertedBy.name),
      when: undefined,
      stands: standsOn(logEntry, assertedBy, logEntry.engagement.group),
    }),
    recorded: recordedWhen(logEntry),
    lead: aboutOf(logEntry),
    by: words.told(assertedBy.name),
    corrected: correctedOf(logEntry),
    channel: channel === null ? undefined : (logChannels[channel] ?? channel),
    promised: promises.map(({ commitment }) => ({
      text: shortened(commitment.statement),
      href: `/commitments/${commitment.id}`,
    })),
  };
}

function correctedOf(one: { readonly correctionReason: string | null; readonly recordedAt: string }): string | undefined {
  const { correctionReason: reason, recordedAt } = one;
  return reason === null ? undefined : correctedWords.because(instantInWords(recordedAt), reason);
}

export interface LabourView extends LoggedView {
  readonly corrected: string | undefined;
  readonly recorded: string | undefined;
}

export function labourView({ labour }: LabourData): LabourView {
  const { id, during, engagement, estimated } = labour;
  const said = [hoursInWords(labour.minutes), payOf(labour), kindOf(labour), estimated] as const;
  return {
    ...titled(labourWords.kind, `${said[0]}, ${during.inWords}`),
    ...loggedView(labour, during, `/labour/${id}`, {
      who: labourWords.quote(engagement.group.name, ...said),
      stands: standsOn(labour, engagement.group, engagement.group),
    }),
    recorded: recordedWhen(labour),
    corrected: correctedOf(labour),
    lead: labourWords.answer(engagement.group.name, ...said),
  };
}

interface Passed {
  /** opens the sentence to quote */
  readonly who: string;
  /** the day of what is told, where `who` does not hold it */
  readonly when?: undefined;
  /** whose word it is, where there is no source */
  readonly stands: string | undefined;
}

type Told = LogEntryData['logEntry'] | LabourData['labour'] | HarmNoteData['harmNote'];

/** What the pages of a thing that happened, of hours and of a note of harm all show. */
export function loggedView(told: Told, on: PartialDate | null, page: string, passed: Passed) {
  const { engagement, says, source: given, level } = told;
  const [when, source] = [dateViewOrNone(on), given ? sourceView(given) : undefined];
  const { stands, ...quoted } = { when, ...passed };
  const beside = [...(stands === undefined ? [] : [stands]), ...('fromWhat' in told ? recordedBeside(told) : [])];
  return {
    trail: trailTo(engagement),
    says,
    when,
    engagement: engagement ? linkTo(engagement) : undefined,
    source,
    stands,
    sources: sourceList([given]),
    history: `${page}/history`,
    quote: level === 'PUBLIC' ? quoteOf({ ...quoted, says, verbatim: undefined, source, beside }) : undefined,
  };
}

export interface LabourSection {
  readonly lines: readonly { readonly link: LinkView; readonly when: DateView; readonly says: string }[];
  /** by how they were paid; none while not all of them are shown */
  readonly sums: readonly string[];
}

/** The hours of an engagement, each with its period, and how they add up. */
export function labourSection(all: readonly Labour[], more: boolean): LabourSection {
  const paid = Object.keys(labourPay).map((pay) => all.filter((one) => one.pay === pay));
  return {
    lines: all.map((one) => ({
      link: { text: lineOf(one), href: `/labour/${one.id}` },
      when: dateView(one.during),
      says: one.says,
    })),
    sums: more ? [] : paid.filter((some) => some.length > 0).map(sumOf),
  };
}

function sumOf(some: readonly Labour[]): string {
  const total = (of: readonly Labour[]) => of.reduce((sum, { minutes }) => sum + minutes, 0);
  const each = some.map(({ minutes }) => hoursInWords(minutes));
  const parts = each.length === 1 ? each[0]! : `${each.join(' + ')} = ${hoursInWords(total(some))}`;
  const guessed = total(some.filter(({ estimated }) => estimated));
  return labourWords.section.sum(payOf(some[0]!), parts, guessed === 0 ? undefined : hoursInWords(guessed));
}

/** What happened, and the hours, as the timeline of the engagement tells them. */
export function logHappenings(entries: readonly LogEntry[], hours: readonly Labour[], group: Named): readonly Happening[] {
  return [
    ...entries.map((entry): Happening => ({
      ...quotable(entry),
      beside: standsBeside(entry, entry.assertedBy, group),
      isAccount: true,
      on: entry.on,
      kind: kindOf(entry),
      by: words.toldBy(entry.assertedBy.name),
      text: [withOf(entry), entry.says].filter((part) => part !== '').join(' '),
      verbatim: false,
      link: { text: `${kindOf(entry)}, ${saidOrInWords(entry.on)}`, href: `/log-entries/${entry.id}` },
      source: entry.source,
      recordedAt: entry.recordedAt,
      fromWhat: entry.fromWhat,
    })),
    ...hours.map((one): Happening => ({
      ...quotable(one),
      beside: standsBeside(one, group, group),
      on: one.during,
      kind: labourWords.kind,
      by: group.name,
      text: `${lineOf(one)}: ${one.says}`,
      verbatim: false,
      link: { text: `${labourWords.kind}, ${one.during.inWords}`, href: `/labour/${one.id}` },
      source: one.source,
      recordedAt: one.recordedAt,
      fromWhat: one.fromWhat,
    })),
  ];
}

function aboutOf(entry: LogEntry): string {
  const parts = [words.told(entry.assertedBy.name), withOf(entry), words.people(entry.groupPeople, entry.otherPeople)];
  return parts.filter((part) => part !== '').join(' ');
}

function withOf(entry: LogEntry): string {
  const parties = partiesOf(entry);
  return parties === '' ? '' : words.with(parties);
}

function partiesOf({ with: parties }: LogEntry): string {
  return parties
    .map(({ organization, post }) => (post ? words.office(post.title, organization.name) : organization.name))
    .join('; ');
}

function lineOf(labour: Labour): string {
  return labourWords.line(hoursInWords(labour.minutes), payOf(labour), kindOf(labour), labour.estimated);
}

function kindOf({ kind }: { readonly kind: string }): string {
  return logKinds[kind] ?? labourKinds[kind] ?? kind;
}

function payOf({ pay }: Labour): string {
  return labourPay[pay] ?? pay;
}

function linkTo({ id, title }: { readonly id: string; readonly title: string }): LinkView {
  return { text: title, href: `/engagements/${id}` };
}

function trailTo(engagement: { readonly id: string; readonly title: string } | null) {
  const above = engagement === null ? [] : [linkTo(engagement)];
  return [{ text: 'The record', href: '/' }, ...above.map(({ text, href }) => ({ text: shortened(text, 64), href }))];
}
