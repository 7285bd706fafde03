import { asOfVariable } from '../layout/asked.js';
import { dayInWords } from '../layout/day.js';
import { shortened } from '../layout/named.js';
import { titled, type Page, type PageView } from '../layout/page.js';
import { dateViewOrNone, type DateView } from '../layout/partial-date.view.js';
import { sourceFields, sourceView, type Source, type SourceView } from '../layout/source.view.js';
import { ended, quoteHere } from '../record/quote.js';
import { pictureDeeds } from '../stewardship/deeds.js';
import { pictureFields, pictureView, type Picture, type PictureView } from './picture.view.js';
import { pictureWords as words } from './picture.words.js';

const pictureQuery = `
query Picture($id: ID!, $asOf: Instant) {
  picture(id: $id, asOf: $asOf) { level ${pictureFields} recordedAt source { ${sourceFields} } }
  withheld(thing: { kind: PICTURE, id: $id }) { field how }
}`;

interface PictureData {
  readonly picture: Picture & { readonly level: string; readonly recordedAt: string; readonly source: Source | null };
  readonly withheld: readonly { readonly field: string; readonly how: string }[];
}

interface PicturePageView extends PageView {
  readonly picture: PictureView;
  readonly hash: string | null;
  readonly source: SourceView | undefined;
  readonly quote: string | undefined;
  readonly limits: readonly string[];
}

/** One picture of a source: what is shown of it, what it shows in words, and whose source it is of. */
export const picturePage: Page<PictureData, PicturePageView> = {
  path: '/pictures/:id',
  kind: 'PICTURE',
  template: 'evidence/picture.njk',
  words,
  keeps: ['asOf'],
  ask: (asked) => ({ document: pictureQuery, variables: { id: asked.id, ...asOfVariable(asked) } }),
  texts: ({ picture: { source } }) => (source === null ? [] : [source.id]),
  view: ({ picture, withheld }) => {
    const isErased = withheld.some(({ field, how }) => field === 'original' && how === 'ERASED');
    const source = picture.source === null ? undefined : sourceView(picture.source);
    return {
      ...titled(words.kind, shortened(picture.shows)),
      trail: source === undefined ? [] : [{ text: source.short, href: source.href }],
      // The page stands behind its warning, and the picture with it.
      picture: { ...pictureView(picture), touches: undefined },
      hash: picture.imageHash,
      source,
      // Nobody else could check it before.
      quote: picture.level === 'PUBLIC' ? quoteFor(picture, source) : undefined,
      limits: words.limits.points(isErased ? 'erased' : 'sealed'),
    };
  },
  deeds: ({ picture }, { id }) => pictureDeeds(`/pictures/${id}`, picture.source?.id),
};

/** Whose word it is, since when, and when it was taken, where somebody says; with the source it is of. */
function quoteFor({ shows, takenOn, recordedAt }: PictureData['picture'], source: SourceView | undefined): string {
  const taken = dateViewOrNone(takenOn);
  const says = taken === undefined ? words.takenUnsaid : words.takenThen(inBrackets(taken));
  return quoteHere({ says: words.quote(ended(shows), says, dayInWords(recordedAt)), source });
}

function inBrackets({ words: day, remarks }: DateView): string {
  return remarks.length === 0 ? day : `${day} (${remarks.join('; ')})`;
}
