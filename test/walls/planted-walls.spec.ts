import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'pg';
import { openMatrix, type Matrix } from './matrix-record.js';
import { REACH, REACHERS } from './reach-matrix.js';
import { PROBES, staysClosed } from './trigger-probes.js';
import { ACTORS, cellsOf, CLOSED_TABLES, FACT_TABLES, VERBS } from './visibility-matrix.js';

let matrix: Matrix;
beforeAll(async () => {
  matrix = await openMatrix();
}, 120_000);
afterAll(() => matrix.close());

/** How many rows each reads of each table while the walls are right. */
const right = new Map<string, number | string>();

interface Policy {
  readonly table: string;
  readonly name: string;
  readonly command: string;
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly check: string | null;
}

/** The policies and triggers of a table, but for what the owner migrates by. */
async function wallsOf(admin: Client, table: string) {
  const { rows: policies } = await admin.query<Policy>(
    `select tablename as table, policyname as name, cmd as command, roles::text[], qual as using, with_check as check
     from pg_policies where schemaname = 'app' and tablename = $1 and policyname <> 'migrate' order by 2`,
    [table],
  );
  const { rows: triggers } = await admin.query<{ name: string }>(
    `select tgname as name from pg_trigger where tgrelid = to_regclass('app.' || $1) and not tgisinternal order by 1`,
    [table],
  );
  return { policies, triggers };
}

const isFact = (table: string) => (FACT_TABLES as readonly string[]).includes(table);

/** What everybody may read, again: for the public role the policy beside it says the same. */
const SAYS_THE_SAME = ['released_to_members'];

/** What these do is no wall, or has a tree of its own to be tried in. */
const TRIED_ELSEWHERE: Readonly<Record<string, string>> = {
  keep_released_text_added: 'test/walls/search.spec.ts',
  keep_released_text_taken_away: 'test/walls/search.spec.ts',
  public_change_added: 'test/reading/changed-since.spec.ts',
  public_change_made: 'test/reading/changed-since.spec.ts',
  public_change_taken_away: 'test/reading/changed-since.spec.ts',
  public_row_added: 'test/reading/caching.spec.ts',
  public_row_taken_away: 'test/reading/caching.spec.ts',
  public_row_changed: 'test/reading/caching.spec.ts',
  keep_leaf: 'test/faults/sequencer.spec.ts',
  keep_leaves: 'test/faults/sequencer.spec.ts',
  take_text_level: 'test/walls/seals.spec.ts',
  until_closed: 'test/people/keeping.spec.ts',
  until_closed_add: 'test/people/keeping.spec.ts',
  until_closed_change: 'test/people/keeping.spec.ts',
  tell_of_keeping: 'test/people/keeping.spec.ts',
  tell_of_reply: 'test/walls/offices.spec.ts',
  tell_of_proposal: 'test/people/proposals.spec.ts',
  end_told_proposals: 'test/people/proposals.spec.ts',
  only_what_was_asked: 'test/walls/offices.spec.ts',
  named_no_more: 'test/walls/release.spec.ts',
  empty_erased_picture: 'test/walls/pictures.spec.ts',
  end_address_checks: 'test/walls/address-checks.spec.ts',
  public_keeping: 'test/people/keeping.spec.ts',
  // Nothing hangs from these in this record.
  'pass_effective_level_on on claim': 'test/walls/effective-levels.spec.ts',
  'pass_effective_level_on on due_date': 'test/walls/effective-levels.spec.ts',
  'pass_effective_level_on on judgement': 'test/walls/effective-levels.spec.ts',
};

/** What an office may and nobody else: the matrix has no office, and offices.spec.ts plants the same mistakes in them. */
const OF_OFFICES: readonly string[] = ['offices on app.reply', 'by_offices_alone on app.reply', 'offices_own on app.reply'];

/** The matrix has a harm note of no other's there; the same mistakes are planted in that spec. */
const OF_HARM = 'test/walls/harm-notes.spec.ts plants it';

/** Nobody of the matrix has left a space in which they wrote. */
const OF_THOSE_WHO_LEFT = 'what its author may from outside, and nobody else, is tried in test/walls/harm-notes-left.spec.ts';

