import { describe, expect, it } from '@jest/globals';
import { comparisonPaper } from '../exports/comparison-paper.js';
import { aClause, aComparison, aFinding, confirmed, sidesOf } from './comparison.fixture.js';
import type { ComparedText, Comparison } from './comparison.query.js';
import { comparisonView } from './comparison.view.js';

const asked = { path: '/comparisons/x', search: {} };
const plain = aComparison();

/** The council’s standard again, of which nobody says more than that it is a draft. */
const draft: ComparedText = { ...plain.agreed, label: 'draft 3', kind: 'LATEST_DRAFT_HELD', agreed: false, signOffs: [] };

function told(over: Partial<Comparison>, more: object = {}): string {
  const view = comparisonView({ comparison: { ...plain, level: 'PUBLIC', ...over } }, { ...asked, ...more });
  const taken = { address: '', day: '', byMember: false, checkpoint: null };
  return JSON.stringify([view, comparisonPaper(view, taken)]);
}

function quotes(over: Partial<Comparison>): readonly string[] {
  const findings = plain.findings.map((finding) => ({ ...finding, level: 'PUBLIC' }));
  const view = comparisonView({ comparison: { ...plain, level: 'PUBLIC', findings, ...over } }, asked);
  return [
    view.quote ?? '',
    ...view.blocks.flatMap(({ finding, kept }) => (kept ? kept.findings : [finding]).map((one) => one.quote ?? '')),
  ];
}

describe('how a comparison calls the text it starts from', () => {
  it('is “the agreed text” where the record bears it, on the page and in every file', () => {
    const all = told({});
    for (const words of ['What became of the agreed text', 'clauses of the agreed text', 'wording of the agreed text']) {
      expect(all).toContain(words);
    }
  });

  it('is the name of its version where the record does not bear it: nothing there is called agreed, but in the caveat', () => {
    const all = told({ agreed: draft }).replaceAll(
      /“draft 3” is what this record calls that version[^"]*?the agreed text\./g,
      'CAVEAT',
    );
    expect(all).toContain('CAVEAT');
    expect(all).toContain('What became of this version: Standard for respite care, draft 3');
    expect(all).toContain('Of the 8 clauses of the version “draft 3”, ');
    expect(all).toContain('68% of the wording of the version “draft 3” is found in the published text.');
    // Names of fields, and which side a count is of, are no words of the page.
    expect(all.replaceAll(/"agreed":|"(of|lacks)":"agreed"/g, '')).not.toMatch(/agree/i);
  });

  it('leaves a name that speaks of agreement as it is, with the caveat in each quote that has it', () => {
    const named = { ...draft, label: 'draft 3, as agreed' };
    for (const quote of quotes({ agreed: named })) {
      expect(quote).toContain('draft 3, as agreed');
      expect(quote).toContain('does not show that two parties agreed to it with nobody against it');
    }
    for (const quote of quotes({ agreed: draft }).slice(1)) expect(quote).not.toMatch(/agree/i);
    expect(quotes({ agreed: draft })[0]).toContain('so it is not called the agreed text.');
  });

  it('calls nothing agreed in a quote by positions that not everybody can read', () => {
    const toMembers = { ...plain.agreed, label: 'draft 3', signOffs: [{ level: 'PUBLIC' }, { level: 'PRIVATE' }] };
    expect(comparisonView({ comparison: { ...plain, agreed: toMembers } }, asked).heading).toContain('the agreed text');
    expect(quotes({ agreed: toMembers })[0]).toContain('clauses of the version “draft 3”');
    const toAll = { ...toMembers, signOffs: [{ level: 'PUBLIC' }] };
    expect(quotes({ agreed: toAll })[0]).toContain('clauses of the agreed text');
  });
});

describe('the quote of a finding', () => {
  const quoteOf = (finding: Comparison['findings'][number]) => quotes({ findings: [{ ...finding, level: 'PUBLIC' }] })[1]!;

  it('says whom a clause binds that binds less, and by which words', () => {
    const reader = quoteOf(plain.findings[4]!);
    expect(reader).toContain('Binds less (bound: the reader), as compared by engine');
    expect(reader).toContain('Why: “must” became “may”');
    expect(quoteOf(plain.findings[1]!)).toContain('Binds less (bound: the institution), ');
  });

  it('gives none of the engine’s reasons for the answer of a person who overruled it', () => {
    const quote = quoteOf({
      ...plain.findings[1]!,
      confirmations: [confirmed('REWORDED', { verdict: 'OVERRULED', note: 'The same duty.' })],
    });
    expect(quote).not.toContain('“must” became “should”');
  });

  it('and the page give a reason once, with every place it has', () => {
    const cue = (agreed: readonly number[], published: readonly number[] | null) =>
      ({ family: 'quantifier', agreed, published, says: '‘every’ was taken out.' }) as const;
    const finding = aFinding({
      number: 1,
      fate: 'WEAKENED',
      ...sidesOf('It tells [-every-] carer and [-every-] child.'),
      cues: [cue([9, 14], null), cue([25, 30], null), cue([9, 14], null)],
    });
    const { blocks } = comparisonView({ comparison: { ...plain, findings: [finding] } }, asked);
    expect(blocks[0]?.finding?.cues).toEqual([
      { says: '‘every’ was taken out.', places: 'Agreed text, characters 9 to 14; Agreed text, characters 25 to 30' },
    ]);
  });
});

describe('the first sentence', () => {
  const kept = aFinding({ number: 1, fate: 'KEPT', agreed: [aClause('Same.')], published: [aClause('Same.')] });
  const sentence = (over: Partial<Comparison>) =>
    comparisonView({ comparison: { ...plain, findings: [kept], ...over } }, asked)
      .answer.map(({ text }) => text)
      .join('');

  it('adds up: what is held back is counted with the others, of both texts', () => {
    expect(sentence({ clausesAgreed: 3, clausesPublished: 2 })).toBe(
      'Of the 3 clauses of the agreed text, 1 is kept and 2 are not shown here. 1 clause of the published text is not shown here. ',
    );
    expect(sentence({ clausesAgreed: 1, clausesPublished: 1 })).toBe('Of the 1 clause of the agreed text, 1 is kept. ');
  });
});

describe('a worked example', () => {
  it('is told of on its own comparisons, and on no other', () => {
    const says = 'This is a worked example that comes with the program';
    expect(told({}, { exampleReadings: [plain.agreed.work.engagement.title] })).toContain(says);
    expect(told({}, { exampleReadings: ['Another engagement'] })).not.toContain(says);
    expect(told({})).not.toContain('worked example');
  });
});
