import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS, type Member, type Viewer } from '#libs/access/core';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { actorOf, aMemberOf } from './a-person.js';

let record: TestRecord;
let place: Place;
let editor: Member;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  editor = await record.member({ [place.space]: 'editor' });
}, 120_000);
afterAll(() => record.close());

async function set(viewer: Viewer, input: object): Promise<unknown> {
  const document = 'mutation ($input: SetQuietInput!) { setQuiet(input: $input) { quiet until } }';
  const { data, errors } = await record.execute(document, { input }, viewer);
  return errors ? (errors[0]!.extensions?.['rule'] ?? errors[0]!.extensions?.['code']) : { ...(data!['setQuiet'] as object) };
}

async function told(viewer: Viewer, whatWaits?: boolean): Promise<readonly string[]> {
  const document = 'query ($whatWaits: Boolean) { notices(whatWaits: $whatWaits) { nodes { kind } } }';
  const { data } = await record.execute(document, { whatWaits }, viewer);
  return (data!['notices'] as { nodes: { kind: string }[] }).nodes.map(({ kind }) => kind);
}

describe('quiet mode', () => {
  it('lets what can wait wait, for the one whose it is alone, and loses none of it', async () => {
    const before = await told(place.writer);
    expect(before).toContain('EMBARGO_ENDS');
    expect(before).toContain('KEEPING_PROPOSED');
    const ofEditor = await told(editor);
    expect(await set(place.writer, { until: '2090-01-31' })).toEqual({ quiet: true, until: '2090-01-31' });
    expect(new Set(await told(place.writer))).toEqual(new Set(['KEEPING_PROPOSED']));
    expect(await told(place.writer, true)).toEqual(before);
    expect(await told(editor)).toEqual(ofEditor);
    await record.aNotice(place.space);
    expect(await set(place.writer, { quiet: false })).toEqual({ quiet: false, until: null });
    expect(await told(place.writer)).toHaveLength(before.length + 1);
  });

  it('is over when its last day is', async () => {
    await set(place.writer, {});
    expect(await told(place.writer)).not.toContain('EMBARGO_ENDS');
    await record.db.admin.query(`update app.quiet set until = '2001-01-01'`);
    expect(await told(place.writer)).toContain('EMBARGO_ENDS');
    const { data } = await record.execute('{ quiet { quiet until } }', {}, place.writer);
    expect(data).toEqual({ quiet: { quiet: false, until: null } });
  });

  it('is read by nobody else, a steward of the same space neither, and tells the ledger nothing', async () => {
    const entries = async () => (await record.db.admin.query('select from app.ledger_outbox')).rowCount;
    const before = await entries();
    await set(editor, {});
    const { data } = await record.execute('{ quiet { quiet until } }', {}, place.writer);
    expect(data).toEqual({ quiet: { quiet: false, until: null } });
    const { errors } = await record.execute('{ quiet { quiet } }', {}, ANONYMOUS);
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect(await entries()).toBe(before);
  });

  it('names the field where its last day is over or is given with its end', async () => {
    expect(await set(editor, { until: '2001-01-01' })).toBe('QUIET_UNTIL_PAST');
    expect(await set(editor, { quiet: false, until: '2090-01-01' })).toBe('UNTIL_NOT_NEEDED');
    expect(await set(ANONYMOUS, {})).toBe('SIGN_IN_NEEDED');
  });
});

describe('the form of quiet mode', () => {
  const until = async () => {
    const { rows } = await record.db.admin.query<{ until: string | null }>(
      'select until::text from app.quiet where actor_id = $1',
      [await actorOf(record, 'Bracken')],
    );
    return rows.map((row) => row.until);
  };

  it('reads a day ahead as people say it back before it is saved, and saves what it said', async () => {
    const at = await aMemberOf(record, place, 'Bracken', 'editor');
    const check = await at.send('/account/quiet', { quiet: 'yes', until: 'a week on Friday' });
    expect([check.statusCode, faultsIn(check.body)]).toEqual([200, []]);
    const shown = unescaped(check.body);
    for (const part of ['Nothing is saved yet', 'a week on Friday', 'We read this as Friday ']) expect(shown).toContain(part);
    expect(shown).not.toContain('Put on the record');
    expect(await until()).toEqual([]);
    expect((await at.post('/account/quiet', hiddenIn(check.body))).headers['location']).toBe('/account');
    const [day] = await until();
    expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(5);

    // Without a day there is nothing to read back; with one and the end of it, the form says so at once.
    const wrong = await at.send('/account/quiet', { quiet: 'no', until: 'next Friday' });
    expect([wrong.statusCode, faultsIn(wrong.body)]).toEqual([400, [expect.stringMatching(/last day/)]]);
    expect((await at.send('/account/quiet', { quiet: 'yes', until: '' })).statusCode).toBe(303);
    expect(await until()).toEqual([null]);
    for (const words of ['in two weeks', 'tomorrow', 'next Friday'])
      expect([words, (await at.send('/account/quiet', { quiet: 'yes', until: words })).statusCode]).toEqual([words, 200]);
    expect(await until()).toEqual([null]);
  });
});
