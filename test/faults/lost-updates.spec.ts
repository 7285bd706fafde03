import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FormattedExecutionResult } from 'graphql';
import { aPlace, type Place } from '../support/record/builders.js';
import { mutationsOf } from '../support/record/mutations.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { SAMPLE_INPUTS } from '../support/record/sample-inputs.js';

let record: TestRecord;
let place: Place;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
}, 60_000);
afterAll(() => record.close());

function send(name: string, given: object): Promise<FormattedExecutionResult> {
  const mutation = mutationsOf(record.schema).find((each) => each.name === name)!;
  return record.execute(mutation.document, { input: { ...SAMPLE_INPUTS[name]!(place), ...given } }, place.writer);
}

/** Holds a row until `work` has begun, so that what `work` starts meets there. */
async function whileHeld<T>(table: string, id: string, waiting: number, work: () => Promise<T>): Promise<T> {
  await record.db.admin.query('begin');
  await record.db.admin.query(`select from app.${table} where id = $1 for update`, [id]);
  const done = work();
  await untilWaiting(waiting);
  await record.db.admin.query('commit');
  return done;
}

async function untilWaiting(sessions: number): Promise<void> {
  for (;;) {
    await record.db.admin.query('select pg_stat_clear_snapshot()');
    const { rows } = await record.db.admin.query<{ n: string }>(
      `select count(*) as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (Number(rows[0]!.n) >= sessions) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function codesOf(answers: readonly FormattedExecutionResult[]): readonly unknown[] {
  return answers
    .map((answer) => answer.errors?.[0]?.extensions?.['rule'] ?? answer.errors?.[0]?.extensions?.['code'] ?? 'done')
    .sort();
}

async function rowsOf(commitment: string): Promise<readonly { statement: string; stands: boolean }[]> {
  const { rows } = await record.db.admin.query<{ statement: string; stands: boolean }>(
    'select statement, superseded_at is null as stands from app.commitment where first_id = $1 order by recorded_at',
    [commitment],
  );
  return rows;
}

describe('two who correct the same commitment at once', () => {
  it('are told apart: one is recorded, the other is a conflict', async () => {
    const commitmentId = await place.aCommitment();
    const answers = await whileHeld('commitment', commitmentId, 2, () =>
      Promise.all(['One reading', 'Another reading'].map((statement) => send('correctCommitment', { commitmentId, statement }))),
    );
    expect(codesOf(answers)).toEqual(['SUPERSEDED', 'done']);
    const rows = await rowsOf(commitmentId);
    expect(rows).toHaveLength(2);
    expect(rows.filter((row) => row.stands)).toHaveLength(1);
  });

  it('lose nothing: of 8 writers in 50 rounds every reading that was answered as recorded is on the record', async () => {
    const commitmentId = await place.aCommitment();
    const writers = Array.from({ length: 8 }, (_, writer) => writer);
    const answered: string[] = [];
    const refused: unknown[] = [];
    for (let round = 0; round < 50; round++) {
      await Promise.all(
        writers.map(async (writer) => {
          const statement = `Reading ${round} of writer ${writer}`;
          const { errors } = await send('correctCommitment', { commitmentId, statement });
          if (errors) refused.push(errors[0]?.extensions?.['rule'] ?? errors[0]);
          else answered.push(statement);
        }),
      );
    }
    const rows = await rowsOf(commitmentId);
    const recorded = rows.slice(1).map((row) => row.statement);
    expect([...recorded].sort()).toEqual([...answered].sort());
    expect(answered.length + refused.length).toBe(400);
    expect(answered.length).toBeGreaterThanOrEqual(50);
    expect(new Set(refused)).toEqual(new Set(['SUPERSEDED']));
    expect(rows.filter((row) => row.stands)).toHaveLength(1);
    const { rows: entries } = await record.db.admin.query<{ n: string }>(
      `select count(*) as n from app.ledger_outbox where subject_id = $1 and event = 'commitment.corrected'`,
      [commitmentId],
    );
    expect(Number(entries[0]!.n)).toBe(answered.length);
  }, 120_000);
});

describe('several who do at once what can be done once', () => {
  it.each([
    ['reviseDueDate', 'DUE_DATE_ALREADY_REVISED'],
    ['confirmFinding', 'FINDING_JUDGED'],
    ['overruleFinding', 'FINDING_JUDGED'],
    ['release', 'ALREADY_PUBLIC'],
    ['setDueDate', 'DUE_DATE_IS_A_REVISION'],
  ])('%s is done for one of them, and refused to the others as %s', async (name, rule) => {
    const given = await place.freshFor(name);
    const answers = await Promise.all([1, 2, 3].map(() => send(name, given)));
    expect(codesOf(answers)).toEqual([rule, rule, 'done'].sort());
  });
});

describe('acts that touch the same things in another order', () => {
  it('all come through: judging many findings of a space at once', async () => {
    const findings = await Promise.all([1, 2, 3, 4, 5, 6].map(() => place.aFinding()));
    const answers = await Promise.all(findings.map((findingId) => send('confirmFinding', { findingId })));
    expect(codesOf(answers)).toEqual(findings.map(() => 'done'));
  });

  it('all come through: two comparisons of the same versions, either way round, while things are released', async () => {
    const work = await place.aWork();
    const [agreed, published] = [await place.aVersion(), await place.aVersion({ text: 'The council may stop the practice.' })];
    const answers = await Promise.all([
      send('recordComparison', { agreedVersionId: agreed, publishedVersionId: published }),
      send('recordComparison', { agreedVersionId: published, publishedVersionId: agreed }),
      send('release', { kind: 'WORK', id: work }),
      send('release', { kind: 'ENGAGEMENT', id: place.engagement }),
      send('recordWork', {}),
    ]);
    expect(codesOf(answers)).toEqual(answers.map(() => 'done'));
  });
});

describe('two tabs that change the same note at once', () => {
  it('are told apart: one is saved, the other is a conflict; the same words are no conflict', async () => {
    for (const [words, told] of [
      [
        ['One text', 'Another text'],
        ['NOTE_CHANGED', 'done'],
      ],
      [
        ['The same text', 'The same text'],
        ['done', 'done'],
      ],
    ] as const) {
      const noteId = await place.aNote();
      const { data } = await record.execute('{ notes(first: 1) { nodes { id changedAt } } }', {}, place.writer);
      const [{ changedAt }] = (data as { readonly notes: { readonly nodes: readonly [{ readonly changedAt: string }] } }).notes
        .nodes;
      const change = (body: string) => send('changeNote', { noteId, body, lastChangedAt: changedAt });
      expect(codesOf(await whileHeld('note', noteId, 2, () => Promise.all(words.map(change))))).toEqual(told);
    }
  });
});
