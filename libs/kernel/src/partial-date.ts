import { parse, type EdtfNode } from 'edtf';
import { addDays, civilDate, daysInMonth, parseCivilDate, type CivilDate } from './civil-date.js';
import { invalid, type DomainError } from './domain-error.js';
import { optionalText } from './plain-text.js';

export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval';

/**
 * A date known only in part, as EDTF (ISO 8601-2, levels 0 and 1), beside the words it was said in.
 *
 * `earliest` and `latest` are the first and last day it can mean as written, null at an end that is open or not known.
 * `inferred`: somebody worked the date out from something else ("noon today (Thursday)"); pages say so.
 * `approximate` (`~`) and `uncertain` (`?`) widen nothing here, since no source says by how much: who reckons with the
 * days asks for the flags too.
 */
export interface PartialDate {
  readonly edtf: string;
  readonly said: string | null;
  readonly inferred: boolean;
  readonly earliest: CivilDate | null;
  readonly latest: CivilDate | null;
  readonly precision: DatePrecision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** A partial date as a row keeps it: every column null when there is none. What else a PartialDate tells follows from `edtf`. */
export interface DateOnRecord {
  readonly edtf: string | null;
  readonly said: string | null;
  readonly inferred: boolean | null;
  readonly earliest: CivilDate | null;
  readonly latest: CivilDate | null;
}

/**
 * Reads EDTF: `2023-03-10`, `2023-03`, `2023`, `2023-21` (spring), `202X`, `2023-XX`, each with `~`, `?` or `%`, and
 * intervals such as `2023-03/2023-05`, `2023-03-10/..`, `/2023`.
 *
 * edtf.js says what is well formed. The bounds are ours: it reads spring as January to March, 2023-02-29 as 1 March, and
 * an unknown start as 1970.
 *
 * Refuses DATE_INVALID, DAY_NOT_IN_MONTH, DATE_ENDS_BEFORE_IT_BEGINS, DATE_SAYS_NOTHING, and the text refusals for `said` (named as the
 * neighbour of `edtf` when the field is `….edtf`).
 */
export function parsePartialDate(value: unknown, field: string, words: string | null = null, inferred = false): PartialDate {
  const said = optionalText(words, { field: `${field.replace(/\.edtf$/, '')}.said`, most: 200, lines: 'one' });
  return { ...read(value, field), said, inferred };
}

/** What an EDTF text means, ends apart: the shape that is put into words. Text already accepted by parsePartialDate. */
export function endsOf(edtf: string): {
  readonly from: DatePart | null;
  readonly to: DatePart | null;
  readonly interval: boolean;
} {
  const node = tree(edtf, 'date');
  if (node.type !== 'Interval') {
    const part = partOf(node, 'date');
    return { from: part, to: part, interval: false };
  }
  const [from = null, to = null] = node.values as readonly (EdtfNode | null)[];
  return { from: from && partOf(from, 'date'), to: to && partOf(to, 'date'), interval: true };
}

/** One date of EDTF, without intervals. */
export interface DatePart {
  readonly year: number;
  /** 1 to 12, or the season 21 to 24. */
  readonly month: number | null;
  readonly day: number | null;
  readonly precision: Exclude<DatePrecision, 'interval'>;
  /** Written with an X for the month or day: known not to be known, which is more than not said. */
  readonly unspecified: 'month' | 'day' | 'month and day' | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly earliest: CivilDate;
  readonly latest: CivilDate;
}

function read(value: unknown, field: string): Omit<PartialDate, 'said' | 'inferred'> {
  const edtf = typeof value === 'string' && value.length <= MOST ? value : '';
  for (const day of edtf.match(/\d{4}-\d{2}-\d{2}/g) ?? []) parseCivilDate(day, field);
  const node = tree(edtf, field);
  if (node.type !== 'Interval') {
    const { earliest, latest, precision, approximate, uncertain } = partOf(node, field);
    return { edtf, earliest, latest, precision, approximate, uncertain };
  }
  const [from, to] = node.values.map((end) => (end ? partOf(end as EdtfNode, field) : null));
  if (!from && !to)
    throw invalid('DATE_SAYS_NOTHING', `${field}: both ends are open. Give a first or a last day, or leave the date out.`, field);
  const [earliest, latest] = [from?.earliest ?? null, to?.latest ?? null];
  if (earliest !== null && latest !== null && latest < earliest) {
    throw invalid('DATE_ENDS_BEFORE_IT_BEGINS', `${field}: it ends before it begins. Write the earlier date first.`, field);
  }
  const either = (flag: 'approximate' | 'uncertain') => Boolean(from?.[flag] || to?.[flag]);
  return { edtf, earliest, latest, precision: 'interval', approximate: either('approximate'), uncertain: either('uncertain') };
}

/** Two dates, each at its longest with a mark, and the stroke between. */
const MOST = 23;

/** edtf.js takes a season beside an open end, or beside another kind of date, for an error; EDTF does not. So: end by end. */
function tree(edtf: string, field: string): EdtfNode {
  const ends = edtf.split('/');
  if (ends.length > 2) throw refusal(field);
  const nodes = ends.map((end) => ((end === '' || end === '..') && ends.length === 2 ? null : node(end, field)));
  return ends.length === 1 ? nodes[0]! : { type: 'Interval', values: nodes };
}

function node(text: string, field: string): EdtfNode {
  try {
    return parse(text, { level: 1, types: ['Date', 'Season'], seasonIntervals: false, seasonUncertainty: true });
  } catch {
    throw refusal(field);
  }
}

function partOf(node: EdtfNode, field: string): DatePart {
  const [year = 0, second, day] = node.values as readonly number[];
  const shape = SHAPES.get(node.unspecified ?? 0);
  const atTheEnd = [node.approximate, node.uncertain].every((mark) => !mark || mark === true || mark === SEASON_MARK);
  if (year < 1 || node.values.length > 3 || !shape || !atTheEnd) throw refusal(field);
  const marks = { approximate: Boolean(node.approximate), uncertain: Boolean(node.uncertain), unspecified: shape.unspecified };
  if (node.type === 'Season') {
    if (second === undefined || second < 21 || second > 24) throw refusal(field);
    return { year, month: second, day: null, precision: 'season', ...season(year, second, field), ...marks };
  }
  const month = second === undefined || shape.hides === 'month' ? null : second + 1;
  const known = day === undefined || shape.hides ? null : day;
  const precision = shape.precision ?? (known !== null ? 'day' : month !== null ? 'month' : 'year');
  const [first, last] = YEARS[precision] ?? [0, 0];
  const earliest = civilDate(year + first, month ?? 1, known ?? 1);
  const latest = civilDate(year + last, month ?? 12, known ?? daysInMonth(year + last, month ?? 12));
  return { year, month, day: known, precision, earliest, latest, ...marks };
}

/** All eight digits from a month-shaped season: how edtf.js marks `2023-21~`. */
const SEASON_MARK = 63;

interface Shape {
  readonly hides: 'month' | 'day' | null;
  readonly precision: 'decade' | 'century' | null;
  readonly unspecified: DatePart['unspecified'];
}

/** The X patterns of level 1: none, 202X, 20XX, 2023-XX, 2023-XX-XX, 2023-03-XX. */
const SHAPES: ReadonlyMap<number, Shape> = new Map<number, Shape>([
  [0, { hides: null, precision: null, unspecified: null }],
  [0b00001000, { hides: 'month', precision: 'decade', unspecified: null }],
  [0b00001100, { hides: 'month', precision: 'century', unspecified: null }],
  [0b00110000, { hides: 'month', precision: null, unspecified: 'month' }],
  [0b11110000, { hides: 'month', precision: null, unspecified: 'month and day' }],
  [0b11000000, { hides: 'day', precision: null, unspecified: 'day' }],
]);

const YEARS: Readonly<Partial<Record<DatePrecision, readonly [number, number]>>> = { decade: [0, 9], century: [0, 99] };

/**
 * The seasons of the United Kingdom as the Met Office keeps them: three whole months each. Winter is named for the year
 * in which it begins, so `2022-24` runs into 2023; the words say "winter 2022 to 2023" so that nobody has to guess.
 */
function season(year: number, code: number, field: string): { earliest: CivilDate; latest: CivilDate } {
  const first = civilDate(year, 3 * (code - 20), 1);
  if (code < 24) return { earliest: first, latest: addDays(civilDate(year, 3 * (code - 20) + 3, 1), -1) };
  if (year === 9999) throw refusal(field);
  return { earliest: first, latest: addDays(civilDate(year + 1, 3, 1), -1) };
}

function refusal(field: string): DomainError {
  return invalid(
    'DATE_INVALID',
    `${field}: write a date known in part as 2023-03-10, 2023-03, 2023, 2023-21 (spring; summer 22, autumn 23, winter 24) or 202X, ` +
      'with ~ after it for about and ? for not certain, or two of them with / between (.. for an open end).',
    field,
  );
}
