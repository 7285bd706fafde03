import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { ANONYMOUS, type Member, type Viewer } from '#libs/access/core';
import { dossierAbout, keepLogKey, nodePrimitives, sequenceAndPublish } from '#libs/ledger';
import { verifyDossier } from '#libs/ledger/core';
import { roleUrl } from '#libs/persistence';
import { WORDS } from '#libs/stewardship/core';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { mutationsOf, placesOf } from '../support/record/mutations.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { ALONE, SAMPLE_INPUTS } from '../support/record/sample-inputs.js';
import { changed, stateOf } from '../support/record/state.js';
import { FACT_TABLES } from './visibility-matrix.js';

let record: TestRecord;
let place: Place;
let folder: string;
let publish: () => Promise<void>;

beforeAll(async () => {
  record = await openRecord();
  const full = await aFullPlace(record);
  await full.released();
  place = full;
  folder = await mkdtemp(join(tmpdir(), 'countersign-withheld-'));
  const client = new pg.Client({ connectionString: roleUrl(record.db.ownerUrl, 'sequencer', 'the secret of the test cluster') });
  await client.connect();
  const key = await keepLogKey(join(folder, 'key'), 'withheld.test/log');
  publish = () =>
    sequenceAndPublish(client, key, { guard: join(folder, 'guard'), folder: join(folder, 'log') }).then(() => undefined);
  close = () => client.end();
}, 120_000);
let close = async (): Promise<void> => undefined;
afterAll(async () => {
  await close();
  await record.close();
  await rm(folder, { recursive: true, force: true });
});

/** The mutation that records each kind, and what of its sample is not text of the kind's own. */
const RECORDED_BY: Readonly<Record<string, string>> = {
  organization_name: 'recordOrganizationName',
  post: 'recordPost',
  source: 'recordSource',
  claim: 'recordClaim',
  reply_request: 'askForReply',
  reply: 'recordReply',
  engagement: 'recordEngagement',
  log_entry: 'recordLogEntry',
  labour: 'recordLabour',
  harm_note: 'recordHarmNote',
  picture: 'recordPicture',
  work: 'recordWork',
  version: 'recordVersion',
  handling: 'recordHandling',
  sign_off: 'signOffVersion',
  sign_off_dispute: 'recordDispute',
  content_point: 'recordContentPoint',
  confirmation: 'confirmFinding',
  seal: 'sealComparison',
  call: 'recordCall',
  call_answer: 'recordAnswer',
  commitment: 'recordCommitment',
  due_date: 'setDueDate',
  delivery: 'recordDelivery',
  official_statement: 'recordOfficialStatement',
  judgement: 'judgeCommitment',
};

/** The sample with a canary in every text that is words, and the canaries. */
function planted(mutation: string): { readonly input: object; readonly canaries: Readonly<Record<string, string>> } {
  const input = structuredClone({ ...SAMPLE_INPUTS[mutation]!(place), ...ALONE[mutation] }) as Record<string, unknown>;
  const { input: type } = mutationsOf(record.schema).find(({ name }) => name === mutation)!;
  const canaries: Record<string, string> = {};
  for (const { path, kind } of placesOf(type)) {
    if (!['text', 'list'].includes(kind) || /edtf$|^idempotencyKey$|^addressees|Ids$/.test(path)) continue;
    // What stands before a note of harm is said in other words by a deed of its own, and is no word of the note.
    if (path === 'warning') continue;
    const [last, ...up] = path.split('.').reverse() as [string, ...string[]];
    const holder = up.reverse().reduce<Record<string, unknown> | undefined>((at, name) => at?.[name] as never, input);
    const value = holder?.[last];
    if (value == null) continue;
    const canary = `canary${randomUUID().replaceAll('-', '')}`;
    canaries[path] = canary;
    holder![last] = Array.isArray(value)
      ? [...(value as string[]), `${canary} too`]
      : path === 'address'
        ? `${String(value)}&${canary}`
        : `${String(value)} ${canary}`;
  }
  return { input, canaries };
}

