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
  return { counted: counted(citations, origins), sources: views };
}

/** "3 citations, 1 origin": several citations of one voice are one voice. */
export function counted(citations: number, origins: number): string {
  return `${citations} ${citations === 1 ? 'citation' : 'citations'}, ${origins} ${origins === 1 ? 'origin' : 'origins'}`;
}

/** Only an address that a browser may follow safely becomes a link. */
function webAddress(address: string | null): string | undefined {
  return address !== null && /^https?:\/\//i.test(address) ? address : undefined;
}
