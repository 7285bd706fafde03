import { describe, expect, it } from '@jest/globals';
import { aClause, aComparison, aFinding, confirmed, sidesOf } from './comparison.fixture.js';
import type { Comparison, Finding } from './comparison.query.js';
import type { FindingView } from './finding.view.js';
import { comparisonView, type ComparisonView } from './comparison.view.js';

describe('comparison view', () => {
  it('counts against the clauses of the agreed text', () => {
    const view = viewOf({
      ...counting(3, 2),
      findings: [kept(1), kept(2), aFinding({ number: 3, fate: 'DROPPED', agreed: [aClause('Sorry.')] })],
    });
    expect(answer(view)).toBe('Of the 3 clauses of the agreed text, 2 are kept and 1 is not found in the published text. ');
  });

  it('counts what moved beside the fates, never among them', () => {
    const view = viewOf({ ...counting(2, 2), findings: [kept(1), { ...kept(2), moved: true }] });
    expect(answer(view)).toBe('Of the 2 clauses of the agreed text, 2 are kept. 1 clause stands in another place.');
  });

  it('counts headings and lead-ins apart from clauses, and in no outcome', () => {
    const { agreed, published } = aComparison();
    const text = [
      { kind: 'HEADING', mark: '', text: '1. Respite' },
      { kind: 'LIST_ITEM', mark: '', text: 'Every plan says:' },
      { kind: 'LIST_ITEM', mark: '', text: 'who comes.' },
    ];
    const same = (number: number, words: string): Finding =>
      aFinding({ number, fate: 'KEPT', agreed: [aClause(words)], published: [aClause(words)] });
    const view = viewOf({
      agreed: { ...agreed, text },
      published: { ...published, text },
      ...counting(3, 3),
      findings: [same(1, 'Respite'), same(2, 'Every plan says:'), same(3, 'who comes.')],
    });
    expect(answer(view)).toBe('Of the 1 clause of the agreed text, 1 is kept. ');
    expect(view.outcomes.map(({ anchor, count }) => [anchor, count])).toEqual([
      ['outcome-kept', 1],
      ['outcome-headings', 2],
    ]);
  });

  it('counts the first line of a plain text as its heading where it looks like one, shown whole or not', () => {
    const { agreed, published } = aComparison();
    const lines = ['Rules for helping people board', 'Drivers must ask passengers.'];
    const text = lines.map((line) => ({ kind: 'PARAGRAPH', mark: '', text: line }));
    const findings = lines.map((line, nth) => {
      const clauses = [aClause(line, { start: nth * 40 })];
      return aFinding({ number: nth + 1, fate: 'KEPT', agreed: clauses, published: clauses });
    });
    for (const shown of [text, []]) {
      const view = viewOf({
        agreed: { ...agreed, text: shown },
        published: { ...published, text: shown },
        ...counting(2, 2),
        findings,
      });
      expect(answer(view)).toBe('Of the 1 clause of the agreed text, 1 is kept. ');
      expect(view.outcomes.map(({ anchor, count }) => [anchor, count])).toEqual([
        ['outcome-kept', 1],
        ['outcome-headings', 1],
      ]);
    }
  });

  it('shows no share of wording before a person has confirmed a finding', () => {
    expect(viewOf({ findings: [{ ...kept(1), confirmations: [] }] }).reuse).toBeUndefined();
    expect(viewOf({ findings: [] }).reuse).toBeUndefined();
    expect(viewOf({}).reuse).toContain('68%');
  });

  it('never counts the reader’s duty as the institution’s', () => {
    const weaker = (number: number, boundParty: Finding['boundParty']): Finding =>
      aFinding({ number, fate: 'WEAKENED', boundParty, ...sidesOf('You [-must-][+may+] write.') });
    const view = viewOf({ clausesAgreed: 2, findings: [weaker(1, 'READER'), weaker(2, 'INSTITUTION')] });
    expect(view.outcomes.map((outcome) => outcome.phrase)).toEqual(['1 binds the reader less', '1 binds the institution less']);
  });

  it('points to the clauses with words of apology and of promise, whatever became of them, and to no heading', () => {
    const view = viewOf({
      findings: [
        aFinding({ number: 1, fate: 'DROPPED', agreed: [aClause('We apologise.')] }),
        aFinding({ number: 2, fate: 'ADDED', published: [aClause('The council will meet.')] }),
        aFinding({ number: 3, fate: 'ADDED', published: [aClause('The office is on the first floor.')] }),
      ],
    });
    expect(view.points.map(({ label, findings }) => [label, findings.map(({ number }) => number)])).toEqual([
      ['Words of apology', [1]],
      ['Words of promise or duty', [2]],
    ]);
  });

  it('says first that the documents are of different kinds', () => {
    const { agreed, published } = aComparison();
    const letter = { ...published, work: { ...published.work, kind: 'letter' } };
    expect(viewOf({ agreed, published: letter }).differentKinds).toContain(
      'the agreed text is called “policy”, the published text “letter”',
    );
    expect(viewOf({ agreed, published }).differentKinds).toBeUndefined();
  });

  it('lets a person’s answer stand over the engine’s, and keeps both', () => {
    const overruled = confirmed('REWORDED', { verdict: 'OVERRULED' });
    const [finding] = findingsOf({
      findings: [{ ...aFinding({ number: 1, fate: 'WEAKENED', ...sidesOf('a[-b-]') }), confirmations: [overruled] }],
    });
    expect(finding?.label).toBe('reworded');
    expect(finding?.about).toContain(
      'the engine’s answer was “binds less”; the group that keeps this record overruled it, 2 May 2026',
    );
  });

  it('takes the newest of several judgements', () => {
    const confirmations = [
      confirmed('CHANGED', { verdict: 'OVERRULED', recordedAt: '2026-05-09T00:00:00Z' }),
      confirmed('WEAKENED', { recordedAt: '2026-05-02T00:00:00Z' }),
    ];
    const [finding] = findingsOf({
      findings: [{ ...aFinding({ number: 1, fate: 'WEAKENED', ...sidesOf('a[-b-]') }), confirmations }],
    });
    expect(finding?.label).toBe('changed: please read');
  });

  it('says how many agreed clauses are not listed, and why that can be', () => {
    expect(viewOf({ clausesAgreed: 5, findings: [kept(1)] }).who).toContain(
      '4 of the 5 clauses of the agreed text, headings counted too, are not listed here: no person has confirmed what became of them, or their words may not be shown to everybody. Only the counts of what is not shown tell of them.',
    );
  });

  it('says how many of the findings a person has judged, in the words for one and for many', () => {
    const whoOf = (judged: number, all: number) =>
      viewOf({
        findings: Array.from({ length: all }, (_, n) => (n < judged ? kept(n + 1) : { ...kept(n + 1), confirmations: [] })),
      }).who;
    expect(whoOf(1, 3)).toContain(
      '1 of the 3 findings shown to you has been confirmed or overruled by a person of the group that keeps this record. The others are the engine’s, and are not public.',
    );
    expect(whoOf(2, 3)).toContain(
      '2 of the 3 findings shown to you have been confirmed or overruled by a person of the group that keeps this record. The other is the engine’s, and is not public.',
    );
  });

  it('says of a finding nobody judged that it is the engine’s', () => {
    const view = viewOf({ findings: [{ ...kept(1), confirmations: [] }] });
    expect(findingsOf({ findings: [{ ...kept(1), confirmations: [] }] })[0]?.about).toContain(
      'the engine’s answer, not confirmed by a person',
    );
    expect(view.who).toContain(
      'No finding is listed as confirmed: no person has confirmed one yet, or its words may not be shown to everybody.',
    );
  });

  it('gives an added clause and a stronger one a place of their own beside the others', () => {
    const view = viewOf({});
    expect(view.outcomes.map((outcome) => outcome.label)).toEqual(
      expect.arrayContaining([
        'binds the institution more',
        'only in the published text',
        'binds the institution less',
        'not found in the published text',
      ]),
    );
  });

  it('names beside each text what its file held, and says where a file has no such list that this shows nothing', () => {
    const told = { files: [{ notices: ['1 comment.'] }] };
    const { agreed, published } = aComparison();
    const viewWith = (one: object, other: object) =>
      viewOf({ agreed: { ...agreed, ...one }, published: { ...published, ...other } });
    expect(viewWith(told, {}).texts.map(({ notices }) => notices)).toEqual([['1 comment.'], []]);
    const saysSo = (one: object, other: object) => viewWith(one, other).limits.some((limit) => limit.startsWith('Where no list'));
    expect([saysSo(told, told), saysSo(told, {}), saysSo(told, { files: [{ notices: [] }] })]).toEqual([false, false, true]);
  });

  it('keeps the way of reading in every link', () => {
    const view = comparisonView(
      { comparison: aComparison() },
      { path: '/comparisons/x', search: { view: 'side', spoken: 'off' } },
    );
    expect(view.links).toEqual({
      inline: '/comparisons/x?spoken=off',
      side: '/comparisons/x?view=side&spoken=off',
      spoken: '/comparisons/x?view=side',
    });
  });
});

/** How many clauses the two texts have. */
function counting(clausesAgreed: number, clausesPublished: number): Partial<Comparison> {
  return { clausesAgreed, clausesPublished };
}

function viewOf(over: Partial<Comparison>): ComparisonView {
  return comparisonView({ comparison: aComparison(over) }, { path: '/comparisons/x', search: {} });
}

function findingsOf(over: Partial<Comparison>): readonly FindingView[] {
  return viewOf(over).blocks.flatMap((block) => block.finding ?? []);
}

function kept(number: number): Finding {
  return aFinding({ number, fate: 'KEPT', agreed: [aClause('Same.')], published: [aClause('Same.')] });
}

function answer(view: ComparisonView): string {
  return view.answer.map((part) => part.text).join('');
}