async function aThing(
  kind: string,
): Promise<{ readonly id: string; readonly canaries: readonly string[]; readonly redactable: readonly string[] }> {
  const mutation = RECORDED_BY[kind]!;
  const { input, canaries } = planted(mutation);
  const idempotencyKey = 'idempotencyKey' in input ? { idempotencyKey: randomUUID() } : {};
  const id = await place.put(mutation, { ...input, ...(await place.freshFor(mutation)), ...idempotencyKey });
  // A verdict and a judgement are told by the thing that they are about.
  const { rows } = await record.db.admin.query<{ id: string }>(
    `select subject_id as id from app.ledger_outbox where event = $1 order by recorded_at desc limit 1`,
    [`${kind}.recorded`],
  );
  // How much of a text is shown is decided otherwise.
  const { text: _handled, ...redactable } = canaries;
  const all = Object.values(canaries);
  return { id: rows[0]?.id ?? id, canaries: all, redactable: kind === 'version' ? Object.values(redactable) : all };
}

/** Every table with every cell as text, as a superuser reads it, and every file of the log. */
async function everything(): Promise<string> {
  const { rows: tables } = await record.db.admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await record.db.admin.query<{ held: string }>(`select string_agg(t::text, '\n') as held from app.${name} t`);
    texts.push(rows[0]!.held ?? '');
  }
  for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (file.isFile()) texts.push((await readFile(join(file.parentPath, file.name))).toString('latin1'));
  }
  return texts.join('\n');
}

