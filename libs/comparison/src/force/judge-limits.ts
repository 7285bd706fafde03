import { giving } from '../lists/acts.js';
import { rangeIn } from './differences.js';
import { limitOf } from './limits.js';
import { rulerOf, standingOf } from './standing.js';
import { changeOf, verdict } from './verdict.js';
import { LIMIT } from './word-roles.js';
import { verbSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference } from './differences.js';
import type { PairedDuties } from './pair-duties.js';
import type { Verdict } from './verdict.js';

const GIVING = verbSet(giving);
/** "should": below it a number binds nobody. */
const BINDING = 2.5;
/** What a limit makes of the number behind it, where a number is given: a floor is more than the bare number, a ceiling or a guess is less. */
const SIGNS: Readonly<Record<string, 1 | -1>> = { 'at least': 1, 'at most': -1, about: -1 };

/** "Will plant 5,000 trees" against "will plant up to 5,000 trees": nothing but a floor or a ceiling that came or went, and something is given. */
export function judgeLimit(both: Both, paired: PairedDuties, difference: Difference, changes: number): Verdict | null {
  const { agreed, published } = difference;
  if (changes > 1 || ((agreed.roles | published.roles) & LIMIT) === 0) return null;
  if (agreed.words.length > 0 && published.words.length > 0) return judgeTurned(both, paired, difference);
  const added = published.words.length > 0;
  const [own, stretch] = added ? [both.published, published] : [both.agreed, agreed];
  const limit = limitOf(own.words, stretch);
  const sign = SIGNS[limit];
  if (sign === undefined || stretch.words.length > LONGEST) return null;
  // A length of time has a rule of its own.
  if (own.times.some(({ from, to }) => stretch.from >= from && stretch.from < to)) return null;
  const ruler = rulerOf(own, stretch);
  if (ruler?.verb == null || !GIVING.has(ruler.verb) || ruler.negative || ruler.level < BINDING) return null;
  const ranges = [rangeIn(agreed), rangeIn(published)] as const;
  const { party } = standingOf(both, paired, ...ranges);
  return verdict(both, {
    family: 'number',
    facet: 'numbers',
    direction: sign > 0 === added ? 'STRONGER' : 'WEAKER',
    weight: 'FIRM',
    party,
    agreed: ranges[0],
    published: ranges[1],
    says: changeOf(both, ...ranges),
  });
}

/** "At least 20 percent" against "up to 20 percent": what was a floor is a ceiling. */
function judgeTurned(both: Both, paired: PairedDuties, { agreed, published }: Difference): Verdict | null {
  const was = SIGNS[limitOf(both.agreed.words, agreed)];
  const is = SIGNS[limitOf(both.published.words, published)];
  if (was === undefined || is === undefined || was === is) return null;
  // "shall have no more than five members" against "no fewer than five": neither is more of the same.
  if (HAVING.has(rulerOf(both.agreed, agreed)?.verb ?? '')) return null;
  if (agreed.words.length > LONGEST || published.words.length > LONGEST) return null;
  const ranges = [rangeIn(agreed), rangeIn(published)] as const;
  const { party, ruled, burden, denied, liberty, level } = standingOf(both, paired, ...ranges);
  if (!ruled || burden || denied || liberty || level < BINDING) return null;
  return verdict(both, {
    family: 'number',
    facet: 'numbers',
    direction: is > was ? 'STRONGER' : 'WEAKER',
    weight: 'FIRM',
    party,
    agreed: ranges[0],
    published: ranges[1],
    says: changeOf(both, ...ranges),
  });
}

const HAVING = verbSet(['have be contain comprise consist include']);

/** "a maximum of" */
const LONGEST = 3;
