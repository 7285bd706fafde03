import { conditions, noLimit, pointing, qualities, sides } from '../lists/connectives.js';
import { isInverted } from './clauses.js';
import { isNear } from './gaps.js';
import { DETERMINER, ON_LINE } from './word-roles.js';
import { wordSet } from './word-set.js';
import type { Both } from './comparison.js';
import type { Difference, Stretch } from './differences.js';
import type { CueFamily } from './finding.js';
import type { PairedDuties } from './pair-duties.js';

const CONDITION = lineOf(conditions);
const SIDE = lineOf(sides);
const QUALITY = lineOf(qualities);
const NO_LIMIT = wordSet(noLimit);
const POINTING = wordSet(pointing);
/** So many words on, the other text may say it by a description. */
const REACH = 5;

/** What small words in a difference are about, where they say something that the other text does not. */
export type SmallJudge = (both: Both, paired: PairedDuties, difference: Difference) => CueFamily | null;

/** A condition, a side or a quality that one text has and the other lacks, wherever it stands there. */
export function linesIn(both: Both, differences: readonly Difference[]): readonly SmallJudge[] {
  // In a split or a merge a new sentence says "where" and "if" in other ways.
  const whole = both.agreed.parts.length === both.published.parts.length;
  if (!differences.some(({ agreed, published }) => ((agreed.roles | published.roles) & ON_LINE) !== 0)) return [];
  const lists = [
    { family: 'exception', lines: whole ? CONDITION : SIDE },
    { family: 'exception', lines: SIDE },
    { family: 'safeguard', lines: QUALITY },
  ] as const;
  return lists.map(({ family, lines }) => {
    const count = (side: 'agreed' | 'published') =>
      differences.flatMap((difference) => linesOf(both, side, difference, lines)).sort((one, other) => one - other);
    const [was, is] = [count('agreed'), count('published')];
    if (was.join(' ') === is.join(' ')) return () => null;
    return (_, __, difference) => {
      const own = linesOf(both, 'agreed', difference, lines).join(' ');
      return own === linesOf(both, 'published', difference, lines).join(' ') ? null : family;
    };
  });
}

/** The lines of a list that the words of one side of a difference stand on; words that a list of cues holds are judged by its rule. */
function linesOf(both: Both, side: 'agreed' | 'published', difference: Difference, lines: Lines): readonly number[] {
  const { words, hits } = both[side];
  const other = difference[side === 'agreed' ? 'published' : 'agreed'];
  const listed = (at: number) => hits.some((hit) => hit.family !== 'modality' && at >= hit.from && at < hit.to);
  if ((difference[side].roles & ON_LINE) === 0) return [];
  return difference[side].words.flatMap(({ word, at }) => {
    const line = lines.get(isEvent(words, at) || isInverted(words, at) ? 'if' : isAdvance(words, at) ? 'before' : word.fold);
    if (line === undefined) return [];
    const before = words[at - 1]?.fold ?? '';
    const idle =
      NO_LIMIT.has(words[at + 1]?.fold ?? '') ||
      before === 'not' ||
      words[at + 1]?.fold === 'by' ||
      (PLACES.has(word.fold) && words[at - 1]?.is(DETERMINER) === true) ||
      (word.fold === 'following' && POINTING.has(before));
    const same = isTypo(word.fold, other) || isParticiple(both, side, at) || isDescriber(both, side, word.fold, difference);
    return listed(at) || idle || same ? [] : [line];
  });
}

/** "the outside walls": they describe a thing. */
const PLACES = new Set(['outside', 'inside']);

/** "in the event that" is "if". */
const isEvent = (words: Both['agreed']['words'], at: number): boolean =>
  words[at]?.fold === 'event' && words[at - 2]?.fold === 'in' && words[at + 1]?.fold === 'that';

/** "in advance of" is "before". */
const isAdvance = (words: Both['agreed']['words'], at: number): boolean =>
  words[at]?.fold === 'advance' && words[at - 1]?.fold === 'in';

/** "When a server receives it" and "a server receiving it" say the same. */
function isParticiple(both: Both, side: 'agreed' | 'published', at: number): boolean {
  const { own, other, partner } = both.from(side === 'agreed');
  return [1, 2, 3, 4, 5].some((step) => {
    const twin = other.words[partner[at + step] ?? -1];
    return twin !== undefined && twin.fold !== own.words[at + step]?.fold && twin.fold.endsWith('ing');
  });
}

/** "A server that lacks it must" and "if a server lacks it, it must" say the same. */
function isDescriber(both: Both, side: 'agreed' | 'published', fold: string, difference: Difference): boolean {
  if (fold !== 'if' && fold !== 'when' && fold !== 'where') return false;
  const { other, back } = both.from(side === 'agreed');
  const from = difference[side === 'agreed' ? 'published' : 'agreed'].from;
  const near = other.words.slice(from, from + REACH);
  return near.some(
    (word, at) => DESCRIBING.has(word.fold) && !isEvent(other.words, from + at - 1) && (back[from + at] ?? -1) < 0,
  );
}

const DESCRIBING = wordSet(['that which who']);

const isTypo = (fold: string, { words }: Stretch): boolean => words.some(({ word }) => isNear(fold, word.fold));

type Lines = ReadonlyMap<string, number>;

function lineOf(lines: readonly string[]): Lines {
  return new Map(lines.flatMap((line, at) => [...wordSet([line])].map((word) => [word, at] as const)));
}
