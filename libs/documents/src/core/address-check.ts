/** How often a checked address is asked. */
export const CHECK_EVERY = ['day', 'week'] as const;
export type CheckEvery = (typeof CHECK_EVERY)[number];

/** What an address gave us when it was asked again. Each says what happened to us, and nothing of why. */
export const CHECK_FOUND = [
  'unchanged',
  'changed',
  'gone',
  'no_answer',
  'error_status',
  'not_asked',
  'unusable',
  'elsewhere',
  'unsteady',
] as const;
export type CheckFound = (typeof CHECK_FOUND)[number];

/** What of it goes on the record. */
export const ADDRESS_EVENTS = ['changed', 'unreachable', 'vanished', 'elsewhere', 'unsteady', 'back'] as const;
export type AddressEventKind = (typeof ADDRESS_EVENTS)[number];

/** Answers in a row that were not the page. Instants are ISO 8601 in UTC. */
export interface Trouble {
  /** when the first of all these came, and how many came since */
  readonly began: string;
  readonly all: number;
  /** of which sort the last were: when these began, and how many */
  readonly sort: Sort;
  readonly since: string;
  readonly times: number;
  /** of these, how many of the last said that it is gone, and since when */
  readonly gone: number;
  readonly goneSince: string | null;
  /** what was put on the record of it */
  readonly told: readonly AddressEventKind[];
}

type Sort = 'no_page' | 'elsewhere' | 'unsteady';

export interface AddressEventFound {
  readonly kind: AddressEventKind;
  readonly since: string;
  readonly times: number;
}

/** As many in a row are put on the record, and never one alone: a server is mended, or slips while it is. */
export const NEEDED = { unreachable: 3, vanished: 2, elsewhere: 2, unsteady: 3 } as const;

/**
 * What is known after one more answer, and what of it goes on the record. What was told once is not told again before the page
 * was there again.
 * @param sameAt when it last gave what the record holds
 */
export function afterCheck(
  before: Trouble | null,
  found: CheckFound,
  at: string,
  sameAt: string,
): { readonly trouble: Trouble | null; readonly events: readonly AddressEventFound[] } {
  const sort = sortOf(found);
  if (sort === null) {
    const back =
      before !== null && before.told.length > 0 ? [{ kind: 'back' as const, since: before.began, times: before.all }] : [];
    const changed = found === 'changed' ? [{ kind: 'changed' as const, since: sameAt, times: 1 }] : [];
    return { trouble: null, events: [...back, ...changed] };
  }
  const trouble = withOneMore(before, sort, found, at);
  const event = eventOf(trouble);
  if (event === null || trouble.told.includes(event.kind)) return { trouble, events: [] };
  return { trouble: { ...trouble, told: [...trouble.told, event.kind] }, events: [event] };
}

const [HOUR, DAY] = [60 * 60 * 1000, 24 * 60 * 60 * 1000];

/** How long to wait before it is asked again, in milliseconds: not long after a first *gone*, and a day while there is trouble. */
export function untilNext(every: CheckEvery, trouble: Trouble | null): number {
  const usual = every === 'day' ? DAY : 7 * DAY;
  if (trouble === null || trouble.told.length > 0) return usual;
  return trouble.gone === 1 ? HOUR : DAY;
}

function sortOf(found: CheckFound): Sort | null {
  if (found === 'unchanged' || found === 'changed') return null;
  return found === 'elsewhere' || found === 'unsteady' ? found : 'no_page';
}

function withOneMore(before: Trouble | null, sort: Sort, found: CheckFound, at: string): Trouble {
  const same = before !== null && before.sort === sort ? before : null;
  const gone = found === 'gone' ? (before?.gone ?? 0) + 1 : 0;
  return {
    began: before?.began ?? at,
    all: (before?.all ?? 0) + 1,
    sort,
    since: same?.since ?? at,
    times: (same?.times ?? 0) + 1,
    gone,
    goneSince: gone === 0 ? null : (before?.goneSince ?? at),
    told: before?.told ?? [],
  };
}

function eventOf({ sort, since, times, gone, goneSince }: Trouble): AddressEventFound | null {
  if (goneSince !== null && gone >= NEEDED.vanished) return { kind: 'vanished', since: goneSince, times: gone };
  const kind = sort === 'no_page' ? 'unreachable' : sort;
  return times >= NEEDED[kind] ? { kind, since, times } : null;
}

/** Whether two addresses lead to one page: the scheme and a last slash make no difference here. */
export function sameAddress(a: string, b: string): boolean {
  const bare = (address: string) => address.replace(/^https?:\/\//, '').replace(/\/(?=$|\?)/, '');
  return bare(a) === bare(b);
}
