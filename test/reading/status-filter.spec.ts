import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  evidence,
  EVIDENCE_STATUSES,
  JUDGEMENT_FINDINGS,
  JUDGEMENT_STAGES,
  official,
  OFFICIAL_STANCES,
  OFFICIAL_STATUSES,
} from '#libs/commitments/core';
import { addDays } from '#libs/kernel';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { aGround, date, type Ground } from './support/ground.js';

let record: TestRecord;
let ground: Ground;
beforeAll(async () => {
  record = await openRecord();
  ground = await aGround(record.db.admin);
}, 60_000);
afterAll(() => record.close());

const day = fc.integer({ min: 0, max: 12 }).map((n) => addDays('2023-01-01', n));
const statement = fc.record({
  stance: fc.constantFrom(...OFFICIAL_STANCES),
  earliest: day,
  length: fc.option(fc.constantFrom(0, 0, 4)),
});
const judgement = fc.record({
  finding: fc.constantFrom(...JUDGEMENT_FINDINGS),
  stage: fc.constantFrom(...JUDGEMENT_STAGES),
  on: day,
});
const drawn = fc.record({
  statements: fc.array(statement, { maxLength: 3 }),
  judgements: fc.array(judgement, { maxLength: 3 }),
});
type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;

async function put(all: readonly Drawn[]) {
  const engagement = await ground.anEngagement();
  const rows: Record<'commitment' | 'official_statement' | 'judgement', object[]> = {
    commitment: [],
    official_statement: [],
    judgement: [],
  };
  const made = all.map(({ statements, judgements }) => {
    const commitment = ground.commitment(engagement, '2022-12-01');
    rows.commitment.push(commitment);
    const told = { commitment_id: commitment.id, says: 'Said.', from_what: 'document' };
    const said = statements.map(({ stance, earliest, length }) => {
      const latest = length === null ? null : addDays(earliest, length);
      rows.official_statement.push({
        ...ground.fact(),
        ...told,
        ...date('stated_on', earliest, latest),
        stance,
        made_by_id: ground.institution,
      });
      return { stance, madeById: ground.institution, statedOn: { earliest, latest } };
    });
    const judged = judgements.map(({ finding, stage, on }) => {
      rows.judgement.push({
        ...ground.fact(),
        ...told,
        finding,
        stage,
        judged_by_id: ground.institution,
        judged_on: on,
        rubric: 'R1',
        searched_until: on,
        searched_where: 'S',
      });
      return { finding, stage, judgedOn: on, searchedUntil: on };
    });
    return { id: commitment.id, said, judged };
  });
  for (const table of ['commitment', 'official_statement', 'judgement'] as const)
    if (rows[table].length > 0) await ground.put(table, rows[table] as never);
  return { engagement, made };
}

async function listed(filter: string, type: string, engagement: string, status: string, on: string) {
  const list = `query ($engagement: ID!, $filter: ${type}!) {
    commitments(engagementId: $engagement, ${filter}: $filter, first: 100) { nodes { id ${filter}(on: "${on}") { status } } }
  }`;
  const { data, errors } = await record.execute(list, { engagement, filter: { status: status.toUpperCase(), on } });
  expect(errors).toBe(undefined);
  const { nodes } = data!['commitments'] as { nodes: ({ id: string } & Record<string, { status: string }>)[] };
  for (const node of nodes) expect(node[filter]?.status).toBe(status.toUpperCase());
  return nodes.map(({ id }) => id).sort();
}

describe('the filters by official and by evidence', () => {
  it('find what the core computes from the same rows, on any day, for every status', async () => {
    const seen = new Set<string>();
    const holds = async (all: readonly Drawn[], on: string) => {
      const { engagement, made } = await put(all);
      for (const status of OFFICIAL_STATUSES) {
        const ids = await listed('official', 'OfficialFilterInput', engagement, status, on);
        const computed = made.filter(({ said }) => official(said, ground.institution, on) === status);
        expect([status, ids]).toEqual([status, computed.map(({ id }) => id).sort()]);
        if (ids.length > 0) seen.add(status);
      }
      for (const status of EVIDENCE_STATUSES) {
        const ids = await listed('evidence', 'EvidenceFilterInput', engagement, status, on);
        const computed = made.filter(({ judged }) => evidence(judged, on).status === status);
        expect([status, ids]).toEqual([status, computed.map(({ id }) => id).sort()]);
        if (ids.length > 0) seen.add(status);
      }
    };
    await fc.assert(fc.asyncProperty(fc.array(drawn, { minLength: 60, maxLength: 80 }), day, holds), {
      numRuns: 6,
      endOnFailure: true,
    });
    expect([...seen].sort()).toEqual([...OFFICIAL_STATUSES, ...EVIDENCE_STATUSES].sort());
  }, 120_000);
});
