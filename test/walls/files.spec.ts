import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ANONYMOUS, type Member, type Viewer } from '#libs/access/core';
import { CANARIES, hiddenAuthorDraft, picturesWithPlaces, signedMail } from '../support/files/canaries.js';
import { anEmail, aTrackedDraft } from '../support/files/drafts.js';
import { formOf } from '../support/files/form.js';
import { paragraph, wordFile, words } from '../support/files/word.js';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;
let token: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  token = await record.tokenOf(place.writer);
}, 60_000);
afterAll(() => record.close());

const inject = (options: Parameters<NestFastifyApplication['inject']>[0]) => record.app.inject(options as never);

async function post(files: readonly { name: string; bytes: Buffer }[], given: { space?: string; token?: string | null } = {}) {
  const { headers, payload } = formOf([['space', given.space ?? place.space]], files);
  const bearer = given.token === undefined ? token : given.token;
  return inject({
    method: 'POST',
    url: '/files',
    headers: { ...headers, ...(bearer ? { authorization: `Bearer ${bearer}` } : {}) },
    payload,
  } as never);
}

const TRAY =
  '{ trayFiles(first: 100) { nodes { id name state kind refusalCode refusal textHash beforeHash reader attachedTo { id } } } }';
interface InTray {
  readonly id: string;
  readonly name: string | null;
  readonly state: string;
  readonly kind: string | null;
  readonly refusalCode: string | null;
  readonly textHash: string | null;
  readonly attachedTo: { readonly id: string } | null;
}

async function tray(viewer: Viewer = place.writer): Promise<readonly InTray[]> {
  const { data } = await record.execute(TRAY, {}, viewer);
  return (data?.['trayFiles'] as { nodes: InTray[] }).nodes;
}

