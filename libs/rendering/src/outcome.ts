import type { BoundParty, Comparison, Fate, Pair } from '#libs/comparison';
import { countedAs, counted, FATE_ORDER, number } from './wording.js';

/** One line of the overview: what became of how many clauses, and which findings those are (counted from 1, in the order shown). */
export interface Outcome {
  readonly fate: Fate;
  readonly shape: string;
  readonly label: string;
  /** Clauses of the agreed text; of the published text for `ADDED`. */
  readonly clauses: number;
  readonly findings: readonly number[];
}

/** What happened, fate by fate and party by party, in the order of `FATE_ORDER`; nothing that did not happen is listed. */
export function outcomes(comparison: Comparison): readonly Outcome[] {
  return groups(comparison).map(({ fate, party, pairs }) => {
    const { shape, label } = countedAs(fate, party);
    return { fate, shape, label, clauses: clausesOf(fate, pairs), findings: pairs.map(([finding]) => finding) };
  });
}

/** The answer in one or two sentences, without a judgement: what became of the agreed clauses, what is new, what stands elsewhere. */
export function summarySentence(comparison: Comparison): string {
  const told = groups(comparison);
  const total = comparison.agreed.clauses;
  const agreed = told.filter(({ fate }) => fate !== 'ADDED').map(phrase);
  const added = told.filter(({ fate }) => fate === 'ADDED').map(phrase);
  const moved = comparison.pairs.filter((pair) => pair.moved).reduce((sum, pair) => sum + pair.agreed.length, 0);
  const sentences = [
    agreed.length > 0 ? `Of the ${counted(total, 'clause', 'clauses')} of the agreed text, ${listed(agreed)}.` : '',
    added.length > 0 ? `${listed(added)}.` : '',
    moved > 0 ? `${counted(moved, 'clause stands', 'clauses stand')} in another place.` : '',
    total > 0 && nothingDiffers(comparison) ? sameness(comparison) : '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ') || 'Neither text has a clause that can be compared.';
}

function sameness({ edits }: Comparison): string {
  return edits.every(({ op }) => op === 'keep')
    ? 'The two texts are the same, character for character.'
    : 'No clause differs: what differs is typography, numbering, layout or markup.';
}

/** Whether the two texts say the same, clause by clause and in the same order; typography and numbering are no difference. */
export function nothingDiffers(comparison: Comparison): boolean {
  return comparison.pairs.every((pair) => pair.fate === 'KEPT' && !pair.moved);
}

interface Group {
  readonly fate: Fate;
  readonly party: BoundParty | null;
  readonly pairs: readonly (readonly [finding: number, pair: Pair])[];
}

function groups(comparison: Comparison): readonly Group[] {
  const found = new Map<string, { fate: Fate; party: BoundParty | null; pairs: [number, Pair][] }>();
  comparison.pairs.forEach((pair, i) => {
    const party = pair.fate === 'WEAKENED' || pair.fate === 'STRENGTHENED' ? pair.boundParty : null;
    const key = `${FATE_ORDER.indexOf(pair.fate)} ${party === null ? '' : PARTIES.indexOf(party)}`;
    const group = found.get(key) ?? { fate: pair.fate, party, pairs: [] };
    group.pairs.push([i + 1, pair]);
    found.set(key, group);
  });
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

const PARTIES: readonly BoundParty[] = ['INSTITUTION', 'READER', 'THIRD_PARTY', 'NOBODY_NAMED'];

function clausesOf(fate: Fate, pairs: Group['pairs']): number {
  return pairs.reduce((sum, [, pair]) => sum + (fate === 'ADDED' ? pair.published : pair.agreed).length, 0);
}

function phrase({ fate, party, pairs }: Group): string {
  const words = countedAs(fate, party);
  const clauses = clausesOf(fate, pairs);
  return `${number(clauses)} ${clauses === 1 ? words.one : words.many}`;
}

function listed(phrases: readonly string[]): string {
  return phrases.length < 2 ? phrases.join('') : `${phrases.slice(0, -1).join(', ')} and ${phrases.at(-1)}`;
}
