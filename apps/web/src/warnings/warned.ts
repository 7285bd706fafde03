import type { PageView } from '../layout/page.js';
import { historyWords } from '../record/history.words.js';
import { ended } from '../record/quote.js';
import { warnedWords as words } from './warned.words.js';

/** A content warning, and the thing before whose words it stands. */
export interface Warning {
  readonly kind: string;
  readonly thingId: string;
  readonly says: string;
}

/** What a page shows of content warnings. */
export interface WarnedView {
  /** of what the page is about: all its words are closed, its name with them */
  readonly whole:
    | {
        readonly says: string;
        readonly open: string;
        readonly name: string;
        /** what stands before each sentence of the page that is passed on: its words would else arrive without their warning */
        readonly quoted: string;
      }
    | undefined;
  /** of other things the page shows: their words are opened one by one */
  readonly parts: readonly { readonly open: string; readonly paragraphs: readonly string[] }[];
  readonly heading: string;
  readonly intro: string;
  /** on paper, in place of words that were not opened */
  readonly unprinted: string;
  /** all of it in one line, for what is taken away from the page */
  readonly touches: string;
}

export const WARNINGS = `query Warnings($thingIds: [ID!]!) { contentWarnings(thingIds: $thingIds) { kind thingId says } }`;

/** The fields in which people's words stand. Who, where, when and of which kind is never closed: a warning is for the words. */
export const PROSE: ReadonlySet<string> = new Set([
  'statement',
  'says',
  'shows',
  'quote',
  'title',
  'summary',
  'phrase',
  'topic',
  'hearsay',
  'note',
  'text',
  'alsoCalled',
  'searchedWhere',
  'correctionReason',
  'locator',
]);

/** Every id of a thing in an answer. */
export function idsIn(data: unknown): readonly string[] {
  const ids = new Set<string>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (typeof value !== 'object' || value === null) return;
    for (const [name, held] of Object.entries(value)) {
      if (ID_OF_A_THING.has(name) && typeof held === 'string' && UUID.test(held)) ids.add(held);
      else walk(held);
    }
  };
  walk(data);
  return [...ids];
}

const ID_OF_A_THING: ReadonlySet<string> = new Set(['id', 'thingId']);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a page was answered, with the words closed that have a warning. */
export interface Closed {
  readonly data: unknown;
  readonly followed: unknown;
  /** the warnings before what the page is about, whose words its layout closes */
  readonly whole: readonly Warning[];
  readonly parts: readonly ClosedPart[];
}

/** A thing before whose words a warning stands, and the words that a note stands for. */
export interface ClosedPart extends Warning {
  readonly said: readonly string[];
}

/** The same answer with a note in place of the words of each thing that has a warning. */
export function closeWarned(
  data: unknown,
  warnings: readonly Warning[],
): { readonly data: unknown; readonly parts: readonly ClosedPart[] } {
  if (warnings.length === 0) return { data, parts: [] };
  const byId = new Map(warnings.map((warning) => [warning.thingId, warning]));
  const said = new Map<string, Set<string>>();
  const close = (value: unknown, under: Warning | undefined, prose: boolean): unknown => {
    if (typeof value === 'string') {
      if (under === undefined || !prose || value.trim() === '') return value;
      said.set(under.thingId, (said.get(under.thingId) ?? new Set()).add(value));
      return words.marker(under.says);
    }
    if (under !== undefined && prose && isInPieces(value))
      return [{ text: close(value.map(({ text }) => text).join(''), under, true), matched: false }];
    if (Array.isArray(value)) return value.map((each) => close(each, under, prose));
    if (typeof value !== 'object' || value === null) return value;
    // What has an id is a thing of its own, with a warning of its own or none; what has none is a part of the thing it is in.
    const { id, thingId, name } = value as Readonly<Record<string, unknown>>;
    const own = thingId ?? id;
    const warning = typeof own === 'string' ? byId.get(own) : under;
    // An entry of the ledger says each field by its name.
    const isField = 'value' in value && typeof name === 'string' && PROSE.has(name.replace(/\.\d+$/, ''));
    const isProse = (key: string, under: unknown) =>
      !isCode(under) && (PROSE.has(key) || key === 'wording' || (key === 'value' && isField));
    return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, close(held, warning, isProse(key, held))]));
  };
  const left = close(data, undefined, false);
  const parts = warnings.flatMap((warning) => {
    const held = said.get(warning.thingId);
    return held === undefined ? [] : [{ ...warning, said: [...held] }];
  });
  return { data: left, parts };
}

/** Of a statement its wording is whether it is word for word; what a point of a document says is whether it is in it. Closed, they would say the other. */
function isCode(value: unknown): boolean {
  return typeof value === 'string' && /^(VERBATIM|REPORTED|CONTAINS|LACKS)$/.test(value);
}

/** One text, in the pieces in which a search found it: it is closed once. */
function isInPieces(value: unknown): value is readonly { readonly text: string }[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((each: unknown) => typeof each === 'object' && each !== null && 'matched' in each)
  );
}

/** A view with what stands on its page for warnings; its name is closed with its words. */
export function withWarnings<View extends PageView>(
  view: View,
  { whole, parts }: Pick<Closed, 'whole' | 'parts'>,
): View & { readonly warned?: WarnedView } {
  if (whole.length === 0 && parts.length === 0) return view;
  const says = [...new Set(whole.map((each) => each.says))].join('; ');
  const warned: WarnedView = {
    whole:
      whole.length === 0
        ? undefined
        : { says: words.whole, open: words.open(says), name: view.heading, quoted: ended(words.summary(says)) },
    parts: parts.map(({ kind, says: touches, said }) => ({
      open: words.openPart(touches, historyWords.kinds[kind.toLowerCase()] ?? historyWords.other),
      paragraphs: said,
    })),
    heading: words.heading,
    intro: words.parts,
    unprinted: words.unprinted,
    touches: [...new Set([...whole, ...parts].map((each) => each.says))].join('; '),
  };
  return whole.length === 0 ? { ...view, warned } : { ...view, heading: words.summary(says), titled: undefined, warned };
}
