import { dayInWords } from '../layout/day.js';
import type { Door } from '../layout/door.js';
import type { Page, PageView } from '../layout/page.js';
import { stewardshipWords } from './stewardship.words.js';

const words = stewardshipWords.takenBack;

const TAKEN_BACK = `query TakenBack($thing: ThingInput!) {
  takenBack(thing: $thing) { releasedAt takenBackAt reason }
}`;

interface TakenBack {
  readonly releasedAt: string;
  readonly takenBackAt: string;
  readonly reason: string;
}

/**
 * What an address says whose thing was public and was taken back: that, and nothing of what it said. Null for everything
 * else, hidden and missing alike: both are asked for in the same way.
 */
export async function takenBackView(
  page: Page,
  door: Pick<Door, 'execute'>,
  request: { readonly params: unknown; readonly viewer?: unknown },
): Promise<(PageView & { says: string[] }) | null> {
  if (page.kind === undefined) return null;
  const { id } = request.params as { readonly id?: string };
  const { data } = await door.execute(TAKEN_BACK, { thing: { kind: page.kind, id } }, request.viewer);
  const [last] = (data as { readonly takenBack: readonly TakenBack[] } | null | undefined)?.takenBack ?? [];
  if (!last) return null;
  const [from, until] = [dayInWords(last.releasedAt.slice(0, 10)), dayInWords(last.takenBackAt.slice(0, 10))];
  return { heading: words.heading, trail: [], says: [words.says(from, until, words.reasons[last.reason] ?? ''), words.stays] };
}
