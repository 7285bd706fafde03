import type { Environment } from 'nunjucks';
import { visible } from '#libs/rendering';
import { readAsked, siteOf, withoutDay, type AsOf, type Asked } from './asked.js';
import { dayInWords } from './day.js';
import type { Door, Keeper } from './door.js';
import type { LedgerAtFoot } from './foot-of-ledger.js';
import { layoutWords } from './layout.words.js';
import { shortened } from './named.js';
import type { Page, PageView, PreviewNotice } from './page.js';
import { pastInWords } from './past-in-words.js';
import { dataOf, PageProblem } from './problem.js';
import { problemWords, type ProblemWords } from './problem.words.js';
import { queryView, type Question } from './query-behind.js';
import { tellSourcesApart } from './source.view.js';
import { withoutNames } from './tab.js';
import { isMember } from './who.js';
import { KEPT, keptLines } from '../keeping/kept.js';
import { dossierWords } from '../dossiers/dossier.words.js';
import { addedQuestion, addedView, type AddedView } from '../stewardship/added.js';
import { NOTHING_STANDS, offered, proposedFor, STANDING, type StandingData } from '../stewardship/proposed.js';
import { standingOfParts } from '../stewardship/standing.js';
import { everybodySees, readByView, takenBackView, type ReadBy } from '../stewardship/taken-back.js';
import { closeWarned, idsIn, WARNINGS, withWarnings, type Closed, type WarnedView, type Warning } from '../warnings/warned.js';
import { showsWithheld, WITHHELD, withheldView, type WithheldView } from '../stewardship/withheld.js';

export interface PageRequest {
  readonly url: string;
  readonly params: unknown;
  readonly query: unknown;
  readonly viewer?: unknown;
}

