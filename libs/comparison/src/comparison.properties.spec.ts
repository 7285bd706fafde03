import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare, type Comparison, type Edit, type Pair, segment } from './index.js';

/** Pieces that documents are made of, and pieces meant to break a reader of documents. */
const piece = fc.constantFrom(
  'The trust will publish the review. ',
  'The trust may publish the review; it must answer within 5 days. ',
  'All trusts must stop, e.g. at once. ',
  'NHS England will apologise',
  'health care ',
  'healthcare ',
  'agree-\nment ',
  '\n',
  '\n\n',
  '\r\n',
  '# Heading\n\n',
  'Heading\n=======\n',
  '- item one\n',
  '  - item under it\n',
  '1. first\n',
  '(a) letter\n',
  '4.2 Section\n\n',
  '> quoted\n',
  '| a | b |\n',
  '|---|---|\n',
  '```\ncode\n```\n',
  '```\n',
  '---\n',
  'title: x\n',
  '[link](https://example.org/a_(b)) ',
  '[^1]',
  '[^1]: note\n',
  '<b>bold</b> ',
  '<!-- ',
  '-->',
  '<sup>1</sup>',
  '{{ x }}',
  '**',
  '_',
  '`',
  '£1,000.50 ',
  '\ud83d',
  '\udc69',
  '👩🏽‍⚕️ ',
  'é',
  'e\u0301',
  '医院将公布。',
  'سينشر المستشفى ',
  '\u00ad',
  '\u200b',
  '\0',
  '\ufeff',
  '&nbsp;',
  '.. note:: ',
);
const text = fc
  .array(fc.oneof({ weight: 12, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''));
const RUNS = { numRuns: 400 };

const side = (edits: readonly Edit[], without: Edit['op']) =>
  edits
    .filter(({ op }) => op !== without)
    .map((edit) => edit.text)
    .join('');

const spanned = (clauses: Pair['agreed'], source: string) =>
  clauses.length === 0 ? '' : source.slice(clauses[0]!.start, clauses.at(-1)!.end);

const idsOf = ({ pairs }: Comparison, of: 'agreed' | 'published') => pairs.flatMap((pair) => pair[of].map(({ id }) => id));

describe('for any two texts', () => {
  it('the edits rebuild both, unit for unit', () => {
    fc.assert(
      fc.property(text, text, (agreed, published) => {
        const { edits } = compare(agreed, published);
        expect(side(edits, 'insert')).toBe(agreed);
        expect(side(edits, 'delete')).toBe(published);
        expect(edits.every((edit) => edit.text !== '')).toBe(true);
      }),
      RUNS,
    );
  });

  it('no clause is lost or counted twice', () => {
    fc.assert(
      fc.property(text, text, (agreed, published) => {
        const comparison = compare(agreed, published);
        expect(idsOf(comparison, 'agreed').sort()).toEqual(
          segment(agreed)
            .map(({ id }) => id)
            .sort(),
        );
        expect(idsOf(comparison, 'published').sort()).toEqual(
          segment(published)
            .map(({ id }) => id)
            .sort(),
        );
        const { fates } = comparison.summary;
        expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(comparison.pairs.length);
      }),
      RUNS,
    );
  });

  it('each pair shows its own words and rebuilds its two sides', () => {
    fc.assert(
      fc.property(text, text, (agreed, published) => {
        for (const pair of compare(agreed, published).pairs) {
          expect(side(pair.words, 'insert')).toBe(spanned(pair.agreed, agreed));
          expect(side(pair.words, 'delete')).toBe(spanned(pair.published, published));
          for (const clause of pair.agreed) expect(clause.text).toBe(agreed.slice(clause.start, clause.end));
          for (const cue of pair.cues) {
            if (cue.agreed !== null) expect(cue.agreed[1]).toBeLessThanOrEqual(agreed.length);
            if (cue.published !== null) expect(cue.published[1]).toBeLessThanOrEqual(published.length);
          }
        }
      }),
      RUNS,
    );
  });

  it('the answer is the same each time', () => {
    fc.assert(
      fc.property(text, text, (agreed, published) => {
        expect(compare(agreed, published)).toEqual(compare(agreed, published));
      }),
      { numRuns: 100 },
    );
  });
});

describe('two texts known to be one provision', () => {
  it('are compared whatever words they share, and no clause is lost', () => {
    const pair = compare('Clients MUST retry.', 'It is RECOMMENDED that clients retry.', { oneProvision: true }).pairs;
    expect(pair.map(({ fate }) => fate)).toEqual(['WEAKENED']);
    fc.assert(
      fc.property(text, text, (agreed, published) => {
        const [apart, together] = [compare(agreed, published), compare(agreed, published, { oneProvision: true })];
        expect(idsOf(together, 'agreed').sort()).toEqual(idsOf(apart, 'agreed').sort());
        expect(idsOf(together, 'published').sort()).toEqual(idsOf(apart, 'published').sort());
      }),
      { numRuns: 100 },
    );
  });

  it('are two where neither is a single clause', () => {
    const fates = compare('Spring comes. Birds sing.', 'We pay. They reply.', { oneProvision: true }).pairs.map(
      ({ fate }) => fate,
    );
    expect(fates).toEqual(['DROPPED', 'DROPPED', 'ADDED', 'ADDED']);
  });
});

describe('for any one text', () => {
  it('compared with itself everything is kept in its place', () => {
    fc.assert(
      fc.property(text, (same) => {
        const { pairs, edits, summary } = compare(same, same);
        expect(pairs.filter(({ fate, moved }) => fate !== 'KEPT' || moved)).toEqual([]);
        expect(edits.length).toBeLessThanOrEqual(1);
        expect(summary.moved).toBe(0);
      }),
      RUNS,
    );
  });

  it('clauses stand in order, do not overlap and hold every word that is no markup', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('will', 'publish', 'review.', 'The', 'trust', '\n\n', '- ', '1. ', '# '), { maxLength: 40 }),
        (parts) => {
          const source = parts.join(' ').replaceAll('\n ', '\n');
          const clauses = segment(source);
          let end = 0;
          for (const clause of clauses) {
            expect(clause.start).toBeGreaterThanOrEqual(end);
            end = clause.end;
          }
          const words = (of: string) => of.match(/\p{L}+/gu) ?? [];
          expect(clauses.flatMap((clause) => words(clause.text))).toEqual(words(source));
        },
      ),
      RUNS,
    );
  });

  it('an id names one clause', () => {
    fc.assert(
      fc.property(text, (source) => {
        const ids = segment(source).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      RUNS,
    );
  });
});
