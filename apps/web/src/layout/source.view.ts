import { dayInWords } from './day.js';
import { shortened } from './named.js';
import { dateView, partialDateFields, type DateView, type PartialDate } from './partial-date.view.js';

export interface Source {
  readonly id: string;
  readonly citation: string;
  readonly address: string | null;
  readonly origin: string;
  readonly quote: string | null;
  readonly publishedOn: PartialDate | null;
  readonly seenOn: string | null;
  readonly hearsay: string | null;
}

export const sourceFields = `id citation address origin quote publishedOn { ${partialDateFields} } seenOn hearsay`;

export interface SourceView {
  readonly citation: string;
  /** What the source is called in a list: with its origin where another source there has the same citation. */
  readonly name: string;
  /** The citation cut to a length that fits a line; the whole of it stands under Sources. */
  readonly short: string;
  readonly href: string;
  /** Which it is of the sources on its page that have one citation and one origin. */
  readonly which?: string;
  readonly address: string | undefined;
  readonly origin: string;
  readonly quote: string | undefined;
  readonly published: DateView | undefined;
  readonly seen: string | undefined;
  readonly hearsay: string | undefined;
}

export function sourceView(source: Source): SourceView {
  return {
    citation: source.citation,
    name: source.citation,
    short: shortened(source.citation, 64),
    href: `/sources/${source.id}`,
    address: webAddress(source.address),
    origin: source.origin,
    quote: source.quote ?? undefined,
    published: source.publishedOn ? dateView(source.publishedOn) : undefined,
    seen: source.seenOn === null ? undefined : dayInWords(source.seenOn),
    hearsay: source.hearsay ?? undefined,
  };
}

export interface SourceList {
  readonly counted: string;
  /** Whether the list is longer than the number of citations, because one carries several voices. */
  readonly apart: boolean;
  readonly sources: readonly SourceView[];
}

/**
 * Each source once, in the order it first appears, with how many voices stand behind them. One article that carries two
 * voices is two sources of one citation, and is counted once as a citation.
 */
export function sourceList(sources: readonly (Source | null | undefined)[]): SourceList {
  const known = new Map<string, Source>();
  for (const source of sources) if (source && !known.has(source.id)) known.set(source.id, source);
  const each = [...known.values()];
  const [citations, origins] = [
    new Set(each.map((source) => source.citation)).size,
    new Set(each.map((source) => source.origin)).size,
  ];
  const shared = ({ citation }: Source) => each.filter((other) => other.citation === citation).length > 1;
  const views = each.map((source) => ({
    ...sourceView(source),
    ...(shared(source) ? { name: `${source.citation} (origin: ${source.origin})` } : {}),
  }));
  return { counted: counted(citations, origins), apart: each.length > citations, sources: views };
}

/**
 * The same view, in which sources of one citation and one origin are numbered as they appear: two links that lead to different
 * places do not say the same.
 */
export function tellSourcesApart<View>(view: View): View {
  const named = new Map<string, Set<string>>();
  const see = (item: SourceView) => {
    const key = calledInLine(item);
    named.set(key, (named.get(key) ?? new Set()).add(item.href));
  };
  eachSource(view, see);
  if (![...named.values()].some((hrefs) => hrefs.size > 1)) return view;
  const numbered = (item: SourceView): SourceView => {
    const hrefs = [...named.get(calledInLine(item))!];
    return hrefs.length === 1 ? item : { ...item, which: `no. ${hrefs.indexOf(item.href) + 1} of ${hrefs.length} by this name` };
  };
  return withSources(view, numbered) as View;
}

function calledInLine({ short, origin }: SourceView): string {
  return JSON.stringify([short, origin]);
}

function isSource(value: object): value is SourceView {
  return 'short' in value && 'origin' in value && 'href' in value;
}

/** Text that is marked as safe is an object too, and stays what it is. */
function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function eachSource(value: unknown, see: (item: SourceView) => void): void {
  if (!Array.isArray(value) && !isPlain(value)) return;
  if (isSource(value)) see(value);
  else for (const held of Object.values(value)) eachSource(held, see);
}

function withSources(value: unknown, of: (item: SourceView) => SourceView): unknown {
  if (Array.isArray(value)) return value.map((held) => withSources(held, of));
  if (!isPlain(value)) return value;
  if (isSource(value)) return of(value);
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, withSources(held, of)]));
}

/** "3 citations, 1 origin": several citations of one voice are one voice. */
export function counted(citations: number, origins: number): string {
  return `${citations} ${citations === 1 ? 'citation' : 'citations'}, ${origins} ${origins === 1 ? 'origin' : 'origins'}`;
}

/** Only an address that a browser may follow safely becomes a link. */
function webAddress(address: string | null): string | undefined {
  return address !== null && /^https?:\/\//i.test(address) ? address : undefined;
}