export interface Shown {
  readonly status: number;
  readonly html: string;
  /** where to go instead */
  readonly location?: string;
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

export interface House {
  readonly templates: Environment;
  readonly door: Door;
  readonly stylesheet: string;
  /** what the foot of the page says of the ledger */
  readonly ledger?: LedgerAtFoot | undefined;
  /** what stands above the page when it shows what is not public yet */
  readonly preview?: PreviewNotice;
}

/** Asks what a page asks and renders what came back. A problem becomes a plain page that tells nothing of the inside. */
export async function showPage(page: Page, house: House, request: PageRequest): Promise<Shown> {
  try {
    const read = readAsked(request, house.door);
    const asked = page.takesDay ? read : withoutDay(read);
    if (asked.asOf && !page.keeps?.includes('asOf')) throw new PageProblem(400, 'no-past');
    const first = page.ask?.(asked);
    const given = first && (await dataFor(first, house, request));
    const second = page.follow?.(given, asked);
    const givenNext = second && (await dataFor(second, house, request));
    const { data, followed, ...warned } = await closedFor(page, house, asked, request, given, givenNext);
    const questions = [first, second].filter((question) => question !== undefined);
    const gone = page.gone?.(data) ?? false;
    const tells = page.kind !== undefined && (gone || showsWithheld([data, followed]));
    const standing = await standingFor(page, house, asked, request);
    const { youMay } = standing;
    const isSeen = await seenByEverybody(page, house, request);
    const added = isSeen ? await addedFor(page, house, asked, request) : undefined;
    const deeds = youMay.length === 0 ? [] : offered(page.deeds?.(data, asked) ?? [], standing);
    const view = {
      ...withoutNames(withWarnings(page.view(data, asked, followed), warned), page, isSeen, request.viewer),
      deeds: [...(added?.link === undefined ? [] : [added.link]), ...deeds],
      proposed: await proposedFor(page, asked, standing, (question) => dataFor(question, house, request)),
      standing:
        youMay.length === 0 ? {} : await standingOfParts(page.parts?.(data) ?? [], (asks) => dataFor(asks, house, request)),
      readBy: await readByView(page, house.door, youMay, isSeen, request),
      added,
      withheld: tells ? await withheldFor(page, house, asked, request) : undefined,
      kept: await keptFor(page, house, asked, request),
    };
    const html = renderPage(page, house, view, asked, questions, request.viewer);
    return { status: gone ? 410 : 200, html, ...(page.passing ? { headers: KEPT_BY_NOBODY } : {}) };
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    const takenBack = error.kind === 'not-found' ? await takenBackView(page, house.door, request) : null;
    if (takenBack) return showTakenBack(house, takenBack, request.viewer);
    return showProblem(house, namesPast(request) ? notThen(error) : error, request.viewer);
  }
}

function namesPast({ query }: PageRequest): boolean {
  return Boolean((query as { readonly asOf?: unknown } | null)?.asOf);
}

/** Recorded later, hidden and missing are one answer. */
function notThen(problem: PageProblem): PageProblem {
  return problem.kind === 'not-found' ? new PageProblem(404, 'not-then') : problem;
}

const KEPT_BY_NOBODY = { 'cache-control': 'no-store' };

/** What this member may do from a page, and what is proposed of its thing. A reader without an account is not asked about, and a preview or a past day is only read. */
async function standingFor(page: Page, house: House, asked: Asked, request: PageRequest): Promise<StandingData> {
  const isOnlyRead = house.preview !== undefined || asked.on !== undefined || asked.asOf !== undefined;
  if (!page.deeds || page.kind === undefined || isOnlyRead || !isMember(request.viewer)) return NOTHING_STANDS;
  const question = { document: STANDING, variables: { thing: { kind: page.kind, id: asked.id } } };
  return (await dataFor(question, house, request)) as StandingData;
}

/** Whether a page shows what everybody reads. Asked for members alone: nobody else is shown anything that is not public. */
async function seenByEverybody({ kind }: Page, { door, preview }: House, request: PageRequest): Promise<boolean> {
  if (kind === undefined || !isMember(request.viewer)) return true;
  return preview === undefined && (await everybodySees(kind, door, request));
}

/** What members are told that everybody else reads the page without. A preview says so of itself, and of a past moment nobody knows. */
async function addedFor(page: Page, house: House, asked: Asked, request: PageRequest): Promise<AddedView | undefined> {
  const question = addedQuestion(page.kind, asked.id);
  if (question === undefined || house.preview !== undefined || asked.asOf !== undefined || !isMember(request.viewer))
    return undefined;
  const here = asked.path.replace(/^\/preview/, '');
  return addedView(await dataFor(question, house, request), here, asked.on !== undefined);
}

/** What stands on a page where words were withheld: of which field, when and why. */
async function withheldFor(page: Page, house: House, { id }: Asked, request: PageRequest): Promise<WithheldView> {
  const question = { document: WITHHELD, variables: { thing: { kind: page.kind, id } } };
  return withheldView((await dataFor(question, house, request)) as Parameters<typeof withheldView>[0]);
}

/** The answers of a page with the words closed that have a content warning; those of what the page itself is about are closed by its layout. */
async function closedFor(
  page: Page,
  house: House,
  asked: Asked,
  request: PageRequest,
  data: unknown,
  followed: unknown,
): Promise<Closed> {
  const thingIds = idsIn([data, followed]);
  if (thingIds.length === 0) return { data, followed, whole: [], parts: [] };
  const question = { document: WARNINGS, variables: { thingIds } };
  const { contentWarnings } = (await dataFor(question, house, request)) as { readonly contentWarnings: readonly Warning[] };
  const about = [...(page.kind === undefined ? [] : [asked.id]), ...(page.texts?.(data) ?? [])];
  const [whole, others] = [true, false].map((is) => contentWarnings.filter(({ thingId }) => about.includes(thingId) === is));
  const { data: left, parts } = closeWarned([data, followed], others!);
  const [closed, closedNext] = left as [unknown, unknown];
  return { data: closed, followed: closedNext, whole: whole!, parts };
}

/** Who keeps on what a page shows, where something was done about it. */
async function keptFor(page: Page, house: House, { id }: Asked, request: PageRequest): Promise<ReturnType<typeof keptLines>> {
  if (page.kind === undefined) return [];
  const question = { document: KEPT, variables: { thing: { kind: page.kind, id } } };
  return keptLines((await dataFor(question, house, request)) as Parameters<typeof keptLines>[0]);
}

/** 410: it was here, and is not any more (RFC 9110, 15.5.11). */
export function showTakenBack(house: House, view: PageView & { readonly says: readonly string[] }, viewer: unknown): Shown {
  const words = { says: view.says, link: problemWords['not-found'].link };
  return {
    status: 410,
    html: house.templates.render('layout/problem.njk', { view, words, frame: frameOf(house, view, viewer) }),
  };
}

export function showProblem(house: House, problem: PageProblem, viewer?: unknown): Shown {
  return showRefusal(house, problem.status, problemWords[problem.kind], viewer);
}

/** A plain page that says why there is nothing else to show. */
export function showRefusal(house: House, status: number, words: ProblemWords, viewer?: unknown): Shown {
  const view: PageView = { heading: words.heading, trail: [] };
  return { status, html: house.templates.render('layout/problem.njk', { view, words, frame: frameOf(house, view, viewer) }) };
}

export async function dataFor(question: Question, house: House, request: PageRequest): Promise<unknown> {
  return visibleIn(await writtenFor(question, house, request));
}

/** What people wrote to the letter: for the fields of forms, never to be shown as it is. */
export async function writtenFor(question: Question, house: House, request: PageRequest): Promise<unknown> {
  return dataOf(await house.door.execute(question.document, { ...question.variables }, request.viewer));
}

/** What people wrote, safe to show: nothing in it can hide, or turn the reading direction of the page around it. */
export function visibleIn(value: unknown): unknown {
  if (typeof value === 'string') return visible(value);
  if (Array.isArray(value)) return value.map(visibleIn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, visibleIn(held)]));
}

