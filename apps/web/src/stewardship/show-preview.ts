import type { Answer } from '../layout/door.js';
import { capitalFirst } from '../layout/named.js';
import type { Page } from '../layout/page.js';
import { dataOf, PageProblem } from '../layout/problem.js';
import { showPage, showProblem, showRefusal, type House, type PageRequest, type Shown } from '../layout/show-page.js';
import { along } from '../published/way.js';
import { heldBackInWords } from './held-back.js';
import { stewardshipWords as words } from './stewardship.words.js';

const PREVIEW = `query Preview($thing: ThingInput!) {
  previewRelease(thing: $thing) { heldBack { kind } waitsFor }
}`;

interface PreviewData {
  readonly previewRelease: { readonly heldBack: readonly { readonly kind: string }[]; readonly waitsFor: readonly string[] };
}

/**
 * The page of a thing as everybody would read it if the thing were released: the same page, its queries answered while the
 * release is rehearsed, under a notice of what is held back. For stewards; to anybody else it is as good as not there.
 */
export async function showPreview(page: Page, house: House, request: PageRequest): Promise<Shown> {
  const preview = house.door.preview;
  const { id } = request.params as { readonly id: string };
  if (!preview || page.kind === undefined) return showProblem(house, new PageProblem(404, 'not-found'), request.viewer);
  const thing = { kind: page.kind, id };
  const answer = await house.door.execute(PREVIEW, { thing }, request.viewer);
  if (isPublicAlready(answer)) return showPage(page, house, request);
  try {
    const { heldBack, waitsFor } = dataOf<PreviewData>(answer).previewRelease;
    const notice = {
      heading: words.preview,
      // It is told in the words of a refusal, which begin small after the name of a field.
      waitsFor: waitsFor.map(capitalFirst),
      heldBack: heldBackInWords(heldBack),
      back: { text: words.backToRelease, href: releaseOf(request.url) },
    };
    const door = { ...house.door, execute: preview(thing) };
    const shown = await showPage(page, { ...house, door, preview: notice }, request);
    // Everybody would go on finding nothing there, and whoever looks is told why.
    const unseen = { heading: words.unseen, says: notice.waitsFor, link: notice.back };
    return shown.status === 404 ? showRefusal(house, 200, unseen, request.viewer) : shown;
  } catch (error) {
    if (error instanceof PageProblem || isForbidden(answer))
      return showProblem(house, new PageProblem(404, 'not-found'), request.viewer);
    throw error;
  }
}

/** Where it is made public, still on the way that the preview was opened on. */
function releaseOf(url: string): string {
  const [path, search] = url.split('?');
  return along(`${path!.replace(/^\/preview/, '')}/release`, { search: Object.fromEntries(new URLSearchParams(search)) });
}

function isPublicAlready({ errors }: Answer): boolean {
  return errors?.some((error) => error.extensions?.rule === 'ALREADY_PUBLIC') ?? false;
}

function isForbidden({ errors }: Answer): boolean {
  return errors?.some((error) => error.extensions?.code === 'FORBIDDEN') ?? false;
}
