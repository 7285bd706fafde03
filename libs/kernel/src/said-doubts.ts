/** Something in the words of a date that others might read otherwise: a face says how it was read. */
export type SaidDoubt =
  /** "3/4/2022": the day before the month */
  | 'day-before-month'
  /** "May 22": the 22nd of a month, and no year */
  | 'number-is-a-day'
  /** "the end of 2023": three months of it */
  | 'edge-of-a-year'
  /** "early 2021", "late March": a third of it */
  | 'a-third'
  /** "Q3 2022": of the calendar year, where a year of accounts has another */
  | 'a-quarter'
  /** "financial year 2022/23": April to March */
  | 'year-of-accounts';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const YEARS = '(\\d{4})(?:[-/–]| ?to ?)(\\d{2}|\\d{4})';
const ACCOUNTS = [
  new RegExp(`^(?:the )?(?:financial|fiscal) year (?:of )?${YEARS}$`),
  new RegExp(`^(?:the )?${YEARS} (?:financial|fiscal) year$`),
  new RegExp(`^fy ?${YEARS}$`),
];

/** What others might read otherwise. Asked of words that could be read. */
export function doubtsIn(said: string, sense: 'happened' | 'due'): readonly SaidDoubt[] {
  const words = said.toLowerCase();
  const has = (shape: RegExp) => shape.test(words);
  const isLastDay = sense === 'due' && has(/\bend\b/);
  const isTowards = has(/\b(?:towards?|near)\b/);
  const ofYear = /\b(?:end|beginning|start) (?:of )?(?:the )?(?:(?:last|this|next) )?(?:\d{4}|year)\b/;
  const doubts: Readonly<Record<SaidDoubt, boolean>> = {
    'day-before-month': isTwoNumbers(words),
    'number-is-a-day': has(new RegExp(`(?<![a-z])${MONTH} (?:1[3-9]|[23]\\d)$`)),
    'edge-of-a-year': has(ofYear) && !isLastDay && !isTowards,
    'a-third': has(/\b(?:early|mid|middle|late|beginning|start|end)\b/) && (isTowards || !(has(ofYear) || isLastDay)),
    'a-quarter': has(/\bq[1-4]\b|\bquarter\b/),
    'year-of-accounts': yearOfAccounts(words) !== undefined,
  };
  return (Object.keys(doubts) as SaidDoubt[]).filter((doubt) => doubts[doubt]);
}

/** Two numbers that might each be the month. "10-12 March" are days, and "2.30pm" is an hour. */
function isTwoNumbers(words: string): boolean {
  const pairs = words.matchAll(/(?<![\d/.:-])(\d{1,2})[/.-](\d{1,2})(?!\d| ?[a-z])/g);
  return [...pairs].some(([, one, other]) => Number(one) <= 12 && Number(other) <= 12 && Number(one) !== Number(other));
}

/** The first year of "financial year 2022/23", which public bodies count from 1 April to 31 March; its second has to follow it. */
export function yearOfAccounts(words: string): number | undefined {
  const years = ACCOUNTS.map((shape) => shape.exec(words)).find((found) => found !== null);
  if (!years) return undefined;
  const [first, next] = [Number(years[1]), years[2]!];
  return (first + 1) % 10 ** next.length === Number(next) ? first : undefined;
}

/** What to write instead of words that might mean several things; undefined where nothing better can be named. */
export function whatToWrite(said: string): string | undefined {
  const words = said.trim().toLowerCase();
  const [, first, next] = /^(\d{4})[-/](\d{2})$/.exec(words) ?? [];
  if (first !== undefined && (Number(first) + 1) % 100 === Number(next)) {
    const then = Number(first) + 1;
    return `Write ${first} to ${then}, or April ${first} to March ${then} for a year of accounts.`;
  }
  if (/\b(academic|school) year\b/.test(words)) {
    return 'A school year begins in August or in September, by the place. Write the months, such as September 2022 to July 2023.';
  }
  if (/\btax year\b/.test(words)) return 'Write the days, such as 6 April 2022 to 5 April 2023.';
  if (/\b(financial|fiscal) year\b|^fy/.test(words)) {
    return 'Write both years, such as financial year 2022/23, which is April 2022 to March 2023.';
  }
  if (/\bq[1-4]\b|\bquarter\b/.test(words)) return 'Write the months of the quarter, such as October 2022 to December 2022.';
  if (/\bterm\b|\bholidays?\b/.test(words))
    return 'Terms and holidays differ by the place and the year. Write the days or months.';
  if (new RegExp(`(\\d{1,2}[/.-]\\d{1,2}[/.-]|${MONTH}[ '’-]+|\\d{1,2} ${MONTH} ')\\d{2}$`).test(words)) {
    return 'Write the year with four figures, such as 10 March 2023.';
  }
  return undefined;
}
