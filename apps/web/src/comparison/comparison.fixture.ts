import { aDay } from '../layout/partial-date.fixture.js';
import { aSource } from '../layout/source.fixture.js';
import type { Clause, Comparison, Confirmation, Finding, WordChange } from './comparison.query.js';

/** A finding for a spec: one line says what matters, the rest is plain. */
export function aFinding(over: Partial<Finding> & Pick<Finding, 'number' | 'fate'>): Finding {
  return {
    id: `finding-${over.number}`,
    moved: false,
    boundParty: null,
    agreed: [],
    published: [],
    cues: [],
    words: [],
    confirmations: [confirmed(over.fate)],
    ...over,
  };
}

export function confirmed(fate: Finding['fate'], over: Partial<Confirmation> = {}): Confirmation {
  return { id: 'confirmation', verdict: 'CONFIRMED', fate, note: null, recordedAt: '2026-05-02T10:00:00.000Z', ...over };
}

export function aClause(text: string, over: Partial<Clause> = {}): Clause {
  return { id: `clause-${text.length}`, text, start: 0, end: text.length, number: null, ...over };
}

/** Words as a small notation: `[-gone-]`, `[+new+]`, everything else is in both. */
export function wordsOf(notation: string): readonly WordChange[] {
  return notation
    .split(/(\[-[^]*?-\]|\[\+[^]*?\+\])/)
    .filter((piece) => piece !== '')
    .map((piece): WordChange => {
      if (piece.startsWith('[-')) return { op: 'DELETE', text: piece.slice(2, -2) };
      if (piece.startsWith('[+')) return { op: 'INSERT', text: piece.slice(2, -2) };
      return { op: 'KEEP', text: piece };
    });
}

/** The two sides that a notation speaks of. */
export function sidesOf(notation: string): Pick<Finding, 'agreed' | 'published' | 'words'> {
  const words = wordsOf(notation);
  const side = (without: WordChange['op']): string =>
    words
      .filter((word) => word.op !== without)
      .map((word) => word.text)
      .join('');
  return { agreed: [aClause(side('INSERT'))], published: [aClause(side('DELETE'))], words };
}

const council = { id: 'council', name: 'Aldmoor Borough Council' };
const group = { id: 'group', name: 'Aldmoor Carers’ Table' };
const engagement = { id: 'respite', title: 'The respite care standard', group, institution: council };

/** An invented council and an invented group. Nothing here is about anybody. */
export function aComparison(over: Partial<Comparison> = {}): Comparison {
  return {
    id: 'respite-comparison',
    engine: 'countersign-compare 0.1.0',
    lists: '2026-11-01',
    clausesAgreed: 8,
    clausesPublished: 8,
    approximate: false,
    recordedAt: '2026-05-01T09:30:00.000Z',
    agreed: {
      id: 'agreed',
      label: 'agreed on 2 March 2026',
      kind: 'SENT',
      agreed: true,
      wording: 'VERBATIM',
      textHash: '4c1f0b8de3a94a7c9d4d7f4a3f0b1c5e6a7d8e9f0a1b2c3d4e5f60718293a4b5',
      kindAssertedBy: group,
      dated: aDay('2026-03-02', '2 March 2026'),
      text: [],
      files: [],
      work: { id: 'standard', title: 'Standard for respite care', kind: 'policy', engagement },
      source: aSource('minutes', 'Minutes of the Carers’ Table, 2 March 2026', 'Aldmoor Carers’ Table'),
    },
    published: {
      id: 'published',
      label: 'published on 20 April 2026',
      kind: 'PUBLISHED',
      agreed: false,
      wording: 'VERBATIM',
      textHash: '9b8a7c6d5e4f30211203f4e5d6c7b8a99b8a7c6d5e4f30211203f4e5d6c7b8a9',
      kindAssertedBy: council,
      dated: aDay('2026-04-20', '20 April 2026'),
      text: [],
      files: [],
      work: { id: 'standard', title: 'Standard for respite care', kind: 'policy', engagement },
      source: aSource('website', 'Aldmoor Borough Council, policy pages', 'Aldmoor Borough Council'),
    },
    summary: { reuseOfAgreed: 0.683, reuseInPublished: 0.714 },
    findings,
    ...over,
  };
}

const findings: readonly Finding[] = [
  aFinding({
    number: 1,
    fate: 'KEPT',
    ...sidesOf('The council will offer every carer a respite plan within six weeks of asking for one.'),
  }),
  aFinding({
    number: 2,
    fate: 'WEAKENED',
    boundParty: 'INSTITUTION',
    ...sidesOf('The council [-must-][+should+] tell a carer in writing why a request is refused.'),
    cues: [{ family: 'modal', agreed: [12, 16], published: [12, 18], says: '“must” became “should”' }],
    confirmations: [confirmed('WEAKENED', { note: 'Read by two members of the group.' })],
  }),
  aFinding({
    number: 3,
    fate: 'STRENGTHENED',
    boundParty: 'INSTITUTION',
    ...sidesOf('A refusal can be appealed, and the council [-aims to answer-][+answers+] within [-28-][+14+] days.'),
    cues: [{ family: 'deadline', agreed: [68, 70], published: [61, 63], says: '28 days became 14 days' }],
  }),
  aFinding({
    number: 4,
    fate: 'DROPPED',
    agreed: [aClause('The council apologises for the plans withdrawn without notice in 2024.', { number: '4' })],
  }),
  aFinding({
    number: 5,
    fate: 'WEAKENED',
    boundParty: 'READER',
    ...sidesOf('You [-must-][+may+] give two weeks’ notice before a planned stay.'),
    cues: [{ family: 'modal', agreed: [4, 8], published: [4, 7], says: '“must” became “may”' }],
  }),
  aFinding({
    number: 6,
    fate: 'REWORDED',
    moved: true,
    ...sidesOf('[-Staff who plan respite care-][+People planning respite+] meet the carers’ table twice a year.'),
  }),
  aFinding({
    number: 7,
    fate: 'CHANGED',
    ...sidesOf('Money for respite is [-kept apart from-][+set out together with+] other budgets.'),
    confirmations: [
      confirmed('CHANGED', {
        verdict: 'OVERRULED',
        fate: 'WEAKENED',
        note: 'The money is no longer kept apart.',
        recordedAt: '2026-05-03T08:00:00.000Z',
      }),
    ],
    boundParty: 'INSTITUTION',
  }),
  aFinding({
    number: 8,
    fate: 'ADDED',
    published: [aClause('Carers are paid for the time they give to the yearly review.', { number: '7' })],
  }),
  aFinding({
    number: 9,
    fate: 'SPLIT',
    agreed: [aClause('Plans are reviewed each year and a copy is sent to the carer.')],
    published: [aClause('Plans are reviewed each year.'), aClause('A copy is sent to the carer.')],
    words: wordsOf('Plans are reviewed each year[- and a-][+.\nA+] copy is sent to the carer.'),
  }),
];
