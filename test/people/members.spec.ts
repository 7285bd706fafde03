import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { asRole } from '../support/record/as-role.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { type ABrowser, faultsIn, hiddenIn } from './a-browser.js';
import { aPerson, wordsIn } from './a-person.js';

let record: TestRecord;
beforeAll(async () => {
  record = await openRecord();
}, 60_000);
afterAll(() => record.close());

async function aSpace(at: ABrowser, name: string): Promise<string> {
  const opened = await at.send('/spaces/open', { name });
  expect(opened.statusCode).toBe(303);
  return String(opened.headers['location']);
}

async function invite(at: ABrowser, space: string, as: string, days = ''): Promise<string> {
  const answer = await at.send(`${space}/invite`, { as, days });
  expect([answer.statusCode, faultsIn(answer.body)]).toEqual([200, []]);
  return wordsIn(answer.body);
}

async function idOf(pseudonym: string): Promise<string> {
  const { rows } = await record.db.admin.query<{ id: string }>('select actor_id as id from person_private where pseudonym = $1', [
    pseudonym,
  ]);
  return rows[0]!.id;
}

describe('a space', () => {
  it('asks for a second steward, and stops asking once there is one', async () => {
    const first = await aPerson(record, 'Ash', undefined, true);
    const space = await aSpace(first, 'The first room');
    expect((await first.get(space)).body).toContain('This space has one steward');
    await aPerson(record, 'Beech', await invite(first, space, 'STEWARD'));
    expect((await first.get(space)).body).not.toContain('This space has one steward');
  });

  it('is opened once when the button is pressed twice', async () => {
    const at = await aPerson(record, 'Dogwood', undefined, true);
    const form = { ...hiddenIn((await at.get('/spaces/open')).body), name: 'Twice pressed' };
    const answers = await Promise.all([at.post('/spaces/open', form), at.post('/spaces/open', form)]);
    expect(new Set(answers.map((answer) => answer.headers['location'])).size).toBe(1);
    const { rows } = await record.db.admin.query('select from space where name = $1', ['Twice pressed']);
    expect(rows).toHaveLength(1);
    const again = await at.post('/spaces/open', { ...form, name: 'Changed after going back' });
    expect([again.statusCode, faultsIn(again.body)[0]]).toEqual([409, expect.stringContaining('recorded already')]);
    expect(again.body).toContain('value="Changed after going back"');
    expect(hiddenIn(again.body)['key']).not.toBe(form['key' as keyof typeof form]);
    expect((await at.post('/spaces/open', { ...hiddenIn(again.body), name: 'Another' })).statusCode).toBe(303);
  });

  it('shows its members to one another by pseudonym, its invitations to stewards, and nothing to anybody else', async () => {
    const steward = await aPerson(record, 'Elm', undefined, true);
    const space = await aSpace(steward, 'Elm’s room');
    const reader = await aPerson(record, 'Filbert', await invite(steward, space, 'READER'));
    await invite(steward, space, 'EDITOR');
    const seen = (await reader.get(space)).body;
    expect(seen).toContain('<strong>Elm</strong>');
    expect(seen).not.toContain('Invitations that are open');
    expect((await steward.get(space)).body).toContain('Invitations that are open');
    const stranger = await aPerson(record, 'Guelder');
    const [hidden, missing] = [await stranger.get(space), await stranger.get('/spaces/00000000-0000-4000-8000-000000000000')];
    expect([hidden.statusCode, hidden.body]).toEqual([404, missing.body]);
    for (const path of ['invite', `members/${await idOf('Elm')}/remove`])
      expect((await stranger.get(`${space}/${path}`)).statusCode).toBe(404);
  });

  it('is kept by stewards: a reader who sends their forms is refused, and nothing changes', async () => {
    const steward = await aPerson(record, 'Holly', undefined, true);
    const space = await aSpace(steward, 'Holly’s room');
    const reader = await aPerson(record, 'Ivy', await invite(steward, space, 'READER'));
    const refused = await reader.send(`${space}/invite`, { as: 'STEWARD', days: '' });
    expect(faultsIn(refused.body)[0]).toBe('You are a reader in this space, and may not keep the members there.');
    const role = await reader.send(`${space}/members/${await idOf('Ivy')}/role`, { role: 'STEWARD' });
    expect(role.statusCode).toBe(400);
    expect((await reader.get(space)).body).toContain('<strong>Ivy</strong> (you): Reader');
  });

  it('keeps a steward: the last one can neither go nor step down, also when two try at once', async () => {
    const first = await aPerson(record, 'Jasmine', undefined, true);
    const space = await aSpace(first, 'Jasmine’s room');
    const me = await idOf('Jasmine');
    expect(faultsIn((await first.send(`${space}/members/${me}/remove`, {})).body)[0]).toContain('the only steward');
    const second = await aPerson(record, 'Kelp', await invite(first, space, 'STEWARD'));
    const other = await idOf('Kelp');
    const [a, b] = [
      hiddenIn((await first.get(`${space}/members/${me}/role`)).body),
      hiddenIn((await second.get(`${space}/members/${other}/role`)).body),
    ];
    const answers = await Promise.all([
      first.post(`${space}/members/${me}/role`, { ...a, role: 'READER' }),
      second.post(`${space}/members/${other}/role`, { ...b, role: 'READER' }),
    ]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([303, 400]);
    const { rows } = await record.db.admin.query(`select from membership where space_id = $1 and role = 'steward'`, [
      space.split('/')[2],
    ]);
    expect(rows).toHaveLength(1);
  });

  it('is closed to whoever is removed, from the next request on, and to their notes', async () => {
    const steward = await aPerson(record, 'Laurel', undefined, true);
    const space = await aSpace(steward, 'Laurel’s room');
    const member = await aPerson(record, 'Mulberry', await invite(steward, space, 'EDITOR'));
    expect((await member.get(space)).statusCode).toBe(200);
    const id = await idOf('Mulberry');
    expect((await steward.send(`${space}/members/${id}/remove`, {})).statusCode).toBe(303);
    expect((await member.get(space)).statusCode).toBe(404);
    expect(await asRole(record.db.admin, 'app', id, 'select count(*) as n from space')).toBe(0);
    expect(await asRole(record.db.admin, 'app', id, 'select count(*) as n from person_private')).toBe(1);
  });
});

describe('an invitation into a space', () => {
  it.each([
    ['is removed', 'remove', {}],
    ['steps down', 'role', { role: 'READER' }],
  ])('of a steward who %s opens nothing any more, to them or to anybody', async (how, deed, values) => {
    const steward = await aPerson(record, `Keeper who ${how}`, undefined, true);
    const space = await aSpace(steward, `A room where one ${how}`);
    const other = await aPerson(record, `One who ${how}`, await invite(steward, space, 'STEWARD'));
    const [theirs, mine] = [await invite(other, space, 'STEWARD'), await invite(steward, space, 'READER')];
    const away = await steward.send(`${space}/members/${await idOf(`One who ${how}`)}/${deed}`, values);
    expect([away.statusCode, faultsIn(away.body)]).toEqual([303, []]);
    const back = await other.send('/spaces/join', { phrase: theirs });
    expect(faultsIn(back.body)).toEqual([expect.stringContaining('These words open nothing.')]);
    await aPerson(record, `Let in as one ${how}`, mine);
  });

  it('brings somebody with an account in too, once', async () => {
    const steward = await aPerson(record, 'Nettle', undefined, true);
    const space = await aSpace(steward, 'Nettle’s room');
    const words = await invite(steward, space, 'READER');
    const known = await aPerson(record, 'Oleander');
    expect((await known.send('/spaces/join', { phrase: words })).statusCode).toBe(303);
    expect((await known.get(space)).statusCode).toBe(200);
    const late = await aPerson(record, 'Privet');
    expect(faultsIn((await late.send('/spaces/join', { phrase: words })).body)[0]).toContain('These words open nothing');
  });

  it('opens nothing once it is withdrawn, and is not found by another space’s steward', async () => {
    const steward = await aPerson(record, 'Quince', undefined, true);
    const space = await aSpace(steward, 'Quince’s room');
    const words = await invite(steward, space, 'READER');
    const link = /href="(\/spaces\/[^"]+\/withdraw)"/.exec((await steward.get(space)).body)![1]!;
    const other = await aPerson(record, 'Rose', undefined, true);
    const theirs = await aSpace(other, 'Rose’s room');
    const crossed = `${theirs}/invitations/${link.split('/')[4]}/withdraw`;
    expect(faultsIn((await other.send(crossed, {})).body)[0]).toContain('There is no invitation with this id');
    expect((await steward.send(link, {})).statusCode).toBe(303);
    const late = await aPerson(record, 'Spruce');
    expect(faultsIn((await late.send('/spaces/join', { phrase: words })).body)[0]).toContain('These words open nothing');
  });

  it('pressed twice gives one invitation, whose latest words are right', async () => {
    const steward = await aPerson(record, 'Teasel', undefined, true);
    const space = await aSpace(steward, 'Teasel’s room');
    const form = { ...hiddenIn((await steward.get(`${space}/invite`)).body), as: 'READER', days: '' };
    const [before, after] = [await steward.post(`${space}/invite`, form), await steward.post(`${space}/invite`, form)];
    const { rows } = await record.db.admin.query('select from invitation where space_id = $1', [space.split('/')[2]]);
    expect(rows).toHaveLength(1);
    const at = await aPerson(record, 'Umbra');
    expect((await at.send('/spaces/join', { phrase: wordsIn(before.body) })).statusCode).toBe(400);
    expect((await at.send('/spaces/join', { phrase: wordsIn(after.body) })).statusCode).toBe(303);
  });

  it.each([
    ['no choice', { as: '', days: '' }, 'Choose what they become.'],
    ['a choice that was not offered', { as: 'OWNER', days: '' }, 'Choose one of the answers below.'],
    ['days in words', { as: 'JOURNALIST', days: 'two weeks' }, 'Write a whole number in figures, such as 7.'],
    ['too many days', { as: 'JOURNALIST', days: '91' }, 'Give a whole number from 1 to 90.'],
    ['days for a member', { as: 'READER', days: '3' }, 'Members have no last day; only outsiders do.'],
  ])('with %s is refused at its field, with what was written still there', async (what, values, says) => {
    const steward = await aPerson(record, `Vetch ${what}`, undefined, true);
    const space = await aSpace(steward, `Room of ${what}`);
    const answer = await steward.send(`${space}/invite`, values);
    expect([answer.statusCode, faultsIn(answer.body)]).toEqual([400, [says]]);
    if (values.days !== '') expect(answer.body).toContain(`value="${values.days}"`);
  });
});