/** A whole page: its template with what it shows, its words and the frame around it. */
export function renderPage(
  page: Pick<Page, 'template' | 'words' | 'plain' | 'who' | 'kind' | 'keeps' | 'takesDay'>,
  house: House,
  view: PageView & { readonly readBy?: ReadBy | undefined; readonly warned?: WarnedView },
  asked: Asked,
  questions: readonly Question[],
  viewer?: unknown,
): string {
  const frame = {
    ...frameOf(house, view, viewer),
    ...(page.plain || page.who === 'members' ? {} : { address: addressOf(page, house, asked) }),
    path: asked.path,
    // A preview says what everybody is told.
    member: isMember(viewer) && house.preview === undefined,
    unseen: view.readBy?.unseen ?? false,
    warned: view.warned?.whole?.quoted,
    day: {
      takes: page.takesDay ?? false,
      leftOut: asked.dayLeftOut ?? false,
      asked: asked.on,
      words: dayInWords(asked.day),
      today: asked.today,
    },
    past: pastOf(page, asked),
    read: dayInWords(asked.today),
    proof: proofOf(page, house, asked, viewer),
    history:
      page.kind === undefined || house.preview ? undefined : `${asked.path}/history${asked.asOf ? `?${nameOf(asked.asOf)}` : ''}`,
    queries: questions.map((question) => queryView(question, asked)),
  };
  return house.templates.render(page.template, { view: tellSourcesApart(view), words: page.words, frame });
}

/** The one that will hold; a preview is read elsewhere. */
function addressOf({ keeps = [] }: Pick<Page, 'keeps'>, { preview }: House, { address, search }: Asked): string {
  const permanent = preview ? address.replace('/preview/', '/') : address;
  const kept = keeps.flatMap((name) => (search[name] ? [[name, search[name]] as [string, string]] : []));
  return kept.length === 0 ? permanent : `${permanent}${permanent.includes('?') ? '&' : '?'}${new URLSearchParams(kept)}`;
}

/** What a page says of the moment it is shown as of, and whether one can be named. */
function pastOf({ kind, keeps }: Pick<Page, 'kind' | 'keeps'>, { asOf, on, path }: Asked): object {
  const takes = kind !== undefined && (keeps?.includes('asOf') ?? false);
  if (!asOf || !takes) return { takes };
  const now = on === undefined ? path : `${path}?on=${on}`;
  return { takes, asked: asOf.named, words: pastInWords(asOf), isDay: asOf.named === asOf.day, now };
}

function nameOf({ named }: AsOf): URLSearchParams {
  return new URLSearchParams({ asOf: named });
}

/** Where the proof of what the page shows can be had; of a preview, and of how something stood once, there is none. */
function proofOf(
  { kind }: Pick<Page, 'kind'>,
  { door, preview }: House,
  { id, asOf }: Asked,
  viewer: unknown,
): object | undefined {
  if (kind === undefined || preview || asOf || !door.dossier) return undefined;
  const href = `/dossiers/${encodeURIComponent(id)}`;
  return { words: dossierWords, everybody: `${href}?for=everybody`, member: isMember(viewer) ? href : undefined };
}

/** What surrounds every page. `before` stands before the name of the tab: "Error". */
export function frameOf(house: House, view: PageView, viewer: unknown, before?: string): object {
  const crumbs = view.trail.map((crumb) => ({ text: crumb.text, href: crumb.href }));
  return {
    words: layoutWords,
    preview: house.preview,
    ledger: house.ledger,
    title: `${before === undefined ? '' : `${before}: `}${shortened(view.tab ?? view.heading, before === undefined ? 52 : 44)} – ${layoutWords.name}`,
    menu: isMember(viewer) ? layoutWords.menuOfMembers : layoutWords.menuItems,
    more: isMember(viewer) ? layoutWords.moreOfMembers : [],
    keeper: keeperView(house.door.keeper),
    stylesheet: house.stylesheet,
    site: siteOf(house.door),
    crumbs: view.trail.length === 0 ? [] : [...crumbs, { text: shortened(view.heading, 64) }],
  };
}

function keeperView({ name, contact }: Keeper = {}): Keeper & { readonly href: string | undefined } {
  return { name, contact, href: contact === undefined || /^https?:/i.test(contact) ? contact : `mailto:${contact}` };
}
