import { dayInWords } from '../layout/day.js';
import { EVERYBODY } from '../layout/who.js';
import type { Door } from '../layout/door.js';
import type { Page, PageView } from '../layout/page.js';
import { thingsWithPages } from './things-with-pages.js';
import { stewardshipWords } from './stewardship.words.js';

const words = stewardshipWords.takenBack;

const TAKEN_BACK = `query TakenBack($thing: ThingInput!) {
  takenBack(thing: $thing) { releasedAt takenBackAt reason }
}`;

export interface TakenBack {
  readonly releasedAt: string;
  readonly takenBackAt: string;
  readonly reason: string;
}

/**
 * What an address says whose thing was public and was taken back: that, and nothing of what it said. Null for everything
 * else, hidden and missing alike: both are asked for in the same way.
 */
export async function takenBackView(
  page: Pick<Page, 'kind'>,
  door: Pick<Door, 'execute'>,
  request: Request,
): Promise<(PageView & { says: string[] }) | null> {
  if (page.kind === undefined) return null;
  const last = await lastTakenBack(page.kind, door, request);
  if (!last) return null;
  return { heading: words.heading, trail: [], says: [saysOf(last), words.stays] };
}

export interface ReadBy {
  readonly heading: string;
  readonly lines: readonly string[];
  /** made public and not seen yet: nothing of it is offered to be passed on */
  readonly unseen?: boolean;
  /** its author's alone to decide: nobody else sees what they are offered */
  readonly isYours?: boolean;
}

/** Who reads a page of its members: what was released and what was not look alike to them. */
export async function readByView(
  page: Page,
  door: Pick<Door, 'execute'>,
  youMay: readonly string[],
  isSeen: boolean,
  request: Request,
): Promise<ReadBy | undefined> {
  if (page.kind === undefined || youMay.length === 0) return undefined;
  const readBy = await whoReads(page.kind, door, youMay, isSeen, request);
  if (readBy === undefined || !SAY_RELEASED.has(page.kind)) return readBy;
  return { ...readBy, heading: `${readBy.heading} ${stewardshipWords.readBy.counted}` };
}

/** The kinds whose pages say what has been released, or what has not. */
const SAY_RELEASED: ReadonlySet<string> = new Set([
  'ENGAGEMENT',
  'COMMITMENT',
  'WORK',
  'VERSION',
  'COMPARISON',
  'ORGANIZATION',
  'SEAL',
]);

async function whoReads(
  kind: string,
  door: Pick<Door, 'execute'>,
  youMay: readonly string[],
  isSeen: boolean,
  request: Request,
): Promise<ReadBy | undefined> {
  const { released, waits, members, yours, stillYours, everybody } = stewardshipWords.readBy;
  // Of a note of harm its author alone decides: nobody proposes it, and it is withdrawn from the space as from everybody.
  if (youMay.includes('RELEASE') && !youMay.includes('PROPOSE_RELEASE'))
    return { heading: youMay.includes('TAKE_BACK') ? members : yours, lines: [], isYours: true };
  if (youMay.includes('TAKE_BACK')) {
    const isYours = kind === 'HARM_NOTE';
    if (isYours && !isSeen) return { heading: stillYours, lines: [], isYours };
    return { heading: isSeen ? released : waits, lines: [], unseen: !isSeen, isYours };
  }
  if (!youMay.includes('PROPOSE_RELEASE')) return undefined;
  const last = await lastTakenBack(kind, door, request);
  return last ? { heading: words.heading, lines: [saysOf(last), everybody, members] } : { heading: members, lines: [] };
}

interface Request {
  readonly params: unknown;
  readonly viewer?: unknown;
}

/** Asked as somebody without an account would ask: a thing of its own release is hidden still by one that it belongs to. */
export async function everybodySees(kind: string, door: Pick<Door, 'execute'>, { params }: Request): Promise<boolean> {
  const { id } = params as { readonly id?: string };
  const ask = thingsWithPages.find((thing) => thing.kind === kind)?.ask;
  if (ask === undefined) return true;
  const { data, errors } = await door.execute(`query Seen($id: ID!) { ${ask} }`, { id }, EVERYBODY);
  return data != null && !errors?.length;
}

async function lastTakenBack(
  kind: string,
  door: Pick<Door, 'execute'>,
  { params, viewer }: Request,
): Promise<TakenBack | undefined> {
  const { id } = params as { readonly id?: string };
  const { data } = await door.execute(TAKEN_BACK, { thing: { kind, id } }, viewer);
  return (data as { readonly takenBack: readonly TakenBack[] } | null | undefined)?.takenBack[0];
}

/** When it was public and why it is not any more; `says` has it of an address, or of one thing among others. */
export function saysOf({ releasedAt, takenBackAt, reason }: TakenBack, says = words.says): string {
  const [from, until] = [dayInWords(releasedAt), dayInWords(takenBackAt)];
  return says(from, until, words.reasons[reason] ?? '');
}
