import type { Door } from './door.js';
import { addDays, isCivilDate } from '#libs/kernel';
import { londonMidnight } from './moment.js';
import { PageProblem } from './problem.js';

/** What a reader asked for, read once from the address of the page. */
export interface Asked {
  readonly id: string;
  /** Everything that the path names, such as `:person`. */
  readonly named: Readonly<Record<string, string>>;
  /** The day of `?on=`, when the reader named one. */
  readonly on: string | undefined;
  /** The day the page speaks for: the one named, or today. */
  readonly day: string;
  readonly today: string;
  /** The recorded time of `?asOf=`, when the reader named one: nothing that was put on the record later is to be shown. */
  readonly asOf?: RecordedUntil | undefined;
  readonly search: Readonly<Record<string, string>>;
  readonly publicUrl: string;
  /** The path that was asked for, without the words after the question mark. */
  readonly path: string;
  /** The permanent address: the path, with the day when one was named and with nothing else. */
  readonly address: string;
}

/** A moment of the record, as the address names it and as an instant. */
export interface RecordedUntil {
  readonly named: string;
  readonly instant: string;
}

interface RequestParts {
  readonly url: string;
  readonly params: unknown;
  readonly query: unknown;
}

/** @throws PageProblem 400 when a day in the address is not a day */
export function readAsked(request: RequestParts, door: Door): Asked {
  const search = onlyText(request.query);
  const today = door.today();
  const on = search['on'] || undefined;
  if (on !== undefined && !isCivilDate(on)) throw new PageProblem(400, 'day');
  const publicUrl = (typeof door.publicUrl === 'string' ? door.publicUrl : door.publicUrl()).replace(/\/+$/, '');
  const path = request.url.split('?')[0] ?? '/';
  return {
    id: onlyText(request.params)['id'] ?? '',
    named: onlyText(request.params),
    on,
    day: on ?? today,
    today,
    asOf: recordedUntil(search['asOf'] || undefined, today),
    search,
    publicUrl,
    path,
    address: publicUrl + path + (on === undefined ? '' : `?on=${on}`),
  };
}

/** The end of a day in London, or of today the moment itself: a day that has not come has nothing on record. */
function recordedUntil(named: string | undefined, today: string): RecordedUntil | undefined {
  if (named === undefined) return undefined;
  if (!isCivilDate(named) || named > today) throw new PageProblem(400, 'day');
  return { named, instant: new Date(Date.parse(londonMidnight(addDays(named, 1))) - 1).toISOString() };
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/**
 * What `?since=` names: the beginning of a day in London, or a moment of the record to go on from.
 * @throws PageProblem 400 when it is neither
 */
export function readSince({ search }: Pick<Asked, 'search'>): RecordedUntil | undefined {
  const named = search['since'] || undefined;
  if (named === undefined) return undefined;
  if (INSTANT.test(named) && isCivilDate(named.slice(0, 10)) && !Number.isNaN(Date.parse(named)))
    return { named, instant: named };
  if (!isCivilDate(named)) throw new PageProblem(400, 'day');
  return { named, instant: new Date(Date.parse(londonMidnight(named)) - 1).toISOString() };
}

/** A name given twice arrives as a list: the first one counts, as in a form. */
function onlyText(from: unknown): Record<string, string> {
  const entries = Object.entries((from ?? {}) as Record<string, unknown>);
  const first = entries.map(([name, value]): [string, unknown] => [name, Array.isArray(value) ? value[0] : value]);
  return Object.fromEntries(first.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
