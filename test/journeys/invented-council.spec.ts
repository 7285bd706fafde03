import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startReader, type Reader } from './reader.js';

/** The invented council as a reader without an account finds it: from the promise to what became of each clause. */

let reader: Reader;
let engagement: string;

beforeAll(async () => {
  reader = await startReader();
  engagement = await reader.engagement('Temporary housing in Eastermarsh (an invented example)');
}, 180_000);

afterAll(async () => {
  await reader?.program.stop();
}, 60_000);

interface Clause {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly number: string | null;
}
interface Finding {
  readonly fate: string;
  readonly moved: boolean;
  readonly boundParty: string;
  readonly agreed: readonly Clause[];
  readonly published: readonly Clause[];
  readonly cues: readonly {
    readonly agreed: readonly [number, number] | null;
    readonly published: readonly [number, number] | null;
    readonly says: string;
  }[];
  readonly confirmations: readonly { readonly verdict: string; readonly fate: string; readonly note: string | null }[];
}
interface Comparison {
  readonly engine: string;
  readonly lists: string;
  readonly clausesAgreed: number;
  readonly clausesPublished: number;
  readonly findings: readonly Finding[];
  readonly agreed: { readonly label: string; readonly agreed: boolean };
  readonly published: { readonly label: string };
}

let comparison: Comparison;

beforeAll(async () => {
  const query = `{ comparisons(first: 10) { edges { node {
    engine lists clausesAgreed clausesPublished agreed { label agreed } published { label }
    findings { fate moved boundParty agreed { text start end number } published { text start end number }
      cues { agreed published says } confirmations { verdict fate note } }
  } } } }`;
  const { comparisons } = await reader.ask<{ comparisons: { edges: readonly { node: Comparison }[] } }>(query);
  comparison = comparisons.edges[0]!.node;
  expect(comparisons.edges).toHaveLength(1);
});

const judged = (finding: Finding) => finding.confirmations.at(-1)!.fate;
const holding = (words: string) =>
  comparison.findings.filter((finding) =>
    [...finding.agreed, ...finding.published].some((clause) => clause.text.includes(words)),
  );
const readAs = (fate: string) => comparison.findings.filter((finding) => judged(finding) === fate);

describe('what was agreed', () => {
  it('was earned: both parties signed it', async () => {
    const query = `query ($id: ID!) { engagement(id: $id) { works { versions { kind agreed wording textHash derivedFrom { label }
      signOffs { party { name } position } } } } }`;
    interface Answer {
      readonly engagement: {
        readonly works: readonly {
          readonly versions: readonly {
            readonly kind: string;
            readonly wording: string;
            readonly textHash: string;
            readonly signOffs: readonly unknown[];
          }[];
        }[];
      };
    }
    const { works } = (await reader.ask<Answer>(query, { id: engagement })).engagement;
    const [agreed, published] = works[0]!.versions;
    expect(agreed).toMatchObject({
      kind: 'LATEST_DRAFT_HELD',
      agreed: true,
      wording: 'VERBATIM',
      signOffs: [
        { party: { name: 'Eastermarsh Borough Council (an invented example)' }, position: 'APPROVED' },
        { party: { name: 'The Lantern Table (an invented example)' }, position: 'APPROVED' },
      ],
    });
    expect(published).toMatchObject({
      kind: 'PUBLISHED',
      agreed: false,
      wording: 'VERBATIM',
      derivedFrom: { label: 'Signed on 12 June 2025' },
    });
    expect(published?.textHash).not.toBe(agreed?.textHash);
  });

  it('was promised for one day and then for another, and each is counted', async () => {
    const query = `query ($id: ID!) { commitments(first: 10, engagementId: $id) { edges { node {
      dueDates { date { edtf } baseline }
      october: schedule(on: "2025-10-01") { status baseline days }
      november: schedule(on: "2025-11-01") { status baseline days } } } } }`;
    interface Answer {
      readonly commitments: {
        readonly edges: readonly { readonly node: Readonly<Record<'dueDates' | 'october' | 'november', readonly unknown[]>> }[];
      };
    }
    const { commitments } = await reader.ask<Answer>(query, { id: engagement });
    expect(commitments.edges).toHaveLength(1);
    expect(commitments.edges[0]!.node).toEqual({
      dueDates: [
        { date: { edtf: '2025-09-12' }, baseline: true },
        { date: { edtf: '2025-10-31' }, baseline: false },
      ],
      october: [
        { status: 'OVERDUE', baseline: true, days: 19 },
        expect.objectContaining({ baseline: false, status: expect.stringMatching(/^(NOT_DUE|DUE_SOON)$/) }),
      ],
      november: [
        { status: 'DELIVERED_LATE', baseline: true, days: 42 },
        expect.objectContaining({ baseline: false, status: 'ON_TIME' }),
      ],
    });
  });
});