/** All that everybody reads: every public view. */
async function everybodys(): Promise<string> {
  const { admin } = record.db;
  const { rows: views } = await admin.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'pub'::regnamespace and relkind = 'v'`,
  );
  const texts: string[] = [];
  await admin.query('begin');
  await admin.query(`set local role countersign_public; set local search_path = pub`);
  for (const { name } of views) {
    const { rows } = await admin.query<{ held: string }>(`select string_agg(t::text, '\n') as held from pub.${name} t`);
    texts.push(rows[0]!.held ?? '');
  }
  await admin.query('rollback');
  return texts.join('\n');
}

/** As if it had been released with all that it hangs from. */
async function shownToEverybody(kind: string, id: string): Promise<void> {
  const { admin } = record.db;
  await admin.query('set session_replication_role = replica');
  await admin.query(`update app.${kind} set level = 'public', effective_level = 'public' where id = $1`, [id]);
  await admin.query('set session_replication_role = default');
}

const left = (canaries: readonly string[], text: string) => canaries.filter((canary) => text.includes(canary));

type Input = Readonly<Record<string, unknown>>;

async function deed(viewer: Viewer, name: 'redact' | 'erase', input: Input): Promise<string | null> {
  const type = name === 'redact' ? 'RedactInput' : 'EraseInput';
  const { errors } = await record.execute(
    `mutation ($input: ${type}!) { ${name}(input: $input) { id entry { state } } }`,
    { input: { reason: 'SAFETY', ...input } },
    viewer,
  );
  return errors ? String(errors[0]!.extensions?.['rule'] ?? errors[0]!.message) : null;
}

interface Told {
  readonly field: string;
  readonly how: string;
  readonly reason: string;
  readonly words: readonly string[];
}

async function withheld(viewer: Viewer, kind: string, id: string): Promise<readonly Told[]> {
  const document = 'query ($thing: ThingInput!) { withheld(thing: $thing) { field how reason withheldAt words } }';
  const { data, errors } = await record.execute(document, { thing: { kind, id } }, viewer);
  expect(errors).toBeUndefined();
  return data!['withheld'] as readonly Told[];
}

const kinds = Object.keys(WORDS);
const upper = (kind: string) => kind.toUpperCase();

describe('the words of the record', () => {
  it('are listed: every text of every table is a field of its kind, a part of a text, or no words', async () => {
    const { rows } = await record.db.admin.query<{ table: string; column: string }>(
      `select c.relname as table, a.attname as column from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'app'::regnamespace and c.relname = any ($1) and a.atttypid in ('text'::regtype, 'text[]'::regtype)
         and a.attname !~ '_edtf$|_hash$' and a.attname not in ('engine', 'lists', 'calendar', 'reader', 'notices')`,
      [[...FACT_TABLES, 'handling']],
    );
    const parts = ['block', 'tracked_change', 'file_comment', 'email_header'];
    const texts = rows.filter(({ table }) => !parts.includes(table)).map(({ table, column }) => `${table}.${column}`);
    const listed = Object.entries(WORDS).flatMap(([kind, fields]) =>
      fields!.map((field) => `${kind}.${field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`),
    );
    expect(listed.filter((field) => field !== 'version.text').sort()).toEqual(texts.sort());
  });

  it('have a mutation that records them, each kind', () => {
    expect(Object.keys(RECORDED_BY).sort()).toEqual([...kinds].sort());
  });
});

describe('an erasure', () => {
  it.each(kinds)(
    'of all words of a %s leaves none of them: in no table, in no file of the log',
    async (kind) => {
      const { id, canaries } = await aThing(kind);
      await publish();
      expect(canaries.length).toBeGreaterThan(0);
      expect(left(canaries, await everything())).toEqual(canaries);
      expect(await deed(place.writer, 'erase', { kind: upper(kind), id, reason: 'PERSONAL_DATA' })).toBeNull();
      await publish();
      expect(left(canaries, await everything())).toEqual([]);
      const told = await withheld(place.writer, upper(kind), id);
      expect(told.length).toBeGreaterThan(0);
      expect(new Set(told.map(({ how, reason, words }) => [how, reason, ...words].join()))).toEqual(
        new Set(['ERASED,PERSONAL_DATA']),
      );
      expect(await deed(place.writer, 'erase', { kind: upper(kind), id })).toBe('NOTHING_TO_ERASE');
    },
    60_000,
  );

  it('takes the words out of each reading of a commitment, and leaves the fields that it does not name', async () => {
    const [first, second, kept] = [randomUUID(), randomUUID(), randomUUID()];
    const id = await place.put('recordCommitment', { statement: first, locator: kept });
    await place.put('correctCommitment', { commitmentId: id, statement: second, locator: kept, reason: 'said better' });
    expect(await deed(place.writer, 'erase', { kind: 'COMMITMENT', id, field: 'statement' })).toBeNull();
    const all = await everything();
    expect([left([first, second], all), left([kept], all)]).toEqual([[], [kept]]);
    const { data } = await record.execute('query ($id: ID!) { commitment(id: $id) { statement locator } }', { id }, place.writer);
    expect(data).toEqual({ commitment: { statement: '[erased: safety]', locator: kept } });
  });

  it('makes a repeat of the input a conflict, since its hash would let somebody try out what it said', async () => {
    const input = {
      ...SAMPLE_INPUTS['recordCommitment']!(place),
      statement: `It is ${randomUUID()}`,
      idempotencyKey: randomUUID(),
    };
    const id = await place.put('recordCommitment', input);
    await deed(place.writer, 'erase', { kind: 'COMMITMENT', id, field: 'statement' });
    await expect(place.put('recordCommitment', input)).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
  });
});

describe('a redaction', () => {
  it.each(kinds.filter((kind) => kind !== 'handling'))(
    'of all words of a %s leaves none to everybody, and all to the members of the space',
    async (kind) => {
      const { id, redactable } = await aThing(kind);
      await shownToEverybody(kind, id);
      const shown = left(redactable, await everybodys());
      expect(shown.length).toBeGreaterThan(0);
      expect(await deed(place.writer, 'redact', { kind: upper(kind), id })).toBeNull();
      expect(left(shown, await everybodys())).toEqual([]);
      const reader = await record.member({ [place.space]: 'reader' });
      const words = (await withheld(reader, upper(kind), id)).flatMap((each) => each.words).join('\n');
      expect(left(shown, words)).toEqual(shown);
      const toEverybody = await withheld(ANONYMOUS, upper(kind), id);
      expect(toEverybody.length).toBeGreaterThan(0);
      expect(toEverybody.flatMap((each) => each.words)).toEqual([]);
      const stranger = await record.member({});
      expect((await withheld(stranger, upper(kind), id)).flatMap((each) => each.words)).toEqual([]);
      expect(await deed(place.writer, 'redact', { kind: upper(kind), id })).toBe('NOTHING_TO_REDACT');
      expect(await deed(place.writer, 'erase', { kind: upper(kind), id })).toBeNull();
      expect(left(shown, await everything())).toEqual([]);
    },
    60_000,
  );
});

describe('withholding', () => {
  let editor: Member;
  beforeAll(async () => {
    editor = await record.member({ [place.space]: 'editor' });
  });

  it('is a steward’s, of the space whose entry it was, also of what has joined the register', async () => {
    const stranger = await record.member({}, true);
    for (const name of ['redact', 'erase'] as const) {
      expect(await deed(ANONYMOUS, name, { kind: 'SOURCE', id: place.source })).toBe('SIGN_IN_NEEDED');
      expect(await deed(editor, name, { kind: 'SOURCE', id: place.source })).toBe('MAY_NOT');
      expect(await deed(stranger, name, { kind: 'SOURCE', id: place.source })).toBe('MAY_NOT');
      expect(await deed(stranger, name, { kind: 'COMMITMENT', id: randomUUID() })).toBe('COMMITMENT_NOT_FOUND');
    }
    const id = await place.aSource();
    await place.release(['SOURCE', id]);
    expect(await deed(place.writer, 'redact', { kind: 'SOURCE', id })).toBeNull();
  });

  it('is refused, and changes nothing, of what has no words, of a field that has none, and of a text that is to be redacted', async () => {
    const before = await stateOf(record.db.admin);
    const ask = (input: Input) => deed(place.writer, 'redact', input);
    expect(await ask({ kind: 'COMPARISON', id: place.comparison })).toBe('NO_WORDS_OF_ITS_OWN');
    expect(await ask({ kind: 'COMMITMENT', id: place.commitment, field: 'madeById' })).toBe('FIELD_HAS_NO_WORDS');
    expect(await ask({ kind: 'VERSION', id: place.agreed, field: 'text' })).toBe('TEXT_IS_HANDLED');
    expect(await ask({ kind: 'HANDLING', id: place.handling })).toBe('NOTHING_TO_REDACT');
    expect(changed(before, await stateOf(record.db.admin))).toEqual([]);
  });

  it('cannot be done by the members’ role around its one function', async () => {
    const { admin } = record.db;
    const id = await place.aCommitment();
    const tries = [
      `update app.commitment set statement = 'other' where id = '${id}'`,
      `update app.ledger_opening set openings = '[]'`,
      `delete from app.ledger_opening`,
      `insert into app.withholding select gen_random_uuid(), space_id, thing_kind, thing_id, field, how, reason, now(), withheld_by from app.withholding limit 1`,
      `select app.close_openings(array[]::uuid[], 'statement', 'erased')`,
      `select app.erase_text('${place.agreed}', 'other words')`,
    ];
    for (const sql of tries) {
      await admin.query('begin');
      await admin.query(`set local role countersign_app; select set_config('app.actor', '${place.writer.actorId}', true)`);
      await expect(admin.query(sql)).rejects.toMatchObject({ code: '42501' });
      await admin.query('rollback');
    }
    const as = async (actor: string, sql: string) => {
      await admin.query('begin');
      await admin.query(`set local role countersign_app; select set_config('app.actor', '${actor}', true)`);
      try {
        await admin.query(sql);
        return 'done';
      } catch (error) {
        return (error as { code: string }).code;
      } finally {
        await admin.query('rollback');
      }
    };
    const call = `select app.withhold(gen_random_uuid(), 'commitment', '${id}', 'statement', 'erased', 'safety', now())`;
    expect([await as(editor.actorId, call), await as(place.writer.actorId, call)]).toEqual(['42501', 'done']);
    for (const field of ['madeById', 'wording', 'statedOnEdtf', 'level']) {
      const bend = `select app.withhold(gen_random_uuid(), 'commitment', '${id}', '${field}', 'erased', 'safety', now())`;
      expect([field, await as(place.writer.actorId, bend)]).not.toEqual([field, 'done']);
    }
  });
});

describe('the text of a version', () => {
  it('goes with its file, its changes and comments and its side of every comparison, and is then compared with nothing', async () => {
    const fileVersion = await place.put('recordVersionFromFile', await place.freshFor('recordVersionFromFile'));
    const word = `canary${randomUUID().replaceAll('-', '')}`;
    const agreed = await place.put('recordVersion', {
      derivedFromId: null,
      publishedInsteadOfId: null,
      text: `The council will ${word} the practice.\n\nThe council will stay.`,
    });
    const published = await place.put('recordVersion', {
      derivedFromId: null,
      publishedInsteadOfId: null,
      text: 'The council may think of the practice.\n\nThe council will stay.',
    });
    const comparison = await place.put('recordComparison', { agreedVersionId: agreed, publishedVersionId: published });
    expect(await everything()).toContain(word);
    for (const id of [agreed, fileVersion])
      expect(await deed(place.writer, 'erase', { kind: 'VERSION', id, field: 'text' })).toBeNull();
    expect(await everything()).not.toContain(word);
    const document =
      'query ($id: ID!) { comparison(id: $id) { findings { agreed { text } published { text } words { text } } } }';
    const { data } = await record.execute(document, { id: comparison }, place.writer);
    const { findings } = data!['comparison'] as {
      readonly findings: readonly { readonly agreed: readonly { text: string }[] }[];
    };
    expect(new Set(findings.flatMap((each) => each.agreed.map(({ text }) => text)))).toEqual(new Set(['[erased: safety]']));
    expect(JSON.stringify(findings)).toContain('The council will stay.');
    expect(await withheld(place.writer, 'VERSION', agreed)).toMatchObject([
      { field: 'text', how: 'ERASED', reason: 'SAFETY', words: [] },
    ]);
    const { rows } = await record.db.admin.query(
      `select (select count(*)::int from app.block where version_id = $1) as blocks, (select count(*)::int from app.tracked_change where version_id = $1) as changes,
              (select count(*)::int from app.file_comment where version_id = $1) as comments,
              (select length(s.bytes) from app.stored_file s join app.version_file f on f.stored_file_id = s.id where f.version_id = $1) as bytes`,
      [fileVersion],
    );
    expect(rows).toEqual([{ blocks: 1, changes: 0, comments: 0, bytes: 0 }]);
    await expect(place.put('recordComparison', { agreedVersionId: agreed, publishedVersionId: place.published })).rejects.toThrow(
      'TEXT_ERASED',
    );
  }, 60_000);
});

describe('a proof', () => {
  const proof = (viewer: Viewer, id: string) =>
    dossierAbout(record.db.database, viewer, id, { folder: join(folder, 'log'), cadenceMs: 1_000, now: () => new Date() });
  const verified = (file: string) => verifyDossier(new Uint8Array(Buffer.from(file)), null, nodePrimitives);

  it('that was given before still holds, and one that is given after says what is withheld, when and why', async () => {
    const statement = `They said ${randomUUID()}`;
    const id = await place.put('recordCommitment', { statement });
    await place.release(['COMMITMENT', id]);
    await publish();
    const before = await proof(ANONYMOUS, id);
    expect(before).toContain(statement);

    await deed(place.writer, 'redact', { kind: 'COMMITMENT', id, field: 'statement', reason: 'SAFETY' });
    await publish();
    const redacted = await proof(ANONYMOUS, id);
    expect(redacted).not.toContain(statement);
    expect(await proof(place.writer, id)).toContain(statement);
    const because = async (file: string) => {
      const { outcome, entries } = await verified(file);
      expect(outcome).toBe('unproven'); // all of it fits; no key was brought
      return entries.flatMap((entry) => entry.withheldBecause.map(({ name, how, reason }) => [name, how, reason].join(' ')));
    };
    expect(await because(redacted)).toEqual(['statement redacted safety']);

    await deed(place.writer, 'erase', { kind: 'COMMITMENT', id, field: 'statement', reason: 'CONSENT_WITHDRAWN' });
    await publish();
    expect(await because(await proof(ANONYMOUS, id))).toEqual(['statement erased consent_withdrawn']);
    expect(await because(await proof(place.writer, id))).toEqual(['statement erased consent_withdrawn']);
    expect(await proof(place.writer, id)).not.toContain(statement);
    expect(await because(before)).toEqual([]);
    const first = (file: string) => (JSON.parse(file) as { entries: { index: string }[] }).entries[0]!.index;
    expect(first(await proof(ANONYMOUS, id))).toBe(first(before));
  }, 60_000);

  it('of a comparison whose one side was erased says so too', async () => {
    const comparison = await place.put('recordComparison', await place.freshFor('recordComparison'));
    const { rows } = await record.db.admin.query<{ id: string }>(
      'select agreed_version_id as id from app.comparison where id = $1',
      [comparison],
    );
    await deed(place.writer, 'erase', { kind: 'VERSION', id: rows[0]!.id, field: 'text' });
    await publish();
    const { entries } = await verified(await proof(place.writer, comparison));
    expect(entries.flatMap((entry) => entry.withheldBecause.map(({ name, how }) => `${name} ${how}`))).toEqual([
      'findings erased',
    ]);
  }, 60_000);
});

describe('a page', () => {
  it('shows that words were withheld, when and why, and redacted words to members alone', async () => {
    const statement = `They said ${randomUUID()}`;
    const id = await place.put('recordCommitment', { statement });
    await place.release(['COMMITMENT', id]);
    const page = async (headers: Readonly<Record<string, string>> = {}) =>
      (await record.app.inject({ method: 'GET', url: `/commitments/${id}`, headers })).body;
    expect(await page()).not.toContain('What was said: redacted');
    await deed(place.writer, 'redact', { kind: 'COMMITMENT', id, field: 'statement', reason: 'SAFETY' });
    const everybody = await page();
    expect(everybody).toContain('[redacted: safety]');
    expect(everybody).toContain('What was said: redacted on');
    expect(everybody).toContain('it put somebody at risk');
    expect(everybody).not.toContain(statement);
    expect(await page({ authorization: `Bearer ${await record.tokenOf(place.writer)}` })).toContain(statement);
  });
});
