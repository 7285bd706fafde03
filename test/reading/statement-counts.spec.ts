import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '#libs/access/core';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { aGround, date, type Ground } from './support/ground.js';
import { statementsDuring } from './support/statements.js';

let record: TestRecord;
let ground: Ground;
beforeAll(async () => {
  record = await openRecord();
  ground = await aGround(record.db.admin);
}, 60_000);
afterAll(() => record.close());

/** An engagement with so many works, each with two versions, and so many commitments, each with two dates. */
async function anEngagementOf(rows: number): Promise<string> {
  const engagement = await ground.anEngagement();
  const told = { from_what: 'document', source_id: ground.source };
  const works = Array.from({ length: rows }, () => ({
    ...ground.fact(),
    engagement_id: engagement,
    title: 'W',
    kind: 'policy',
    also_called: [],
  }));
  const version = (work_id: string) => ({
    ...ground.fact(),
    work_id,
    label: 'V',
    kind: 'draft',
    kind_asserted_by_id: ground.institution,
    wording: 'reported',
    ...told,
  });
  const commitments = Array.from({ length: rows }, () => ground.commitment(engagement, '2023-01-01'));
  const due = (commitment_id: string) => ({
    ...ground.fact(),
    commitment_id,
    ...date('due', '2023-02-01', '2023-02-01'),
    set_by_id: ground.institution,
    basis: 'own',
    ...told,
  });
  await ground.put('work', works);
  await ground.put(
    'version',
    works.flatMap(({ id }) => [version(id), version(id)]),
  );
  await ground.put('commitment', commitments);
  await ground.put(
    'due_date',
    commitments.flatMap(({ id }) => [due(id), due(id)]),
  );
  return engagement;
}

const ASKED = {
  'one thing, three levels down': `query ($id: ID!) { engagement(id: $id) { works { versions { source { id } kindAssertedBy { name } } } commitments(first: 100) { nodes { dueDates { setBy { name } } schedule { against { source { id } } } } } } }`,
  'a list, three levels down': `query ($id: ID!) { commitments(engagementId: $id, first: 100) { totalCount { count } nodes { dueDates { setBy { names { source { id } } } } engagement { works { versions { id } } } } } }`,
  'two fields at the top': `query ($id: ID!) { engagement(id: $id) { works { versions { source { id } } } } commitments(engagementId: $id, first: 100) { nodes { dueDates { source { id } } } } }`,
};

describe.each(Object.entries(ASKED))('the statements for %s', (_what, document) => {
  it.each(['anybody', 'a member'])(
    'are as many for 1, 20 and 200 rows, as %s',
    async (who) => {
      const viewer: Viewer | undefined = who === 'anybody' ? undefined : await record.member({ [ground.space]: 'reader' });
      const counts: number[] = [];
      for (const rows of [1, 20, 200]) {
        const id = await anEngagementOf(rows);
        const { answer, statements } = await statementsDuring(() => record.execute(document, { id }, viewer));
        expect(answer.errors).toBe(undefined);
        expect(JSON.stringify(answer.data).length).toBeGreaterThan(rows * 20);
        counts.push(statements.filter((text) => /^select/.test(text)).length);
      }
      const roots = document.includes('} commitments(engagementId') ? 2 : 1;
      expect(counts).toEqual([roots, roots, roots]);
    },
    60_000,
  );
});