describe('what sources show of the promise', () => {
  const QUERY = `query ($id: ID!) { commitments(first: 5, engagementId: $id) { nodes {
    first: evidence(on: "2025-10-27") { status } reply: evidence(on: "2025-11-10") { status } final: evidence { status inWords }
    official { status } judgements { stage finding rubric replyRequests { noReply } replies { says by { name } } } } } }`;

  it('was judged first, with the reply of the council, and at last, each under a version of the rubric', async () => {
    const { commitments } = await reader.ask<{ commitments: { nodes: object[] } }>(QUERY, { id: engagement });
    const rubric = (version: number) => `The Lantern Table's rubric, version ${version}`;
    expect(commitments.nodes).toEqual([
      {
        first: { status: 'LIMITED' },
        reply: { status: 'LIMITED' },
        final: { status: 'SUBSTANTIAL', inWords: expect.stringMatching(/^Substantial\. Final judgement by /) },
        official: { status: 'SAYS_DELIVERED' },
        judgements: [
          {
            stage: 'FIRST',
            finding: 'LIMITED',
            rubric: rubric(1),
            replyRequests: [{ noReply: null }],
            replies: [
              {
                says: 'What is on our site is the agreement, edited so that it reads well',
                by: { name: 'Eastermarsh Borough Council (an invented example)' },
              },
            ],
          },
          { stage: 'REPLY', finding: 'LIMITED', rubric: rubric(1), replyRequests: [], replies: [] },
          { stage: 'FINAL', finding: 'SUBSTANTIAL', rubric: rubric(2), replyRequests: [], replies: [] },
        ],
      },
    ]);
  });
});

describe('the texts', () => {
  it('have a hash that a reader can work out again as the page says', async () => {
    interface Block {
      readonly kind: string;
      readonly mark: string;
      readonly text: string;
    }
    type Answer = { engagement: { works: { versions: { textHash: string; text: readonly Block[] }[] }[] } };
    const query = 'query ($id: ID!) { engagement(id: $id) { works { versions { textHash text { kind mark text } } } } }';
    const { engagement: held } = await reader.ask<Answer>(query, { id: engagement });
    const versions = held.works.flatMap((work) => work.versions);
    expect(versions).toHaveLength(2);
    for (const { textHash, text } of versions) {
      const tight = (n: number) => text[n]!.kind === text[n - 1]!.kind && /^(LIST_ITEM|TABLE_ROW)$/.test(text[n]!.kind);
      const whole = text.map(({ mark, text: words }, n) => (n === 0 ? '' : tight(n) ? '\n' : '\n\n') + mark + words).join('');
      expect(createHash('sha256').update(whole).digest('hex')).toBe(textHash);
    }
  });
});

describe('what became of it', () => {
  it('says which engine and which lists judged', () => {
    expect(comparison).toMatchObject({
      agreed: { label: 'Signed on 12 June 2025', agreed: true },
      published: { label: 'Published on 24 October 2025' },
    });
    expect(comparison.engine).not.toBe('');
    expect(comparison.lists).not.toBe('');
  });

  it('accounts for every clause of both texts once', () => {
    const starts = (side: 'agreed' | 'published') =>
      comparison.findings.flatMap((finding) => finding[side].map((clause) => clause.start));
    for (const [side, count] of [
      ['agreed', comparison.clausesAgreed],
      ['published', comparison.clausesPublished],
    ] as const) {
      expect(new Set(starts(side)).size).toBe(starts(side).length);
      expect(starts(side)).toHaveLength(count);
    }
  });

  it('shows only what a person has read, with a note for all but the plainly kept', () => {
    for (const finding of comparison.findings) {
      expect(finding.confirmations).toHaveLength(1);
      const [reading] = finding.confirmations;
      expect(reading?.verdict).toBe(finding.fate === reading?.fate ? 'CONFIRMED' : 'OVERRULED');
      if (reading?.verdict === 'OVERRULED') expect(reading.note).toMatch(/\w/);
    }
  });

  it.each([
    ['28 days', 'WEAKENED'],
    ['before a resident moves in', 'WEAKENED'],
    ['that makes a placement unsafe', 'WEAKENED'],
    ['for the time they give', 'WEAKENED'],
    ['away from your placement', 'WEAKENED'],
    ['whose complaint was upheld', 'WEAKENED'],
    ['for storing belongings', 'REVERSED'],
    ['a note of each meeting', 'STRENGTHENED'],
    ['answer a complaint within', 'STRENGTHENED'],
    ['smoke alarm', 'REWORDED'],
    ['whom the resident can ask', 'REWORDED'],
    ['by writing to the other', 'REWORDED'],
    ['once a fortnight', 'MERGED'],
    ['a register of all moves', 'SPLIT'],
    ['apologises to every resident', 'DROPPED'],
    ['independent reviewer', 'DROPPED'],
    ['easy read edition', 'ADDED'],
    ['newspapers', 'ADDED'],
    ['near the placement', 'KEPT'],
    ['takes away a right', 'KEPT'],
  ])('read "%s" as %s', (words, fate) => {
    const found = holding(words);
    expect(found.length).toBeGreaterThan(0);
    expect(found.map(judged)).toEqual(found.map(() => fate));
  });

  it('calls nothing else changed: quotation marks, bullets and numbers are none', () => {
    expect(readAs('KEPT').length).toBeGreaterThanOrEqual(20);
    for (const finding of readAs('KEPT')) expect(['KEPT', 'DROPPED', 'ADDED', 'CHANGED', 'REWORDED']).toContain(finding.fate);
    expect(holding('In this agreement').map((finding) => finding.fate)).toEqual(['KEPT']);
  });

  it("never takes what binds the reader less for the council's", () => {
    for (const finding of holding('away from your placement')) expect(finding.boundParty).toBe('READER');
  });

  it('gives every cue a place in the text it names', () => {
    for (const { agreed, published, cues } of comparison.findings) {
      const within = (place: readonly [number, number] | null, clauses: readonly Clause[]) =>
        place === null || (place[0] < place[1] && clauses.length > 0);
      for (const cue of cues)
        expect([cue.says, within(cue.agreed, agreed), within(cue.published, published)]).toEqual([
          expect.stringMatching(/\w/),
          true,
          true,
        ]);
    }
  });
});