/** Asks again until nothing waits, as a page does. */
async function sorted(): Promise<readonly InTray[]> {
  for (let i = 0; i < 100; i++) {
    const files = await tray();
    if (files.every(({ state }) => state !== 'WAITING')) return files;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('a file waits and is never read');
}

async function putIn(name: string, bytes: Buffer): Promise<InTray> {
  const { files } = (await post([{ name, bytes }])).json() as { files: { id: string }[] };
  return (await sorted()).find(({ id }) => id === files[0]!.id)!;
}

const ruleOf = (answer: { json(): unknown }) =>
  (answer.json() as { errors: readonly [{ extensions: { rule: string } }] }).errors[0].extensions.rule;

interface Looked {
  readonly textHash: string;
  readonly text: readonly { readonly text: string }[];
  readonly files: readonly { readonly rereads: unknown }[];
  readonly trackedChanges: readonly unknown[];
  readonly fileComments: readonly unknown[];
}

const READ = `query ($id: ID!) { version(id: $id) { textHash text { kind text locator } files { kind reader taken rereads { id } }
  trackedChanges { kind changeOf authorNamed words locator level } fileComments { says authorNamed hangsOn hangsOnBefore } } }`;
const look = async (id: string, viewer: Viewer = place.writer) =>
  (await record.execute(READ, { id }, viewer)).data?.['version'] as Looked;

describe('a form of files', () => {
  it('puts many files into the tray at once, each read on its own, the bad beside the good', async () => {
    const answer = await post([
      { name: 'draft.docx', bytes: aTrackedDraft() },
      { name: 'broken.pdf', bytes: Buffer.from('%PDF-1.7\nhalf') },
      { name: 'notes.txt', bytes: Buffer.from('The council will publish it.') },
    ]);
    expect(answer.statusCode).toBe(202);
    const ids = (answer.json() as { files: { id: string }[] }).files.map(({ id }) => id);
    const files = (await sorted()).filter(({ id }) => ids.includes(id));
    expect(Object.fromEntries(files.map(({ name, state, kind, refusalCode }) => [name, [state, kind, refusalCode]]))).toEqual({
      'draft.docx': ['READ', 'DOCX', null],
      'broken.pdf': ['REFUSED', null, 'PDF_BROKEN'],
      'notes.txt': ['READ', 'TEXT', null],
    });
  }, 60_000);

  it('needs a token, a space the sender may record in, and files', async () => {
    const file = { name: 'a.txt', bytes: Buffer.from('a') };
    const reader = await record.member({ [place.space]: 'reader' });
    const stranger = await record.member({});
    const refused = async (given: { space?: string; token?: string | null }, files = [file]) => {
      const answer = await post(files, given);
      return [answer.statusCode, ruleOf(answer)];
    };
    expect(await refused({ token: null })).toEqual([403, 'SIGN_IN_NEEDED']);
    expect(await refused({ token: await record.tokenOf(reader) })).toEqual([403, 'MAY_NOT']);
    expect(await refused({ token: await record.tokenOf(stranger) })).toEqual([404, 'SPACE_NOT_FOUND']);
    expect(await refused({ space: 'x' })).toEqual([400, 'ID_INVALID']);
    expect(await refused({}, [])).toEqual([400, 'FILE_MISSING']);
    expect(await refused({}, [{ name: 'a.txt', bytes: Buffer.alloc(0) }])).toEqual([400, 'FILE_EMPTY']);
  }, 30_000);

  it('that is too large or damaged is refused in words', async () => {
    const large = await post([{ name: 'a', bytes: Buffer.alloc(25_000_001, 'a') }]);
    expect([large.statusCode, ruleOf(large)]).toEqual([400, 'FILE_TOO_LARGE']);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=x' };
    const broken = await inject({ method: 'POST', url: '/files', headers, payload: '--x\r\nhalf' } as never);
    expect(broken.statusCode).toBe(400);
    expect(ruleOf(broken)).toMatch(/^FORM_BROKEN$/);
  }, 30_000);
});

describe('a file in the tray', () => {
  it('is seen by nobody but who put it in, and thrown away leaves nothing', async () => {
    const { id } = await putIn('mine.txt', Buffer.from('Only mine.'));
    const editor = await record.member({ [place.space]: 'editor' });
    expect((await tray(editor)).length).toBe(0);
    const document = 'mutation ($input: TrayFileInput!) { discardFile(input: $input) { discardedId } }';
    const byEditor = await record.execute(document, { input: { fileId: id } }, editor);
    expect(byEditor.errors?.[0]?.extensions?.['rule']).toBe('FILE_NOT_FOUND');
    const bytes = () => record.db.admin.query(`select from app.stored_file where bytes = 'Only mine.'::bytea`);
    expect((await bytes()).rowCount).toBe(1);
    expect((await record.execute(document, { input: { fileId: id } }, place.writer)).errors).toBeUndefined();
    expect((await bytes()).rowCount).toBe(0);
  }, 30_000);

  it('of an e-mail offers what was attached as files of their own', async () => {
    const mail = await putIn('letter.eml', signedMail(aTrackedDraft()));
    const attached = (await sorted()).filter((file) => file.attachedTo?.id === mail.id);
    expect(attached.map(({ name, kind, state }) => [name, kind, state])).toEqual([['CANARY-attached.docx', 'DOCX', 'READ']]);
  }, 30_000);

  it('is known by its text for one that is held already', async () => {
    const version = await place.put('recordVersion', { text: '# Safety\n\nTrusts must report every use.', derivedFromId: null });
    const { textHash } = await putIn('again.md', Buffer.from('# Safety\n\nTrusts **must** report\nevery use.'));
    const { data } = await record.execute(
      'query ($hash: String!) { versions(textHash: $hash) { nodes { id } } }',
      { hash: textHash },
      place.writer,
    );
    expect((data?.['versions'] as { nodes: unknown }).nodes).toEqual([{ id: version }]);
  }, 30_000);
});

describe('a version from a file', () => {
  const recorded = async (bytes: Buffer, given: object = {}) => {
    const { id } = await putIn('draft.docx', bytes);
    return place.put('recordVersionFromFile', { fileId: id, ...given });
  };

  it('is made of the file’s blocks, with its changes and comments as records that name whom the file names', async () => {
    const version = await look(await recorded(aTrackedDraft()));
    expect(version.text).toEqual([
      { kind: 'HEADING', text: 'Safety', locator: 'paragraph 1' },
      { kind: 'PARAGRAPH', text: 'Trusts should report every use.', locator: 'paragraph 2' },
    ]);
    expect(version.trackedChanges).toEqual([
      { kind: 'DELETION', changeOf: 'WORDS', authorNamed: 'Comms Team', words: 'must', locator: 'paragraph 2', level: 'SPACE' },
      {
        kind: 'INSERTION',
        changeOf: 'WORDS',
        authorNamed: 'Comms Team',
        words: 'should',
        locator: 'paragraph 2',
        level: 'SPACE',
      },
    ]);
    expect(version.fileComments).toEqual([
      { says: 'Too strong?', authorNamed: 'Comms Team', hangsOn: 'should', hangsOnBefore: 'must' },
    ]);
  }, 30_000);

  it('of an e-mail keeps its head line by line, for the members alone, also once it is released; erased, none of it is left', async () => {
    const version = await recorded(anEmail(), { text: 'WHOLE' });
    const ask = async (viewer: Viewer) =>
      (
        await record.execute(
          'query ($id: ID!) { version(id: $id) { text { text } emailHeaders { number name says level } } }',
          { id: version },
          viewer,
        )
      ).data?.['version'] as { text: unknown[]; emailHeaders: { name: string }[] } | undefined;
    const opened = async (id: string) => {
      const { rows } = await record.db.admin.query(
        `select from app.ledger_opening o join app.ledger_outbox e on e.id = o.entry_id, jsonb_array_elements(o.openings) each
         where e.subject_id = $1 and each ->> 'name' = 'headHash'`,
        [id],
      );
      return rows.length;
    };
    const head = (await ask(place.writer))!.emailHeaders;
    expect(head.map(({ name }) => name)).toEqual(['received', 'from', 'to', 'subject', 'date', 'message-id', 'content-type']);
    expect(head[1]).toEqual({ number: 2, name: 'from', says: '"Policy Office" <policy@council.example>', level: 'SPACE' });
    expect(await ask(ANONYMOUS)).toBeUndefined();
    for (const body of [place.group, place.institution]) await place.release(['ORGANIZATION', body]);
    await place.release(
      ...Object.entries({ SOURCE: place.source, ENGAGEMENT: place.engagement, WORK: place.work, VERSION: version }),
    );
    for (const viewer of [ANONYMOUS, await record.member({})]) {
      expect(await ask(viewer)).toMatchObject({ emailHeaders: [] });
    }
    expect((await ask(place.writer))!.emailHeaders).toHaveLength(7);
    expect(await opened(version)).toBe(1);
    const { errors } = await record.execute(
      'mutation ($input: EraseInput!) { erase(input: $input) { __typename } }',
      { input: { kind: 'VERSION', id: version, field: 'text', reason: 'SAFETY', idempotencyKey: null } },
      place.writer,
    );
    expect(errors).toBeUndefined();
    expect((await ask(place.writer))!.emailHeaders).toEqual([]);
    expect(await opened(version)).toBe(0);
  }, 60_000);

  it('keeps a cell of a table that was put in as a change of a cell', async () => {
    const cell = (text: string, is = '') => `<w:tc><w:tcPr>${is}</w:tcPr>${paragraph(words(text))}</w:tc>`;
    const row = `${cell('Trusts report')}${cell('every year', '<w:cellIns w:id="1" w:author="Comms Team"/>')}`;
    const version = await look(await recorded(wordFile({ body: `<w:tbl><w:tr>${row}</w:tr></w:tbl>` })));
    expect(version.trackedChanges).toEqual([
      expect.objectContaining({ kind: 'INSERTION', changeOf: 'CELL', authorNamed: 'Comms Team', words: 'every year' }),
    ]);
  }, 30_000);

  it('can be the text before the changes', async () => {
    const version = await look(await recorded(aTrackedDraft(), { text: 'BEFORE_CHANGES' }));
    expect(version.text.at(-1)!.text).toBe('Trusts must report every use.');
  }, 30_000);

  it('of the same bytes as one before is marked as a new reading and never as a new text', async () => {
    const work = await place.aWork();
    const [first, again] = [await recorded(aTrackedDraft(), { workId: work }), await recorded(aTrackedDraft(), { workId: work })];
    expect((await look(first)).files).toEqual([{ kind: 'DOCX', reader: 'docx/3', taken: 'AFTER_CHANGES', rereads: null }]);
    expect((await look(again)).files[0]!.rereads).toEqual({ id: first });
    expect((await look(again)).textHash).toBe((await look(first)).textHash);
  }, 30_000);

  it('says which of two texts is meant, or is refused', async () => {
    const { id } = await putIn('draft.docx', aTrackedDraft());
    await expect(place.put('recordVersionFromFile', { fileId: id, text: 'WHOLE' })).rejects.toThrow('FILE_HAS_TWO_TEXTS');
    const { id: plain } = await putIn('a.txt', Buffer.from('One text.'));
    await expect(place.put('recordVersionFromFile', { fileId: plain })).rejects.toThrow('FILE_WITHOUT_CHANGES');
    const { id: picture } = await putIn('a.png', picturesWithPlaces()[0]!.bytes);
    await expect(place.put('recordVersionFromFile', { fileId: picture, text: 'WHOLE' })).rejects.toThrow('FILE_WITHOUT_TEXT');
  }, 30_000);

  it('gives its original to a steward of its space and to nobody else', async () => {
    const version = await recorded(aTrackedDraft());
    const asked = async (member: Member | null) => {
      const headers = member ? { authorization: `Bearer ${await record.tokenOf(member)}` } : {};
      return inject({ method: 'GET', url: `/files/${version}`, headers } as never);
    };
    const whole = await asked(place.writer);
    expect([whole.statusCode, whole.rawPayload.equals(aTrackedDraft())]).toEqual([200, true]);
    const editor = await record.member({ [place.space]: 'editor' });
    const stranger = await record.member({});
    expect([await asked(editor), await asked(stranger), await asked(null)].map(({ statusCode }) => statusCode)).toEqual([
      404, 404, 403,
    ]);
  }, 30_000);

  it('released shows everybody no whole document, no change and no comment unless somebody decided so', async () => {
    const id = await recorded(aTrackedDraft());
    const kinds: [string, string][] = [
      ['ORGANIZATION', place.group],
      ['ORGANIZATION', place.institution],
      ['ENGAGEMENT', place.engagement],
      ['WORK', place.work],
      ['VERSION', id],
    ];
    await place.release(...kinds);
    const seen = await look(id, ANONYMOUS);
    expect([seen.text, seen.trackedChanges, seen.fileComments]).toEqual([[], [], []]);
    expect(seen.files).toEqual([{ kind: 'DOCX', reader: 'docx/3', taken: 'AFTER_CHANGES', rereads: null }]);
    const decided = await recorded(aTrackedDraft());
    await place.put('recordHandling', { versionId: decided, shows: 'WHOLE' });
    await place.release(['VERSION', decided]);
    expect((await look(decided, ANONYMOUS)).text).toHaveLength(2);
  }, 60_000);
});

describe('the page of a version from a file', () => {
  it('tells members whom the file names and everybody else nothing of it, also once the version is released', async () => {
    const { id: fileId } = await putIn('draft.docx', aTrackedDraft());
    const id = await place.put('recordVersionFromFile', { fileId });
    const page = async (member: Member | null) => {
      const headers = member ? { authorization: `Bearer ${await record.tokenOf(member)}` } : {};
      const { statusCode, body } = await inject({ method: 'GET', url: `/versions/${id}`, headers } as never);
      return { statusCode, body: body.replace(/\s+/g, ' ') };
    };
    const theirs = await page(place.writer);
    expect(theirs.statusCode).toBe(200);
    expect(theirs.body).toContain('The file names “Comms Team”');
    expect(theirs.body).toContain('<del>must</del>');
    expect(theirs.body).toContain(
      '<p>Before the changes it hangs on: <q>must</q></p><p>After them it hangs on: <q>should</q></p>',
    );
    expect(theirs.body).toContain('Not released: only members of the space are shown this.');
    expect((await page(null)).statusCode).toBe(404);
    const around: [string, string][] = [
      ['ORGANIZATION', place.group],
      ['ORGANIZATION', place.institution],
      ['ENGAGEMENT', place.engagement],
      ['WORK', place.work],
    ];
    for (const thing of around) await place.release(thing).catch(() => undefined);
    await place.release(['VERSION', id]);
    const everybodys = await page(null);
    expect(everybodys.statusCode).toBe(200);
    expect(everybodys.body).toContain('Its text was made from a Word file');
    expect(everybodys.body).not.toMatch(/Comms Team|Too strong|report every use/);
  }, 60_000);
});

describe('what a file tells of people', () => {
  it('survives in the sealed original alone: no canary on the record, in any answer, or in a page', async () => {
    const files = [
      ...hiddenAuthorDraft(),
      ...picturesWithPlaces(),
      { name: 'CANARY-filename.eml', bytes: signedMail(aTrackedDraft()) },
    ];
    for (const { name, bytes } of files) {
      const { id, kind, state } = await putIn(name, bytes);
      expect([name, state]).toEqual([name, 'READ']);
      if (kind === 'IMAGE') continue;
      const version = await place.put('recordVersionFromFile', {
        fileId: id,
        text: 'WHOLE',
        derivedFromId: null,
        publishedInsteadOfId: null,
      });
      await place.put('recordHandling', { versionId: version, shows: 'WHOLE' });
      await place.release(['VERSION', version]);
    }
    expect(CANARIES.length).toBeGreaterThanOrEqual(40);
    const held = Buffer.concat(
      (await record.db.admin.query<{ bytes: Buffer }>('select bytes from app.stored_file')).rows.map(({ bytes }) => bytes),
    );
    const found = [JSON.stringify(await record.execute(ALL, { id: place.work }, ANONYMOUS))];
    const versions = [...found[0]!.matchAll(/"id":"([\w-]{36})"/g)].map(([, id]) => `/versions/${id}`);
    for (const url of [`/works/${place.work}`, '/', ...versions])
      found.push((await inject({ method: 'GET', url } as never)).body);
    const { rows } = await record.db.admin.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'
       and relname not in ('stored_file', 'tray_file', 'email_header')`,
    );
    for (const { name } of rows) {
      found.push(JSON.stringify((await record.db.admin.query(`select to_jsonb(t) as row from app.${name} t`)).rows));
    }
    expect(found.join()).toContain('The council will publish it.');
    expect(found.join().match(/CANARY[\w-]*/g)).toBeNull();
    expect(held.length).toBeGreaterThan(1_000);
    // The head of an e-mail is evidence, for the members: of it, and of nothing else, what the file tells is there for them.
    const theirs = JSON.stringify(await record.execute(ALL, { id: place.work }, place.writer)).match(/CANARY[\w-]*/g) ?? [];
    expect(theirs.filter((word) => !word.startsWith('CANARY-mail-'))).toEqual([]);
    expect(theirs.length).toBeGreaterThanOrEqual(10);
  }, 120_000);
});

const ALL = `query ($id: ID!) { work(id: $id) { title versions { id label textHash text { kind mark text locator } files { kind reader taken }
  trackedChanges { authorNamed words wordsBefore wordsAfter } fileComments { authorNamed says hangsOn hangsOnBefore } emailHeaders { name says } } } }`;
