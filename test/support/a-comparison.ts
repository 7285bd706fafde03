import fc from 'fast-check';
import type { BoundParty, ClauseRef, Comparison, Cue, Fate, Pair } from '#libs/comparison';
import type { WordChange } from '#libs/rendering';

/** Comparisons for tests of what is made from them; nothing here compares. */

type PairParts = Partial<Omit<Pair, 'agreed' | 'published'>> & {
  readonly agreed?: string | readonly string[];
  readonly published?: string | readonly string[];
};

/** One pair; texts alone are enough, the word changes are then all of one and all of the other. */
export function aPair(parts: PairParts): Pair {
  const agreed = clausesOf(parts.agreed);
  const published = clausesOf(parts.published);
  const words: WordChange[] = [
    ...agreed.map(({ text }): WordChange => ({ op: 'delete', text: `${text}\n` })),
    ...published.map(({ text }): WordChange => ({ op: 'insert', text: `${text}\n` })),
  ];
  const same = agreed.length === 1 && published.length === 1 && agreed[0]!.text === published[0]!.text;
  return {
    fate: 'REWORDED',
    moved: false,
    boundParty: 'INSTITUTION',
    cues: [],
    facets: { text: 'CHANGED', place: 'SAME', shape: 'ONE', force: null },
    words: same ? [{ op: 'keep', text: agreed[0]!.text }] : words,
    ...parts,
    agreed,
    published,
  } as Pair;
}

export function aComparison(pairs: readonly Pair[], parts: Partial<Comparison> = {}): Comparison {
  const clauses = (side: 'agreed' | 'published') => pairs.reduce((sum, pair) => sum + pair[side].length, 0);
  const words = (side: 'agreed' | 'published') =>
    pairs.flatMap((pair) => pair[side]).reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return {
    engine: 'engine 1',
    lists: 'lists 1',
    forceRules: 'APPLIED',
    agreed: { clauses: clauses('agreed'), words: words('agreed') },
    published: { clauses: clauses('published'), words: words('published') },
    pairs,
    edits: [],
    summary: {},
    approximate: false,
    ...parts,
  } as unknown as Comparison;
}

function clausesOf(texts: string | readonly string[] | undefined): readonly ClauseRef[] {
  const list = texts === undefined ? [] : typeof texts === 'string' ? [texts] : texts;
  return list.map((text, i) => ({
    id: `c${i}-0`,
    text,
    start: 0,
    end: text.length,
    number: null,
  })) as unknown as readonly ClauseRef[];
}

/** Words as documents have them, and parts meant to break out of a page or to steer a terminal. */
const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '</p></article>',
  '&lt;',
  '"\'>',
  '<!--',
  ']]>',
  '\u001b[2J\u001b[H',
  '\u001b]8;;http://example.org\u0007',
  '\u009b31m',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\0',
  '\r',
  '\ud800',
  '[-gone-]',
  '{+new+}',
  '\n● 1. kept',
);
const word = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('Trusts', 'must', 'report', '患者', 'cafe\u0301', 'שלום', '👨\u200d👩\u200d👧', '.', '–'),
  },
  hostile,
);
const piece = fc.array(fc.oneof(word, fc.constantFrom(' ', '\n')), { maxLength: 12 }).map((parts) => parts.join(''));
const change = fc.record<WordChange>({ op: fc.constantFrom('keep', 'delete', 'insert'), text: piece });

/** Any pair whose word changes give back both texts, as the engine promises. */
const anyPair: fc.Arbitrary<Pair> = fc
  .record({
    words: fc.array(change, { minLength: 1, maxLength: 6 }),
    fate: fc.constantFrom<Fate>('KEPT', 'REWORDED', 'WEAKENED', 'STRENGTHENED', 'REVERSED', 'CHANGED', 'DROPPED', 'ADDED'),
    moved: fc.boolean(),
    boundParty: fc.constantFrom<BoundParty>('INSTITUTION', 'READER', 'THIRD_PARTY', 'NOBODY_NAMED'),
    says: fc.array(piece, { maxLength: 2 }),
  })
  .map(({ words, says, ...rest }) => {
    const side = (op: WordChange['op']) => words.filter((part) => part.op === 'keep' || part.op === op).map(({ text }) => text);
    const cues = says.map((sentence): Cue => ({
      family: 'modality',
      agreed: null,
      published: null,
      direction: 'WEAKER',
      says: sentence,
    }));
    return aPair({ ...rest, cues, words, agreed: side('delete').join(''), published: side('insert').join('') });
  });

export const anyComparison: fc.Arbitrary<Comparison> = fc.array(anyPair, { maxLength: 6 }).map((pairs) => aComparison(pairs));
