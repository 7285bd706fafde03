import { irregularVerbs } from '../lists/spelling.js';

const plainForms = new Map(irregularVerbs.flatMap((forms) => forms.map((form) => [form, forms[0] ?? form] as const)));

/** The same key for every form of a verb ("publishes", "published", "publishing"). Not a word to show: "use" gives "us". */
export function verbKey(fold: string): string {
  return plainForms.get(fold) ?? strip(fold);
}

function strip(fold: string): string {
  if (fold.length < 4) return fold;
  let stem = fold;
  if (stem.endsWith('ies') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('ied') && stem.length > 4) stem = `${stem.slice(0, -3)}y`;
  else if (stem.endsWith('ing') && stem.length > 5) stem = undouble(stem.slice(0, -3));
  else if (stem.endsWith('ed') && stem.length > 4 && !stem.endsWith('eed')) stem = undouble(stem.slice(0, -2));
  else if (/(?:[sxz]|ch|sh|o)es$/.test(stem)) stem = stem.slice(0, -2);
  // "meetings" has the key of "meeting".
  else if (stem.endsWith('ings') && stem.length > 6) stem = undouble(stem.slice(0, -4));
  else if (stem.endsWith('s') && !stem.endsWith('ss') && !stem.endsWith('us')) stem = stem.slice(0, -1);
  return stem.length > 3 && stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

function undouble(stem: string): string {
  const last = stem[stem.length - 1];
  const doubled = last !== undefined && last === stem[stem.length - 2] && !'lsz'.includes(last);
  return doubled ? stem.slice(0, -1) : stem;
}

/** Every form of a verb, for the `verb~` of a word list. */
export function verbForms(plain: string): readonly string[] {
  const listed = irregularVerbs.find((forms) => forms[0] === plain);
  if (listed) return listed;
  if (/[^aeiou]y$/.test(plain)) return [plain, `${plain.slice(0, -1)}ies`, `${plain.slice(0, -1)}ied`, `${plain}ing`];
  if (plain.endsWith('e')) return [plain, `${plain}s`, `${plain}d`, `${plain.slice(0, -1)}ing`];
  const doubled = /[^aeiou][aeiou][bdgmnprt]$/.test(plain) ? plain + plain.slice(-1) : plain;
  const s = /(?:[sxz]|ch|sh)$/.test(plain) ? 'es' : 's';
  return [...new Set([plain, plain + s, `${plain}ed`, `${plain}ing`, `${doubled}ed`, `${doubled}ing`])];
}

const SAME_PARTICIPLE = new Set(['set', 'put', 'cut', 'read', 'shut', 'split', 'let', 'run']);

/** Whether the form can be a past participle ("published", "made"): the sign of a passive after "be". */
export function isParticiple(fold: string): boolean {
  if (SAME_PARTICIPLE.has(fold)) return true;
  if (fold.endsWith('ed') && fold.length > 3) return true;
  const plain = plainForms.get(fold);
  return (
    plain !== undefined && plain !== 'be' && plain !== 'have' && fold !== plain && !fold.endsWith('ing') && !fold.endsWith('s')
  );
}
