import { dateViewOrNone, partialDateFields, type DateView, type PartialDate } from '../layout/partial-date.view.js';
import { shortened } from '../layout/named.js';
import { pictureWords as words } from './picture.words.js';

export const pictureFields = `id shows takenOn { ${partialDateFields} } width height imageHash contentWarning`;

export interface Picture {
  readonly id: string;
  readonly shows: string;
  readonly takenOn: PartialDate | null;
  readonly width: number;
  readonly height: number;
  /** null when it was erased */
  readonly imageHash: string | null;
  readonly contentWarning: string | null;
}

export interface PictureView {
  readonly href: string;
  /** what its link is called, among others on a page */
  readonly name: string;
  readonly shows: string;
  readonly taken: DateView | undefined;
  /** absent when it was erased */
  readonly image: { readonly src: string; readonly width: number; readonly height: number } | undefined;
  readonly touches: string | undefined;
}

/** Those of a source; of several each is numbered, so that two of the same words are two links. */
export function pictureViews(pictures: readonly Picture[]): readonly PictureView[] {
  const views = pictures.map(pictureView);
  if (views.length < 2) return views;
  return views.map((view, n) => ({ ...view, name: words.aboutOneOf(n + 1, shortened(view.shows, 64)) }));
}

export function pictureView({ id, shows, takenOn, width, height, imageHash, contentWarning }: Picture): PictureView {
  return {
    href: `/pictures/${id}`,
    name: words.about(shortened(shows, 64)),
    shows,
    taken: dateViewOrNone(takenOn),
    image: imageHash === null ? undefined : { src: `/pictures/${id}/image`, width, height },
    touches: contentWarning ?? undefined,
  };
}
