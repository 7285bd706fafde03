import type { Asked } from './asked.js';
import type { Question } from './query-behind.js';

/** One page: where it is, what it asks, and how the answer becomes what its template shows. */
export interface Page<Data = unknown, View extends PageView = PageView> {
  /** The route, in Fastify's notation. */
  readonly path: string;
  /** The template, from `apps/web/src`. */
  readonly template: string;
  /** Every word of the page that is not data. */
  readonly words: object;
  /** Absent on a page that everybody may open. */
  readonly who?: 'members';
  /** A page that is worked out for the day of `?on=`, when one is named. */
  readonly takesDay?: boolean;
  /** A page that says what was done and is nothing to cite. */
  readonly plain?: boolean;
  /** A page that changes though nothing on the record does, so that nobody may keep it. */
  readonly passing?: boolean;
  /** The `SubjectKind` of the one thing it shows: such a page can be previewed, and says when its thing was taken back. */
  readonly kind?: string;
  /** What its permanent address names beside the day, after the question mark. */
  readonly keeps?: readonly string[];
  /** Absent on a page that needs no data; no question where nothing was asked for yet. */
  readonly ask?: (asked: Asked) => Question | undefined;
  /** A second question that the first answer leads to, when there is one. */
  readonly follow?: (data: Data, asked: Asked) => Question | undefined;
  /** The ids of the texts its words are taken from, where they are not those of what it is about: their content warnings stand before the page. */
  readonly texts?: (data: Data) => readonly string[];
  /** Whether what the page is about was there and is not any more: its answer is 410, with the fact and the reason on the page. */
  readonly gone?: (data: Data) => boolean;
  /** What members of its space may do from here; shown to nobody else. Only on a page with a `kind`. */
  readonly deeds?: (data: Data, asked: Asked) => readonly Deed[];
  /** What is shown on it that its space makes public and takes back by itself. Only on a page with `deeds`. */
  readonly parts?: (data: Data) => readonly PartShown[];
  /** Pure: from the answers to what is shown. */
  readonly view: (data: Data, asked: Asked, followed: unknown) => View;
}

/** A form that a page leads to, and the right that it takes. */
export interface Deed extends Crumb {
  readonly right: 'RECORD' | 'PROPOSE_RELEASE' | 'RELEASE' | 'EMBARGO' | 'TAKE_BACK' | 'WARN' | 'UNWARN' | 'REDACT' | 'ERASE';
}

/** A thing on the page of another, that is made public and taken back by itself. */
export interface PartShown {
  readonly kind: 'CALL' | 'CLAIM';
  readonly id: string;
  /** where its forms are */
  readonly href: string;
  readonly level: string | undefined;
  /** where on the page it stands */
  readonly anchor: string;
  /** what it is called among the others there */
  readonly name: string;
  /** whether words of it were withheld, which members are to read still where they were redacted */
  readonly isWithheld: boolean;
  /** what the addresses of its forms say, where they lead back to one place of several */
  readonly from?: string;
}

export interface PageView {
  /** The one `h1`, and, shortened, the name of the tab: it makes sense in a list of tabs. */
  readonly heading: string;
  /** The name of the tab, where a shortened heading would leave out what tells it from its neighbours. */
  readonly tab?: string;
  /** Where the heading is "kind: name": its two parts, so that the name can stand out. */
  readonly titled?: { readonly kind: string; readonly name: string } | undefined;
  /** Where am I: what stands above this page, the nearest last. */
  readonly trail: readonly Crumb[];
}

/** What stands above a page that shows what is not public yet. */
export interface PreviewNotice {
  readonly heading: string;
  readonly waitsFor: readonly string[];
  readonly heldBack: string | undefined;
  /** where whoever has looked goes on */
  readonly back: Crumb;
}

export interface Crumb {
  readonly text: string;
  readonly href: string;
}

/** A sentence in pieces, so that a word in it can be a link. */
export type Sentence = readonly SentencePart[];
export interface SentencePart {
  readonly text: string;
  readonly href?: string;
}

export function pageOf<Data, View extends PageView>(page: Page<Data, View>): Page {
  return page as unknown as Page;
}

/** A heading that says what kind of thing it names. */
export function titled(kind: string, name: string): Pick<PageView, 'heading' | 'titled'> {
  return { heading: `${kind}: ${name}`, titled: { kind, name } };
}