/** Nobody of the matrix names the sealed file of another. */
const OF_SEALED = 'a picture of a sealed file is tried in test/walls/pictures.spec.ts';

/** Mistakes that another wall stands behind: alone they let nobody do more. */
const HELD_BY_ANOTHER: Readonly<Record<string, string>> = {
  'self_revokes on app.access_token': 'who does not see a row does not take it away',
  'stewards_withdraw on app.invitation': 'who does not see a row does not take it away',
  'keeping_ends on app.invitation': 'who does not see a row does not take it away',
  'stewards on app.keeping': 'who else proposes is tried in test/people/keeping.spec.ts, by the columns that may be given',
  'author_alone on app.release': OF_HARM,
  'author_alone_takes_back on app.release': OF_HARM,
  'author_alone on app.release_proposal': OF_HARM,
  'author_alone on app.embargo': OF_HARM,
  'author_alone_ends on app.embargo': OF_HARM,
  'author_alone on app.embargo_sight': OF_HARM,
  'author_alone_ends on app.embargo_sight': OF_HARM,
  'harm_stays_warned on app.content_warning': OF_HARM,
  'own on app.harm_note': OF_THOSE_WHO_LEFT,
  'author_withdraws on app.harm_note': OF_THOSE_WHO_LEFT,
  'authors_withdraw on app.ledger_outbox': OF_THOSE_WHO_LEFT,
  'supersede on app.harm_note': 'its_author lets nobody but its author change a row',
  'offices_enter on app.ledger_outbox': 'what an office tells is tried in test/walls/offices.spec.ts',
  'stewards_end on app.outsider': 'who does not see a row does not change it',
  'self_ends on app.session': 'who does not see a row does not take it away',
  'move_on on app.ledger_outbox': 'the full check names an entry that waits again, in test/faults/ledger-edits.ts',
  'opens_no_file on app.picture': OF_SEALED,
  'audit on app.ledger_head': 'everybody reads it',
  'audit on app.ledger_checkpoint': 'everybody reads it',
  'sequence on app.ledger_checkpoint': 'everybody reads it, and a right to write it is not given',
  'until_their_day on app.embargo_sight': 'an outsider after their day is tried in test/people/members.spec.ts',
};

/**
 * Mistakes in a policy that somebody could make: it is gone, it lets everything through, it is for those it was not meant for.
 * A policy for a role that has no right to the deed is no mistake that shows: the grants hold it back.
 */
async function mistakesIn(admin: Client, policy: Policy): Promise<readonly (readonly [string, string])[]> {
  const { table, name, using, check, roles, command } = policy;
  const on = `policy ${name} on app.${table}`;
  const open = [
    ...(command !== 'INSERT' && using !== 'true' ? ['using (true)'] : []),
    ...(check !== null && check !== 'true' ? ['with check (true)'] : []),
  ];
  const deeds = command === 'ALL' ? ['select', 'insert', 'update', 'delete'] : [command.toLowerCase()];
  const others: string[] = [];
  for (const role of ['countersign_app', 'countersign_public'].filter((each) => !roles.includes(each))) {
    const may = deeds.map((deed) =>
      deed === 'delete'
        ? `has_table_privilege('${role}', 'app.${table}', 'delete')`
        : `has_any_column_privilege('${role}', 'app.${table}', '${deed}')`,
    );
    const { rows } = await admin.query<{ may: boolean }>(`select ${may.join(' or ')} as may`);
    if (rows[0]!.may && !SAYS_THE_SAME.includes(name)) others.push(role);
  }
  return [
    // A closed table that is closed further fails whoever works with it, in the specs of what it is for.
    ...(isFact(table) ? [[`${on} dropped`, `drop ${on}`] as const] : []),
    ...(open.length > 0 ? [[`${on} open`, `alter ${on} ${open.join(' ')}`] as const] : []),
    ...(others.length > 0
      ? [[`${on} for others too`, `alter ${on} to ${[...roles, ...others].join(', ')} ${open.join(' ')}`] as const]
      : []),
  ];
}

