import { asOfVariable } from '../layout/asked.js';
import { layoutWords } from '../layout/layout.words.js';
import { shortened } from '../layout/named.js';
import { titled, type Page, type PageView } from '../layout/page.js';
import { sourceFields, sourceView, type Source, type SourceView } from '../layout/source.view.js';
import { quoteHere, quoteOf } from '../record/quote.js';
import { quoteWords } from '../record/quote.words.js';
import { sourceDeeds } from '../stewardship/deeds.js';
import { pictureFields, pictureViews, type Picture, type PictureView } from './picture.view.js';
import { pictureWords } from './picture.words.js';
import { sourceWords } from './source.words.js';

const sourceQuery = `
query Source($id: ID!, $asOf: Instant) {
  source(id: $id, asOf: $asOf) { level ${sourceFields} pictures { ${pictureFields} } }
}`;

export interface SourcePageView extends PageView {
  readonly source: SourceView;
  /** The whole of it, where the heading is cut. */
  readonly citation: string | undefined;
  readonly quote: string | undefined;
  readonly pictures: readonly PictureView[];
  readonly pictureWords: typeof pictureWords;
}

interface SourceData {
  readonly source: Source & { readonly level: string; readonly pictures: readonly Picture[] };
}

/** One place where something can be read, and whose voice it is. */
export const sourcePage: Page<SourceData, SourcePageView> = {
  path: '/sources/:id',
  kind: 'SOURCE',
  template: 'evidence/source.njk',
  words: sourceWords,
  keeps: ['asOf'],
  ask: (asked) => ({ document: sourceQuery, variables: { id: asked.id, ...asOfVariable(asked) } }),
  view: ({ source }) => ({
    ...titled(sourceWords.kind, sourceWords.named(shortened(source.citation), source.origin)),
    tab: sourceWords.tab(source.origin, source.citation),
    trail: [{ text: 'The record', href: '/' }],
    source: sourceView(source),
    citation: shortened(source.citation) === source.citation ? undefined : source.citation,
    // Nobody else could check it before.
    quote: source.level === 'PUBLIC' ? quoteForSource(sourceView(source)) : undefined,
    pictures: pictureViews(source.pictures),
    pictureWords,
  }),
  deeds: (_data, { id }) => sourceDeeds(`/sources/${id}`),
};

/** In its own words where some are recorded, else that it is named. */
function quoteForSource(source: SourceView): string {
  const { citation, origin, quote, published, seen, hearsay, address } = source;
  const beside = [
    ...(address === undefined ? [] : [quoteWords.address(address)]),
    ...(seen === undefined ? [] : [quoteWords.seen(seen)]),
  ];
  if (quote !== undefined) return quoteOf({ who: origin, when: published, says: quote, verbatim: true, source, beside });
  const told = hearsay === undefined ? [] : [`${layoutWords.sources.hearsay}: ${hearsay}`];
  return quoteHere({ says: quoteWords.sourceNamed(citation, origin), source: undefined, beside: [...told, ...beside] });
}
