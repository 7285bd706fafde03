import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aComparison, anyComparison, aPair } from '../../../test/support/a-comparison.js';
import { renderText, type TextOptions } from './text.js';
import { visible } from './visible.js';
import { displayWidth } from './width.js';

const names = { agreed: 'agreed.md', published: 'published.md' };
const plain = { ...names, colour: false };
const coloured = { ...names, colour: true };
const stripped = (text: string) => text.replace(/\u001b\[[0-9;]*m/g, '');
const bare = (text: string) => text.replace(/\s+/g, '');

const weakened = aPair({
  fate: 'WEAKENED',
  agreed: 'Trusts must report every use.',
  published: 'Trusts should report every use.',
  words: [
    { op: 'keep', text: 'Trusts ' },
    { op: 'delete', text: 'must' },
    { op: 'insert', text: 'should' },
    { op: 'keep', text: ' report every use.' },
  ],
  cues: [{ family: 'modality', agreed: [7, 11], published: [7, 13], direction: 'WEAKER', says: '“must” became “should”' }],
});

describe('the text for a terminal', () => {
  it('says the answer first, then each finding with its label, its words and why', () => {
    const comparison = aComparison([
      aPair({ fate: 'KEPT', agreed: 'We listen.', published: 'We listen.' }),
      weakened,
      aPair({ fate: 'DROPPED', agreed: 'We apologise.', boundParty: 'INSTITUTION' }),
      aPair({ fate: 'ADDED', published: 'We may review this.', boundParty: 'NOBODY_NAMED' }),
    ]);
    expect(renderText(comparison, plain)).toBe(`Of the 3 clauses of the agreed text, 1 is kept, 1 binds the institution less and
1 is not found in the published text. 1 clause is only in the published text.
Each finding is the answer of the engine. No person has confirmed it.

Agreed text: agreed.md (3 clauses, 9 words)
Published text: published.md (3 clauses, 11 words)
Headings, and lines that lead into a list, are counted as clauses here; on the
page of a comparison they are counted apart.

● kept: 1
▼ binds the institution less: 1 (finding 2)
✕ not found in the published text: 1 (finding 3)
+ only in the published text: 1 (finding 4)

Marks: [-words only in the agreed text-] {+words only in the published text+}

● 1. kept
  │ We listen.

▼ 2. binds less; bound: the institution
  │ Trusts [-must-]{+should+} report every use.
  Why: “must” became “should”

✕ 3. not found in the published text; bound: the institution
  │ [-We apologise.-]

+ 4. only in the published text
  │ {+We may review this.+}

Compared by engine 1 with word lists lists 1.
`);
  });

  it('is the same with colour as without', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) =>
        expect(stripped(renderText(comparison, coloured))).toBe(renderText(comparison, plain)),
      ),
    );
  });

  it('strikes and underlines when colour is asked for, and only then', () => {
    expect(renderText(aComparison([weakened]), coloured)).toContain(
      '\u001b[31;9m[-must-]\u001b[0m\u001b[32;4m{+should+}\u001b[0m',
    );
    expect(renderText(aComparison([weakened]), plain)).not.toContain('\u001b');
  });

  it('has no line longer than the terminal', () => {
    fc.assert(
      fc.property(anyComparison, fc.integer({ min: 20, max: 100 }), (comparison, width) => {
        const lines = renderText(comparison, { ...plain, width }).split('\n');
        expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('shows every clause once, and no document can write a finding of its own', () => {
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        const blocks = findings(renderText(comparison, plain));
        expect(blocks.length).toBe(comparison.pairs.length);
        comparison.pairs.forEach((pair, i) => {
          expect(reading(blocks[i]!, 'agreed')).toBe(bare(visible(pair.agreed[0]!.text)));
          expect(reading(blocks[i]!, 'published')).toBe(bare(visible(pair.published[0]!.text)));
        });
      }),
      { numRuns: 300 },
    );
  });

  it('lets no text steer the terminal, not even through a file name', () => {
    const hostileNames: TextOptions = { agreed: 'a\u001b[2J\n● 1. kept', published: '\u202egpj.md', colour: false };
    fc.assert(
      fc.property(anyComparison, (comparison) => {
        expect(renderText(comparison, hostileNames)).not.toMatch(
          /[\0-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/,
        );
      }),
    );
    expect(renderText(aComparison([]), hostileNames)).toContain('Agreed text: a‹U+001B›[2J‹U+000A›● 1. kept (');
  });

  it('shows both texts whole when the word changes do not give them back', () => {
    const broken = aPair({ agreed: 'one two', published: 'one three', words: [{ op: 'keep', text: 'one' }] });
    expect(renderText(aComparison([broken]), plain)).toContain('  │ [-one two-]{+one three+}\n');
  });

  it('gives a reason once, however often it holds', () => {
    const twice = { ...weakened, cues: [...weakened.cues, ...weakened.cues] };
    expect(renderText(aComparison([twice]), plain).match(/Why: /g)).toHaveLength(1);
  });

  it('says first when the answer is not complete', () => {
    const text = renderText(aComparison([weakened], { approximate: true, forceRules: 'NOT_APPLIED' }), plain);
    expect(bare(text)).toContain(bare('The changed clauses are not in English, so none is said to bind more or less'));
    expect(bare(text)).toContain(bare('some matches may have been missed.'));
  });

  it('says nothing of the language of changed clauses where none changed', () => {
    const kept = aPair({ fate: 'KEPT', agreed: '医院。', published: ['医院。'], words: [{ op: 'keep', text: '医院。' }] });
    expect(renderText(aComparison([kept], { forceRules: 'NOT_APPLIED' }), plain)).not.toContain('English');
  });

  it('shows a split inline, with the bullet that stands between its parts', () => {
    const split = aPair({
      fate: 'SPLIT',
      agreed: 'Report and publish.',
      published: ['Report.', 'Publish.'],
      words: [
        { op: 'keep', text: 'Report' },
        { op: 'delete', text: ' and publish.' },
        { op: 'insert', text: '.\n- Publish.' },
      ],
    });
    expect(renderText(aComparison([split]), plain)).toContain('  │ Report[- and publish.-]{+. - Publish.+}\n');
  });

  it('names no more findings in the overview than a reader takes in', () => {
    const pairs = Array.from({ length: 1050 }, (_, i) => aPair({ fate: 'DROPPED', agreed: `Clause ${i}.` }));
    expect(renderText(aComparison(pairs), plain)).toMatch(/1,050 \(findings 1, 2, [\d,\s]+ 40 and\s1,010 more\)/);
  });

  it('counts what binds the reader apart from what binds the institution', () => {
    const reader = { ...weakened, boundParty: 'READER' as const };
    const text = renderText(aComparison([reader, weakened]), plain);
    expect(text).toContain('1 binds the institution less and 1 binds\nthe reader less.');
    expect(text).toContain('▼ binds the reader less: 1 (finding 1)');
  });
});

/** The lines of each finding: a label at the margin, then what belongs to it. */
function findings(text: string): readonly string[] {
  const [, after] = text.split(/^Marks: .*(?:\n(?!\n).*)*\n/m);
  return after!
    .split('\n\n')
    .map((block) => block.replace(/^\n/, ''))
    .filter((block) => /^\S+ \d+\. /.test(block));
}

/** What one side says, read from the marks: the marks are ours, those of the document have a backslash. */
function reading(block: string, side: 'agreed' | 'published'): string {
  const lines = block.split('\n').filter((line) => line.startsWith('  │ '));
  const body = lines.map((line) => line.slice(4)).join('\n');
  const left = side === 'agreed' ? body.replace(/\{\+.*?\+\}/gs, '') : body.replace(/\[-.*?-\]/gs, '');
  return bare(left.replace(/\[-|-\]|\{\+|\+\}/g, '').replace(/([[\-{+])\s*\\\s*(?=[-\]+}])/g, '$1'));
}
