import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cueLists } from '../lists/index.js';
import { compareForce, type ForceContext } from '../force.js';
import type { Provision } from '../provision.js';
import type { ForceCue, ForceFinding, Span } from './finding.js';

const provision = (text: string): Provision => ({ text, stem: null, heading: null });
/** Each line is the whole of both texts: nothing stands elsewhere. */
const WHOLE: ForceContext = { toldElsewhere: () => false };
const book = readFileSync(new URL('../../fixtures/phrase-book.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string, string]);

const cueSentences = cueLists.flatMap((list) => list.cues.flatMap((cue) => [cue.found, cue.notFound]));
const sentence = fc.constantFrom(...cueSentences, ...book.map(([agreed]) => agreed), ...book.map(([, published]) => published));
const scrap = fc.oneof(
  sentence,
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('‘must’', 'must not, ', '(', '—', '31 March', 'e.g.', 'toString'),
);
const text = fc.array(scrap, { maxLength: 6 }).map((scraps) => scraps.join(' '));
const provisions = fc.array(
  fc.record({
    text,
    stem: fc.option(fc.constantFrom('The trust must:', 'Staff should', 'x')),
    heading: fc.option(fc.constantFrom('Staff', 'Scope')),
  }),
  { minLength: 1, maxLength: 3 },
);

describe('the force of any words', () => {
  it('is unchanged when the provisions are identical', () => {
    fc.assert(
      fc.property(provisions, (parts) => {
        expect(compareForce(parts, parts)).toMatchObject({ direction: 'NONE', cues: [] });
      }),
    );
  });

  it('turns round when the texts are swapped', () => {
    // A notice on key words names four modals and promises nothing: beside a promise each may be taken for its counterpart.
    const promise = sentence.filter((words) => !words.startsWith('The key words'));
    fc.assert(
      fc.property(promise, promise, (one, other) => {
        const there = compareForce([provision(one)], [provision(other)], WHOLE).direction;
        const back = compareForce([provision(other)], [provision(one)], WHOLE).direction;
        expect([there, back]).toEqual([there, turned(there)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('is shown by cues whose places are inside the texts and hold words', () => {
    fc.assert(
      fc.property(provisions, provisions, (agreed, published) => {
        for (const cue of compareForce(agreed, published).cues) {
          expectWords(cue.agreed, agreed[cue.agreedPart]);
          expectWords(cue.published, published[cue.publishedPart]);
          expect(cue.says).toMatch(/\.$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same answer each time', () => {
    fc.assert(
      fc.property(provisions, provisions, (agreed, published) => {
        expect(compareForce(agreed, published)).toEqual(compareForce(agreed, published));
      }),
    );
  });
});

describe('typography', () => {
  const noises: readonly (readonly [string, (words: string) => string])[] = [
    ['two spaces for one', (words) => words.replaceAll(' ', '  ')],
    ['hard spaces', (words) => words.replaceAll(' ', '\u00a0')],
    ['wrapped lines', (words) => words.replace(/(\S+ \S+) /g, '$1\n')],
    ['a bullet', (words) => `• ${words}`],
    ['a number before it', (words) => `3.1 ${words}`],
    ['no full stop', (words) => words.replace(/\.$/, '')],
    ['a semicolon at its end', (words) => words.replace(/\.$/, ';')],
    ['curly apostrophes', (words) => words.replaceAll("'", '’')],
    ['soft hyphens', (words) => words.replace(/([a-z]{4})([a-z]{4})/g, '$1\u00ad$2')],
    ['quotation marks around it', (words) => `“${words}”`],
  ];

  it.each(noises)('does not change what is found: %s', (_name, noise) => {
    for (const [agreed, published, direction] of book) {
      const found = compareForce([provision(agreed)], [provision(noise(published))], WHOLE).direction;
      expect(`${published} ${found}`).toBe(`${published} ${direction}`);
      expect(compareForce([provision(agreed)], [provision(noise(agreed))]).direction).toBe('NONE');
    }
  });
});

describe('the words a cue names', () => {
  it('stand in the texts at the place it gives', () => {
    for (const [agreed, published] of book) {
      const finding: ForceFinding = compareForce([provision(agreed)], [provision(published)]);
      for (const cue of finding.cues) expectQuoted(cue, agreed, published);
    }
  });
});

function turned(direction: string): string {
  return direction === 'WEAKER' ? 'STRONGER' : direction === 'STRONGER' ? 'WEAKER' : direction;
}

function expectWords(span: Span | null, part: Provision | undefined): void {
  if (!span) return;
  expect(part?.text.slice(span[0], span[1])).toMatch(/\S/);
  expect(span[0]).toBeGreaterThanOrEqual(0);
  expect(span[1]).toBeLessThanOrEqual(part?.text.length ?? 0);
}

/** Every short quotation of the sentence is one of the two slices. */
function expectQuoted(cue: ForceCue, agreed: string, published: string): void {
  const slices = [cue.agreed && agreed.slice(...cue.agreed), cue.published && published.slice(...cue.published)];
  for (const [, quoted] of cue.says.matchAll(/‘([^‘’…]*)’/g)) expect(slices.join(' | ')).toContain(quoted ?? '');
}
