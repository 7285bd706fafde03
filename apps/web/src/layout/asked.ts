import type { Door } from './door.js';
import { addDays, isCivilDate } from '#libs/kernel';
import { londonDay, londonMidnight } from './moment.js';
import { PageProblem } from './problem.js';

/** What a reader asked for, read once from the address of the page. */
export interface Asked {
  readonly id: string;
  /** Everything that the path names, such as `:person`. */
  readonly named: Readonly<Record<string, string>>;
  /** The day of `?on=`, when the reader named one. */
  readonly on: string | undefined;
  /** The day the page speaks for: the one named, or that of `?asOf=`, or today. */
  readonly day: string;
  readonly today: string;
  /** Whether the reader named a day that changes nothing here. */
  readonly dayLeftOut?: boolean;
  /** The recorded time of `?asOf=`, when the reader named one: nothing that was put on the record later is to be shown. */
  readonly asOf?: AsOf | undefined;
  readonly search: Readonly<Record<string, string>>;
  readonly publicUrl: string;
  /** What the spaces of the worked examples are called. */
  readonly examples: readonly string[];
  /** The titles of the worked examples whose findings were read as part of them. */
  readonly exampleReadings?: readonly string[];
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

/** The end of a day that is named by itself; of today there is no end yet, and all is shown that there is. */
export interface AsOf {
  readonly named: string;
  readonly instant: string | null;
  /** the day of it in London */
  readonly day: string;
}

/** The variable of a document that reads the record as it stood, where it is asked to. */
export type AsOfVariable = { readonly asOf?: string };

export function asOfVariable({ asOf }: Pick<Asked, 'asOf'>): AsOfVariable {
  return asOf?.instant ? { asOf: asOf.instant } : {};
}

/** Where this record is reached. */
export function siteOf({ publicUrl }: Pick<Door, 'publicUrl'>): string {
  return (typeof publicUrl === 'string' ? publicUrl : publicUrl()).replace(/\/+$/, '');
}

interface RequestParts {
  readonly url: string;
  readonly params: unknown;
  readonly query: unknown;
}

/** @throws PageProblem 400 when a day in the address is not a day, or a name has two values */
export function readAsked(request: RequestParts, door: Door): Asked {
  refuseTwice(request.query);
  const search = onlyText(request.query);
  const today = door.today();
  const on = search['on'] || undefined;
  if (on !== undefined && !isCivilDate(on)) throw new PageProblem(400, 'day');
  const asOf = readAsOf(search['asOf'] || undefined, today);
  const publicUrl = siteOf(door);
  const path = request.url.split('?')[0] ?? '/';
  return {
    id: onlyText(request.params)['id'] ?? '',
    named: onlyText(request.params),
    on,
    day: on ?? asOf?.day ?? today,
    today,
    asOf,
    search,
    publicUrl,
    examples: door.exampleSpaces ?? [],
    exampleReadings: door.exampleReadings ?? [],
    path,
    address: publicUrl + path + (on === undefined ? '' : `?on=${on}`),
  };
}

/** The same for a page that no day changes: without the day in its address, which is not the one to cite. */
export function withoutDay(asked: Asked): Asked {
  if (asked.on === undefined) return asked;
  return {
    ...asked,
    on: undefined,
    day: asked.asOf?.day ?? asked.today,
    address: asked.publicUrl + asked.path,
    dayLeftOut: true,
  };
}

/** What `?asOf=` names: the end of a day in London, or a moment of it. What has not come has nothing on record. */
function readAsOf(named: string | undefined, today: string): AsOf | undefined {
  if (named === undefined) return undefined;
  const instant = instantOf(named);
  const day = instant === null ? named : londonDay(instant);
  if (!isCivilDate(day) || day > today) throw new PageProblem(400, 'day');
  if (instant !== null) return { named, instant, day };
  const end = new Date(Date.parse(londonMidnight(addDays(day, 1))) - 1).toISOString();
  return { named, instant: day === today ? null : end, day };
}

/** A moment written as in RFC 3339, in UTC; null when it is none. */
function instantOf(written: string): string | null {
  if (!INSTANT.test(written) || !isCivilDate(written.slice(0, 10))) return null;
  const moment = new Date(written);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

/**
 * What `?since=` names: the beginning of a day in London, or a moment of the record to go on from.
 * @throws PageProblem 400 when it is neither
 */
export function readSince({ search }: Pick<Asked, 'search'>): RecordedUntil | undefined {
  const named = search['since'] || undefined;
  if (named === undefined) return undefined;
  const instant = instantOf(named);
  if (instant !== null) return { named, instant };
  if (!isCivilDate(named)) throw new PageProblem(400, 'day');
  return { named, instant: new Date(Date.parse(londonMidnight(named)) - 1).toISOString() };
}

/** Which of two days a page is for is not ours to choose. */
function refuseTwice(query: unknown): void {
  const values = Object.values((query ?? {}) as Record<string, unknown>);
  if (values.some((value) => Array.isArray(value) && new Set(value).size > 1)) throw new PageProblem(400, 'twice');
}

/** A name given twice arrives as a list. */
function onlyText(from: unknown): Record<string, string> {
  const entries = Object.entries((from ?? {}) as Record<string, unknown>);
  const first = entries.map(([name, value]): [string, unknown] => [name, Array.isArray(value) ? value[0] : value]);
  return Object.fromEntries(first.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