/** In a transaction that is open already, what begins and ends one sets a mark and goes back to it. */
function inside(admin: Client): Client {
  const query = (text: string, values?: unknown[]) => {
    if (text === 'rollback') return admin.query('rollback to savepoint tried');
    return admin.query(text.replace(/^begin\b/, 'savepoint tried'), values);
  };
  return { query, escapeLiteral: (text: string) => admin.escapeLiteral(text) } as unknown as Client;
}

/** The first cell of the matrix that is not as it is written down; null where all are. */
async function firstFault(table: string): Promise<string | null> {
  const { admin } = matrix.record.db;
  const client = inside(admin);
  if (isFact(table)) {
    const rows = await matrix.rows(table);
    for (const probe of PROBES) {
      const wrong = await probe(admin, rows);
      if (wrong) return wrong;
    }
    for (const actor of [...ACTORS].reverse()) {
      let n = 0;
      for await (const cell of matrix.facts(actor, table, client)) {
        if (cell !== cellsOf(table)[actor][n]) return `${actor}, ${VERBS[n]}: ${cell}`;
        n += 1;
      }
    }
  } else {
    const { rows } = await admin.query<{ id: string }>('select id from app.handling where superseded_at is null limit 1');
    const wrong = table === 'handling' ? await staysClosed(admin, { table, hidden: rows[0]!.id }) : null;
    if (wrong) return wrong;
    for (const actor of ACTORS) {
      const [came, due] = [await matrix.closed(actor, table, client), CLOSED_TABLES[table]![actor]];
      if (came !== due) return `${actor}: ${came} and not ${due}`;
    }
  }
  for (const who of REACHERS) {
    const [came, due] = [await matrix.seen(who, table, client), right.get(`${who} ${table}`)];
    if (came !== due) return `${who}: reads ${came} rows and not ${due ?? 'what was read before'}`;
  }
  for (const [n, who] of REACHERS.entries()) {
    const due = REACH[table]!.split(' ')[n]!;
    let at = 0;
    for await (const letter of matrix.reach(who, table, client)) {
      if (letter !== due[at]) return `${who}: ${letter} and not ${due[at]} of ${due}`;
      at += 1;
    }
  }
  return null;
}

async function planted(sql: string, table: string): Promise<string | null> {
  const { admin } = matrix.record.db;
  await admin.query('begin');
  try {
    await admin.query(sql);
    return await firstFault(table).catch((error: unknown) => `fails: ${(error as Error).message}`);
  } finally {
    await admin.query('rollback');
  }
}

describe('a mistake in the walls', () => {
  it.each([...FACT_TABLES, ...Object.keys(CLOSED_TABLES)])(
    'around %s shows in the matrix',
    async (table) => {
      for (const who of REACHERS) right.set(`${who} ${table}`, await matrix.seen(who, table));
      expect(await planted('select', table)).toBeNull();
      const { policies, triggers } = await wallsOf(matrix.record.db.admin, table);
      expect(policies.length).toBeGreaterThan(0);
      const unseen: string[] = [];
      for (const policy of policies.filter(({ name }) => !OF_OFFICES.includes(`${name} on app.${table}`))) {
        for (const [what, sql] of await mistakesIn(matrix.record.db.admin, policy)) {
          const held = HELD_BY_ANOTHER[`${policy.name} on app.${table}`];
          const isElsewhere =
            [OF_THOSE_WHO_LEFT, OF_SEALED].includes(held ?? '') || (held !== undefined && !what.endsWith('dropped'));
          if (!isElsewhere && (await planted(sql, table)) === null) unseen.push(what);
        }
      }
      const { rows: hanging } = await matrix.record.db.admin.query('select from app.level_parent where parent_table = $1', [
        table,
      ]);
      for (const { name } of triggers) {
        const idle = name.startsWith('pass_') && hanging.length === 0;
        if (idle || name in TRIED_ELSEWHERE || `${name} on ${table}` in TRIED_ELSEWHERE) continue;
        const off = `alter table app.${table} disable trigger ${name}`;
        if ((await planted(off, table)) === null) unseen.push(`trigger ${name} on ${table} off`);
      }
      expect(unseen).toEqual([]);
    },
    360_000,
  );
});
