import type { Door } from './door.js';
import { isCivilDate } from '#libs/kernel';
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
  readonly search: Readonly<Record<string, string>>;
  readonly publicUrl: string;
  /** The path that was asked for, without the words after the question mark. */
  readonly path: string;
  /** The permanent address: the path, with the day when one was named and with nothing else. */
  readonly address: string;
}

interface RequestParts {
  readonly url: string;
  readonly params: unknown;
  readonly query: unknown;
}

/** @throws PageProblem 400 when the day in the address is not a day */
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
    search,
    publicUrl,
    path,
    address: publicUrl + path + (on === undefined ? '' : `?on=${on}`),
  };
}

/** A name given twice arrives as a list: the first one counts, as in a form. */
function onlyText(from: unknown): Record<string, string> {
  const entries = Object.entries((from ?? {}) as Record<string, unknown>);
  const first = entries.map(([name, value]): [string, unknown] => [name, Array.isArray(value) ? value[0] : value]);
  return Object.fromEntries(first.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
