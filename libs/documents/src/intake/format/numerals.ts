/** Word and OpenDocument go on after z with aa, bb, cc. */
export function letters(n: number): string {
  if (n < 1 || n > 780) return String(n);
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1);
}

const ROMANS: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

export function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n);
  let left = n;
  let text = '';
  for (const [value, sign] of ROMANS) for (; left >= value; left -= value) text += sign;
  return text;
}

/** 1st, 2nd, 3rd, 4th, 11th. */
export function ordinal(n: number): string {
  const last = n % 100 >= 11 && n % 100 <= 13 ? 0 : n % 10;
  return `${n}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number in words, as English has them; from 100 on in figures. */
export function cardinal(n: number): string {
  if (n < 0 || n > 99) return String(n);
  if (n < 20) return ONES[n]!;
  return `${TENS[Math.floor(n / 10) - 2]!}${n % 10 === 0 ? '' : `-${ONES[n % 10]!}`}`;
}

const ODD: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** First, second, twenty-first; from 100 on in figures. */
export function ordinalWord(n: number): string {
  if (n < 0 || n > 99) return ordinal(n);
  return cardinal(n).replace(/[a-z]+$/, (word) => ODD[word] ?? `${word.replace(/y$/, 'ie')}th`);
}

/** Browsers go on after z with aa, ab, ac (CSS Counter Styles 3, 5.1.1). */
export function alphabetic(n: number): string {
  let text = '';
  for (let left = n; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(97 + ((left - 1) % 26)) + text;
  return text === '' ? String(n) : text;
}

/** "1.Duties", as LibreOffice writes and prints a numbered heading, is "1. Duties"; "2.0beta" and "3D" are names. */
export function numberApart(heading: string): string {
  return heading.replace(/^\s*\d{1,3}(?:\.|(?:\.\d{1,3})+\.?)(?=\p{Lu}\p{Ll})/u, '$& ');
}
