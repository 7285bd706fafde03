import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, faultsIn, hiddenIn, unescaped } from './a-browser.js';
import { aMemberOf } from './a-person.js';

let record: TestRecord;
let place: Place;
let editor: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  editor = await aMemberOf(record, place, 'The editor', 'editor');
}, 120_000);
afterAll(() => record.close());

async function counts(): Promise<readonly number[]> {
  const { rows } = await record.db.admin.query<Record<'logged' | 'parties' | 'worked', string>>(
    `select (select count(*) from log_entry) as logged, (select count(*) from log_party) as parties, (select count(*) from labour) as worked`,
  );
  return Object.values(rows[0]!).map(Number);
}

async function headingOf(address: string): Promise<string> {
  const href = /href="([^"]*-template\.csv)"/.exec((await editor.get(address)).body)![1]!;
  return (await editor.get(href)).body.replace('\ufeff', '').trim().replaceAll(',', '\t');
}

const met = (when: string, who = 'A council; The Lantern Table', people = '3') =>
  [
    'Meeting',
    when,
    who,
    'Online',
    people,
    '',
    'They spoke of the review.',
    'The Lantern Table',
    'Notes made at the time',
    '',
  ].join('\t');
const worked = (hours: string, pay = 'Unpaid') =>
  [hours, 'January to March 2023', 'Reading', pay, 'yes', 'Reading draft 14', 'Memory', ''].join('\t');

describe('a sheet of meetings', () => {
  const address = () => `/engagements/${place.engagement}/log-entries/add-many`;

  it('has every bad row named with row, column and reason, and writes none of them', async () => {
    const before = await counts();
    const bad = ['Party', 'soon', 'A council; Nobody known', 'Loudly', 'many', '', '', 'A council', 'Memory', ''].join('\t');
    const answer = await editor.send(address(), { rows: [await headingOf(address()), met('10 March 2023'), bad].join('\n') });
    expect(answer.statusCode).toBe(400);
    const faults = faultsIn(answer.body);
    expect(faults.map((text) => text.split(':')[0])).toEqual([
      'Row 3, What happened',
      'Row 3, When',
      'Row 3, With whom',
      'Row 3, How you met',
      'Row 3, How many of the group',
      'Row 3, What was said and done',
    ]);
    expect(unescaped(faults[2]!)).toContain('“Nobody known” is not known here');
    expect(await counts()).toEqual(before);
  });

  it('is recorded whole or not at all: what the verb alone refuses is named by its row', async () => {
    const before = await counts();
    const pause = met('March 2023').replace('Meeting', 'Pause');
    const rows = [await headingOf(address()), met('10 March 2023'), pause].join('\n');
    const refused = await editor.send(address(), { rows });
    expect([refused.statusCode, faultsIn(refused.body)[0]!.split(':')[0]]).toEqual([400, 'Row 3, How you met']);
    expect(await counts()).toEqual(before);
  });

  it('is read back and then recorded once, each meeting with the bodies it was with', async () => {
    const [logged, parties, hours] = await counts();
    const check = await editor.send(address(), {
      rows: [await headingOf(address()), met('10 March 2023'), met('spring 2023', 'a council')].join('\n'),
    });
    for (const part of ['Row 2', 'Row 3', 'Nothing is saved yet', 'With whom: A council; The Lantern Table'])
      expect(unescaped(check.body)).toContain(part);
    for (let n = 0; n < 2; n += 1) expect((await editor.post(address(), hiddenIn(check.body))).statusCode).toBe(303);
    expect(await counts()).toEqual([logged! + 2, parties! + 3, hours]);
    expect((await editor.get(`/engagements/${place.engagement}`)).body).toContain('They spoke of the review.');
  });
});

describe('a sheet of hours', () => {
  const address = () => `/engagements/${place.engagement}/labour/add-many`;

  it('takes hours as people write them and says what it read', async () => {
    const [logged, parties, hours] = await counts();
    const check = await editor.send(address(), {
      rows: [await headingOf(address()), worked('2:30'), worked('12', 'paid')].join('\n'),
    });
    expect(unescaped(check.body)).toContain('2:30. We read this as 2 hours 30 minutes.');
    expect((await editor.post(address(), hiddenIn(check.body))).statusCode).toBe(303);
    expect(await counts()).toEqual([logged, parties, hours! + 2]);
  });

  it('refuses hours that are none, and a column that is not in the template, such as one of names', async () => {
    const before = await counts();
    const heading = await headingOf(address());
    const wrong = await editor.send(address(), { rows: [heading, worked('plenty')].join('\n') });
    expect(faultsIn(wrong.body)).toEqual(['Row 2, Hours: Write hours in figures, such as 12, 1.5 or 2:30.']);
    const named = await editor.send(address(), { rows: [`${heading}\tWho`, `${worked('3')}\tHazel`].join('\n') });
    expect(unescaped(faultsIn(named.body)[0]!)).toContain('a column “Who” that is not in the template');
    expect(await counts()).toEqual(before);
  });
});

describe('what is kept of a meeting and of hours', () => {
  it('names no member: no column holds a person but the one who put it on the record', async () => {
    const { rows } = await record.db.admin.query<{ column: string }>(
      `select table_name || '.' || column_name as column from information_schema.referential_constraints c
       join information_schema.key_column_usage u using (constraint_schema, constraint_name)
       where u.table_name in ('log_entry', 'log_party', 'log_promise', 'labour')
         and c.unique_constraint_name = (select constraint_name from information_schema.table_constraints
           where table_schema = 'app' and table_name = 'actor' and constraint_type = 'PRIMARY KEY')`,
    );
    const tables = ['labour', 'log_entry', 'log_party', 'log_promise'];
    expect(rows.map(({ column }) => column).sort()).toEqual(tables.map((table) => `${table}.recorded_by`));
  });

  it('never tells everybody who put it on the record', async () => {
    await place.release(
      ...[place.group, place.institution].map((id) => ['ORGANIZATION', id] as const),
      ['POST', place.post],
      ['SOURCE', place.source],
      ['ENGAGEMENT', place.engagement],
      ['COMMITMENT', place.commitment],
      ['LOG_ENTRY', place.logEntry],
      ['LABOUR', place.labour],
    );
    for (const path of [`/log-entries/${place.logEntry}`, `/labour/${place.labour}`]) {
      const { statusCode, body } = await record.app.inject({ method: 'GET', url: path });
      expect([path, statusCode]).toEqual([path, 200]);
      expect(body).not.toContain(place.writer.actorId);
      expect(body).toContain('cs-quote-this');
    }
    const { rows } = await record.db.admin.query<{ column: string }>(
      `select column_name as column from information_schema.columns
       where table_schema = 'pub' and table_name in ('log_entry', 'log_party', 'log_promise', 'labour') and column_name like '%by%'`,
    );
    expect(rows.map(({ column }) => column)).toEqual(['asserted_by_id']);
  });
});
