import { createHash, randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { dossierAbout } from '#libs/ledger';
import { aLog, type TestLog } from '../support/record/a-log.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

const COMMAND = fileURLToPath(new URL('../../apps/cli/bin/countersign.mjs', import.meta.url));
const WORD = `canary${randomUUID().replaceAll('-', '')}`;
const AGREED = [
  'stop the practice',
  `tell ${WORD} of it`,
  'meet the group',
  'train its staff',
  'count the cases',
  'answer each letter',
]
  .map((what) => `The council will ${what}.`)
  .join('\n\n');
const PUBLISHED = [
  'may think of the practice',
  'will meet the group',
  'will train its staff',
  'will count the cases',
  'will answer each letter',
]
  .map((what) => `The council ${what}.`)
  .join('\n\n');

let record: TestRecord;
let place: Place;
let log: TestLog;

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['ENGAGEMENT', place.engagement], ['WORK', place.work]);
  log = await aLog(record);
}, 120_000);
afterAll(async () => {
  await log.close();
  await record.close();
});

const version = (text: string) => place.put('recordVersion', { derivedFromId: null, publishedInsteadOfId: null, text });

async function ask(document: string, variables: object, viewer: Viewer = ANONYMOUS) {
  const { data, errors } = await record.execute(document, variables, viewer);
  return { data, rule: errors?.[0]?.extensions?.['rule'] as string | undefined };
}

const seal = (comparisonId: string, side = 'AGREED') =>
  ask(
    'mutation ($input: SealComparisonInput!) { sealComparison(input: $input) { seal { id } } }',
    {
      input: { comparisonId, side, says: 'The text that was agreed' },
    },
    place.writer,
  );

async function judge(comparison: string): Promise<void> {
  const { data } = await ask(
    'query ($id: ID!) { comparison(id: $id) { findings { id fate } } }',
    { id: comparison },
    place.writer,
  );
  const { findings } = data!['comparison'] as { readonly findings: readonly { readonly id: string; readonly fate: string }[] };
  for (const { id, fate } of findings) if (fate !== 'KEPT') await place.put('confirmFinding', { findingId: id });
}

const SEAL =
  'query ($id: ID!) { seal(id: $id) { sealedSide says totals { fate clauses } sealedHash shown { id } reveals { salt version { id } } } }';

interface SealRead {
  readonly sealedHash: string;
  readonly totals: readonly { readonly fate: string; readonly clauses: number }[];
  readonly reveals: readonly { readonly salt: string; readonly version: { readonly id: string } }[];
}