describe('an outsider', () => {
  it('belongs to no space, sees what an embargo names them for until their last day, and nothing of it after', async () => {
    const steward = await aPerson(record, 'Walnut', undefined, true);
    const space = await aSpace(steward, 'Walnut’s room');
    const journalist = await aPerson(record, 'Xylo', await invite(steward, space, 'JOURNALIST', '3'));
    expect((await journalist.get(space)).statusCode).toBe(404);
    expect((await steward.get(space)).body).toContain('Xylo, journalist');
    const [who, id] = [await idOf('Xylo'), space.split('/')[2]!];
    await record.db.admin.query(
      `insert into embargo (id, space_id, thing_kind, thing_id, until, set_at, set_by)
       select gen_random_uuid(), $1, 'work', gen_random_uuid(), now() + interval '9 days', now(), actor_id from membership where space_id = $1`,
      [id],
    );
    await record.db.admin.query(
      `insert into embargo_sight (row_id, actor_id, embargo_id, space_id) select thing_id, $2, e.id, $1 from embargo e where e.space_id = $1`,
      [id, who],
    );
    const sights = () => asRole(record.db.admin, 'app', who, 'select count(*) as n from embargo_sight');
    expect(await sights()).toBe(1);
    const link = /href="(\/spaces\/[^"]+\/end)"/.exec((await steward.get(space)).body)![1]!;
    expect((await steward.send(link, {})).statusCode).toBe(303);
    expect(await sights()).toBe(0);
  });
});
