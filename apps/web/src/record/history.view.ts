import { isCivilDate, sayPartialDate } from '#libs/kernel';
import { readSince, type AsOf, type Asked } from '../layout/asked.js';
import { dayInWords, instantInWords } from '../layout/day.js';
import { momentInWords } from '../layout/moment.js';
import { shortened, type LinkView } from '../layout/named.js';
import { titled, type PageView } from '../layout/page.js';
import { pastInWords } from '../layout/past-in-words.js';
import { quoteHere } from './quote.js';
import { quoteWords } from './quote.words.js';
import { stewardshipWords } from '../stewardship/stewardship.words.js';
import { withheldWords } from '../stewardship/withheld.words.js';
import type { Change, HistoryData } from './history.query.js';
import { THINGS_WITH_HISTORY, type ThingWithHistory } from './history-things.js';
import { historyWords as words, saidWords } from './history.words.js';

export interface HistoryView extends PageView {
  readonly answer: string;
  readonly since: string;
  readonly until: string;
  readonly changes: readonly ChangeView[];
  /** the same page from the last of these on */
  readonly next: string | undefined;
  readonly back: LinkView | undefined;
}

export interface ChangeView {
  readonly anchor: string;
  readonly what: string;
  readonly when: string;
  readonly machine: string;
  readonly by: string | undefined;
  readonly why: string | undefined;
  readonly said: readonly { readonly label: string; readonly value: string }[];
  readonly waits: boolean;
  /** that the entry was made; what it says is quoted on the page of the thing, with who said it */
  readonly quote: string;
  /** the history of the one thing, where it is another than the page's */
  readonly of: string | undefined;
}

export function historyView(thing: ThingWithHistory, { about, history }: HistoryData, asked: Asked): HistoryView {
  const { changes, more } = history;
  const here = `/${thing.at}/${asked.id}`;
  const name = thing.nameIn(about ?? {}, changes);
  const [since, until] = [readSince(asked), asked.asOf];
  const last = changes.at(-1);
  return {
    ...titled(words.kind, name === '' ? words.nameless : name),
    trail: [{ text: 'The record', href: '/' }, ...(thing.page ? [{ text: name, href: here }] : [])],
    answer: words.answer(changes.length, more, since && sinceInWords(since.named), until && untilInWords(until)),
    since: since?.named ?? '',
    until: until?.named ?? '',
    changes: changes.map((change) => changeView(change, asked.id, name)),
    next: more && last ? nextOf(asked, last) : undefined,
    back: thing.page ? { text: words.back, href: here } : undefined,
  };
}

function sinceInWords(named: string): string {
  return isCivilDate(named) ? dayInWords(named) : instantInWords(named);
}

function untilInWords(until: AsOf): string {
  return until.named === until.day ? words.endOf(pastInWords(until)) : pastInWords(until);
}

/** From the moment of the last one on: no day would do, where one day has more than a page holds. */
function nextOf({ path, asOf }: Asked, last: Change): string {
  return `${path}?${new URLSearchParams({ since: last.recordedAt, ...(asOf ? { asOf: asOf.named } : {}) })}`;
}

function changeView(change: Change, page: string, about: string): ChangeView {
  const [kind = '', deed = ''] = change.event.split('.');
  const at = change.thingId === page ? undefined : THINGS_WITH_HISTORY.find((one) => one.kind === change.kind)?.at;
  const what = words.deeds[deed]?.(words.kinds[kind] ?? words.other) ?? change.event;
  const [when, why] = [momentInWords(change.recordedAt), whyInWords(change.why)];
  return {
    anchor: `entry-${change.id}`,
    what,
    when,
    quote: quoteHere({
      says: quoteWords.entry(what, when),
      source: undefined,
      beside: [...(about === '' ? [] : [quoteWords.of(shortened(about, 160))]), ...(why === undefined ? [] : [why])],
    }),
    machine: change.recordedAt,
    by: change.by ?? undefined,
    why,
    said: saidOf(change),
    waits: change.state === 'PENDING',
    of: at === undefined ? undefined : `/${at}/${change.thingId}/history`,
  };
}

/** A date as the pages say it, and a code such as says_another_document as words. */
function inWords(name: string, value: string): string {
  if (name.endsWith('.edtf')) return dateInWords(value);
  if (DAYS.has(name)) return dayInWords(value);
  return /^[a-z]+(_[a-z]+)+$/.test(value) ? value.replaceAll('_', ' ') : value;
}

const DAYS: ReadonlySet<string> = new Set(['searchedUntil', 'judgedOn']);

/** Where its words were withheld, that stands in place of a date. */
function dateInWords(edtf: string): string {
  return edtf.startsWith('[') ? edtf : sayPartialDate({ edtf });
}

/** A reason of a list as the pages say it; what somebody wrote as it stands. */
function whyInWords(why: string | null): string | undefined {
  if (why === null) return undefined;
  const code = why.toUpperCase();
  return withheldWords.reasons[code] ?? stewardshipWords.takenBack.reasons[code] ?? words.why(why);
}

/** What a reader can use of an entry. Numbers of other things and what is told of the deed itself are left to the proof. */
function saidOf({ said }: Change): ChangeView['said'] {
  return said.flatMap(({ name, value }) => {
    const label = saidWords[name] ?? (/^withheld\.fields\.\d+\.name$/.test(name) ? words.withheld : undefined);
    if (label === undefined || value === '') return [];
    return [{ label, value: label === words.withheld ? (saidWords[value] ?? value) : inWords(name, value) }];
  });
}