describe('a sealed comparison', () => {
  let agreed: string;
  let published: string;
  let comparison: string;
  let id: string;

  beforeAll(async () => {
    [agreed, published] = [await version(AGREED), await version(PUBLISHED)];
    comparison = await place.put('recordComparison', { agreedVersionId: agreed, publishedVersionId: published });
  }, 60_000);

  const proof = async (viewer: Viewer, of: string, name: string) => {
    const file = await dossierAbout(record.db.database, viewer, of, {
      folder: join(log.folder, 'log'),
      cadenceMs: 1_000,
      now: () => new Date(),
    });
    await writeFile(join(log.folder, name), file);
    return join(log.folder, name);
  };
  const check = async (...args: readonly string[]) => {
    const run = promisify(execFile)(process.execPath, [COMMAND, 'verify', ...args]).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
    const { code, stdout, stderr } = await run;
    return { code, said: `${stdout}${stderr}` };
  };

  it('waits until people have judged what the engine found, and is refused where few clauses would tell which', async () => {
    expect((await seal(comparison)).rule).toBe('FINDINGS_NOT_JUDGED');
    const short = await place.put('recordComparison', {
      agreedVersionId: await version('The council will act.\n\nIt will pay.'),
      publishedVersionId: published,
    });
    await judge(short);
    expect((await seal(short)).rule).toBe('TOO_FEW_SEALED');
  });

  it('is released beside the text that is shown, with totals and a hash, and with no word, place or id of the other', async () => {
    await judge(comparison);
    const { data } = await seal(comparison);
    id = (data!['sealComparison'] as { seal: { id: string } }).seal.id;
    expect((await seal(comparison)).rule).toBe('SEALED_ALREADY');
    await place.put('release', { kind: 'SEAL', id });
    expect((await ask(SEAL, { id })).rule).toBe('SEAL_NOT_FOUND'); // the shown text is not public yet
    await place.release(['VERSION', published]);
    const read = (await ask(SEAL, { id })).data!['seal'] as SealRead;
    expect(read).toMatchObject({ sealedSide: 'AGREED', says: 'The text that was agreed', shown: { id: published }, reveals: [] });
    expect(read.totals.reduce((sum, { clauses }) => sum + clauses, 0)).toBe(6);
    expect(read.totals.map(({ fate }) => fate)).toContain('KEPT');
    await log.publish();
    const file = await proof(ANONYMOUS, id, 'seal.json');
    const { admin } = record.db;
    const salt = (await admin.query<{ salt: string }>('select salt from app.seal where id = $1', [id])).rows[0]!.salt;
    const told =
      JSON.stringify(read) + JSON.stringify(await import('node:fs').then(({ readFileSync }) => readFileSync(file, 'utf8')));
    for (const secret of [WORD, salt, agreed, comparison, 'stop the practice']) expect(told).not.toContain(secret);
    await admin.query('begin');
    await admin.query('set local role countersign_public; set local search_path = pub, app');
    await expect(admin.query('select salt from app.seal')).rejects.toMatchObject({ code: '42501' });
    await admin.query('rollback');
  }, 60_000);

  it('tells who holds a copy and was given the salt whether it is the same text, without a server', async () => {
    const [file, copy, other] = [join(log.folder, 'seal.json'), join(log.folder, 'copy.md'), join(log.folder, 'other.md')];
    await writeFile(copy, AGREED);
    await writeFile(other, AGREED.replace('train its', 'train the'));
    const { rows } = await record.db.admin.query<{ salt: string }>('select salt from app.seal where id = $1', [id]);
    const salt = rows[0]!.salt;
    expect(await check(file, '--copy', copy)).toMatchObject({ said: expect.stringContaining('the text is still sealed') });
    expect((await check(file, '--copy', copy, '--salt', salt)).said).toContain('The same text:');
    expect(await check(file, '--copy', other, '--salt', salt)).toMatchObject({
      code: 1,
      said: expect.stringContaining('Another text:'),
    });
    expect(await check(file, '--copy', copy, '--salt', randomUUID())).toMatchObject({ code: 1 });
    expect((await check(file, '--copy', copy, '--salt', 'salt')).said).toContain('this is no salt');
    expect((await check(file, '--salt', salt)).said).toContain('name the copy with --copy');
  }, 120_000);

  it('is revealed with its salt once the text is public, and anybody can check that it is the one that was sealed', async () => {
    const reveal = await place.put('revealSeal', { sealId: id });
    await expect(place.put('revealSeal', { sealId: id })).rejects.toThrow('REVEALED_ALREADY');
    await place.put('recordHandling', { versionId: agreed, sourceId: null, shows: 'TOTALS_AND_SHORT_QUOTES' });
    await expect(place.put('release', { kind: 'SEAL_REVEAL', id: reveal })).rejects.toThrow('SEALED_TEXT_NOT_SHOWN');
    await place.put('recordHandling', { versionId: agreed, sourceId: null, shows: 'WHOLE' });
    await expect(place.put('release', { kind: 'SEAL_REVEAL', id: reveal })).rejects.toThrow('SEALED_TEXT_NOT_PUBLIC');
    const soon = new Date(Date.now() + 86_400_000).toISOString();
    await expect(place.put('embargo', { kind: 'SEAL_REVEAL', id: reveal, until: soon })).rejects.toThrow(
      'SEALED_TEXT_NOT_PUBLIC',
    );
    await place.release(['VERSION', agreed]);
    expect(((await ask(SEAL, { id })).data!['seal'] as SealRead).reveals).toEqual([]);
    await place.put('release', { kind: 'SEAL_REVEAL', id: reveal });
    const { reveals, sealedHash } = (await ask(SEAL, { id })).data!['seal'] as SealRead;
    expect(reveals).toMatchObject([{ version: { id: agreed } }]);
    expect(createHash('sha256').update(`countersign-seal/v1\n${reveals[0]!.salt}\n${AGREED}`).digest('hex')).toBe(sealedHash);
    await log.publish();
    const files = [await proof(ANONYMOUS, id, 'seal.json'), await proof(ANONYMOUS, reveal, 'reveal.json')];
    const said = await check(...files, '--copy', join(log.folder, 'copy.md'));
    expect(said.said).toContain('The same text:');
  }, 60_000);

  it('shows its salt to nobody outside while a word of the text is held back, whoever gives the salt which level', async () => {
    const { admin } = record.db;
    const { rows } = await admin.query<{ id: string; salt: string }>('select id, salt from app.seal_reveal where seal_id = $1', [
      id,
    ]);
    const { id: reveal, salt } = rows[0]!;
    const level = async () =>
      (await admin.query<{ level: string }>('select effective_level as level from app.seal_reveal where id = $1', [reveal]))
        .rows[0]!.level;
    const opened = async () => {
      await admin.query('begin');
      await admin.query('set local role countersign_public; set local search_path = pub');
      const found = await admin.query('select from ledger_opening where openings::text like $1', [`%${salt}%`]);
      await admin.query('rollback');
      return found.rowCount;
    };
    expect([await level(), await opened()]).toEqual(['public', 1]);

    // The version is public again, and by a decision made meanwhile its text is not.
    await place.put('takeBack', { kind: 'VERSION', id: agreed });
    await place.put('recordHandling', { versionId: agreed, sourceId: null, shows: 'TOTALS' });
    await place.release(['VERSION', agreed]);
    expect([await level(), await opened()]).toEqual(['space', 0]);
    expect(((await ask(SEAL, { id })).data!['seal'] as SealRead).reveals).toEqual([]);
    for (const given of ['embargoed', 'public']) {
      const raised = record.db.database.write(place.writer, (manager) =>
        manager.query(`update seal_reveal set level = '${given}' where id = $1 returning effective_level as level`, [reveal]),
      );
      expect(await raised).toEqual([[{ level: 'space' }], 1]);
    }

    // One block of it stays back.
    await place.put('takeBack', { kind: 'VERSION', id: agreed });
    await place.put('recordHandling', { versionId: agreed, sourceId: null, shows: 'WHOLE' });
    await place.release(['VERSION', agreed]);
    expect([await level(), await opened()]).toEqual(['public', 1]);
    const block = (to: string) =>
      record.db.database.write(place.writer, (manager) =>
        manager.query(`update block set level = '${to}' where version_id = $1 and number = 3`, [agreed]),
      );
    await block('space');
    expect([await level(), await opened()]).toEqual(['space', 0]);
    await block('public');
    expect([await level(), await opened()]).toEqual(['public', 1]);
  }, 60_000);

  it('is broken by another text in its place, and cannot be revealed then', async () => {
    const words = await version(AGREED.replace(WORD, 'somebody'));
    const other = await place.put('recordComparison', { agreedVersionId: words, publishedVersionId: published });
    await judge(other);
    const { data } = await seal(other);
    const sealId = (data!['sealComparison'] as { seal: { id: string } }).seal.id;
    await record.db.admin.query(`update app.block set text = 'The council will rest.' where version_id = $1 and number = 1`, [
      words,
    ]);
    await expect(place.put('revealSeal', { sealId })).rejects.toThrow('SEAL_BROKEN');
  });

  it('loses its salt when the text is erased', async () => {
    await place.put('erase', { kind: 'VERSION', id: agreed, field: 'text' });
    const { rows } = await record.db.admin.query(
      `select (select salt from app.seal where id = $1) as sealed, (select salt from app.seal_reveal where seal_id = $1) as revealed,
              (select count(*)::int from app.ledger_opening o, jsonb_array_elements(o.openings) each join app.ledger_outbox e on true
               where e.id = o.entry_id and e.event in ('seal.recorded', 'seal_reveal.recorded') and each ->> 'name' = 'salt'
                 and (e.subject_id = $1 or e.subject_id = (select id from app.seal_reveal where seal_id = $1))) as opened`,
      [id],
    );
    expect(rows).toEqual([{ sealed: null, revealed: null, opened: 0 }]);
  });
});
