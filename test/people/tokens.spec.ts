import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { TestClock } from '../support/record/test-clock.js';
import { ABrowser, faultsIn, unescaped } from './a-browser.js';
import { aPerson, PASSPHRASE } from './a-person.js';

const clock = new TestClock();
let record: TestRecord;
let hazel: ABrowser;
let space: string;
beforeAll(async () => {
  record = await openRecord({ clock });
  hazel = await aPerson(record, 'Hazel', undefined, true);
  const opened = await hazel.send('/spaces/open', { name: 'The group' });
  space = String(opened.headers.location).split('/').at(-1)!;
}, 60_000);
afterAll(() => record.close());

const FORM = { name: 'A script', scope: 'write', days: '30', passphrase: PASSPHRASE };

async function aToken(given: Partial<typeof FORM> = {}): Promise<string> {
  const answer = await hazel.send('/account/tokens/make', { ...FORM, ...given });
  expect([answer.statusCode, faultsIn(answer.body)]).toEqual([200, []]);
  expect(answer.headers['cache-control']).toBe('private, no-store');
  return unescaped(/<code>(cs_[^<]+)<\/code>/.exec(answer.body)![1]!);
}

interface Told {
  readonly status: number;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly rules: readonly unknown[];
}

async function ask(token: string, query: string, variables: object = {}): Promise<Told> {
  const answer = await record.app.inject({
    method: 'POST',
    url: '/graphql',
    headers: { authorization: `Bearer ${token}` },
    payload: { query, variables },
  });
  const body: { data?: Told['data']; errors?: { extensions: { rule?: unknown; code: unknown } }[] } = answer.json();
  const rules = (body.errors ?? []).map(({ extensions }) => extensions.rule ?? extensions.code);
  return { status: answer.statusCode, data: body.data ?? null, rules };
}

const note = (token: string) =>
  ask(token, 'mutation ($input: WriteNoteInput!) { writeNote(input: $input) { __typename } }', {
    input: { spaceId: space, body: 'They said it would be out by the spring.' },
  });
const spaces = (token: string) => ask(token, '{ viewer { spaces { name } } }');

describe('a token for a program', () => {
  it('is shown once, listed by its name, and stored as a hash', async () => {
    const token = await aToken({ name: 'Shown once' });
    const account = await hazel.get('/account');
    expect(account.body).toContain('<strong>Shown once</strong>');
    expect(account.body).not.toContain(token);
    const { rows } = await record.db.admin.query<{ row: string }>(
      `select t::text as row from access_token t where name = 'Shown once'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).not.toContain(token.slice(3));
  });

  it('reads and writes what its owner may, when it was made to', async () => {
    const token = await aToken();
    expect((await spaces(token)).data).toEqual({ viewer: { spaces: [{ name: 'The group' }] } });
    expect((await note(token)).rules).toEqual([]);
  });

  it('writes nothing at all when it was made to read', async () => {
    const token = await aToken({ scope: 'read' });
    expect((await spaces(token)).data).toEqual({ viewer: { spaces: [{ name: 'The group' }] } });
    const count = async () => (await record.db.admin.query('select from note')).rowCount;
    const before = await count();
    expect((await note(token)).rules).toEqual(['TOKEN_READS_ONLY']);
    expect(await count()).toBe(before);
  });

  it.each(['read', 'write'])('lets nobody in, changes nobody, ends nothing and opens nothing: %s', async (scope) => {
    const token = await aToken({ scope });
    const id = '11111111-1111-4111-8111-111111111111';
    const deeds: readonly (readonly [string, string, object])[] = [
      ['invite', 'InviteInput', { spaceId: space, as: 'STEWARD' }],
      ['withdrawInvitation', 'WithdrawInvitationInput', { invitationId: id }],
      ['changeRole', 'ChangeRoleInput', { spaceId: space, memberId: id, role: 'STEWARD' }],
      ['removeMember', 'RemoveMemberInput', { spaceId: space, memberId: id }],
      ['endOutsider', 'EndOutsiderInput', { outsiderId: id }],
      ['endSession', 'EndSessionInput', { sessionId: id }],
      ['revokeToken', 'RevokeTokenInput', { tokenId: id }],
    ];
    for (const [deed, type, input] of deeds) {
      const told = await ask(token, `mutation ($input: ${type}!) { ${deed}(input: $input) { __typename } }`, { input });
      expect([deed, told.rules]).toEqual([deed, ['TOKEN_MAY_NOT']]);
    }
    const opened = await ask(token, 'mutation { openSpace(input: { name: "Another" }) { __typename } }');
    expect(opened.rules).toHaveLength(1);
    expect((await spaces(token)).data).toEqual({ viewer: { spaces: [{ name: 'The group' }] } });
  });

  it('makes no other token on the pages, where it may be shown in a header', async () => {
    const authorization = `Bearer ${await aToken()}`;
    const at = new ABrowser(record.app, '198.19.0.1');
    const page = await at.get('/account/tokens/make', { authorization });
    const hidden = Object.fromEntries(
      [...page.body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [name!, value!]),
    );
    const headers = { 'sec-fetch-site': 'same-origin', authorization };
    const answer = await at.post('/account/tokens/make', { ...hidden, ...FORM }, headers);
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('A token made for a program may not do this.');
    expect(answer.body).not.toMatch(/<code>cs_/);
  });

  it('is refused from the day it ends, and from the moment it is revoked', async () => {
    const [short, revoked] = [await aToken({ days: '1' }), await aToken({ name: 'To be revoked' })];
    const account = await hazel.get('/account');
    const href = /href="(\/account\/tokens\/[^"]+\/revoke)">[^<]*<span class="govuk-visually-hidden">: To be revoked/.exec(
      account.body,
    )![1]!;
    expect((await hazel.send(href, {})).statusCode).toBe(303);
    expect((await spaces(revoked)).status).toBe(401);
    expect((await spaces(short)).status).toBe(200);
    await record.db.admin.query(`update access_token set expires_at = $1 where name = 'A script' and expires_at < $2`, [
      clock.now(),
      new Date(clock.now().getTime() + 2 * 86_400_000),
    ]);
    expect((await spaces(short)).status).toBe(401);
  });

  it('is not revoked by anybody else, who are told that there is none', async () => {
    const token = await aToken({ name: 'Not yours' });
    const { rows } = await record.db.admin.query<{ id: string }>(`select id from access_token where name = 'Not yours'`);
    const alder = await aPerson(record, 'Alder');
    const answer = await alder.send(`/account/tokens/${rows[0]!.id}/revoke`, {});
    expect(faultsIn(answer.body)).toEqual(['There is no token of yours with this id.']);
    expect((await alder.get('/account')).body).not.toContain('Not yours');
    expect((await spaces(token)).status).toBe(200);
  });

  it('is made once when the button is pressed twice: the first one shown opens nothing any more', async () => {
    const page = await hazel.get('/account/tokens/make');
    const hidden = Object.fromEntries(
      [...page.body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)].map(([, name, value]) => [name!, value!]),
    );
    const press = async () =>
      /<code>(cs_[^<]+)<\/code>/.exec((await hazel.post('/account/tokens/make', { ...hidden, ...FORM })).body)![1]!;
    const [first, second] = [await press(), await press()];
    expect([(await spaces(first)).status, (await spaces(second)).status]).toEqual([401, 200]);
  });
});

describe('the form for a token', () => {
  it('says all that is missing at once, and what is wrong at its field', async () => {
    const empty = await hazel.send('/account/tokens/make', { name: ' ', scope: '', days: '', passphrase: '' });
    expect([empty.statusCode, faultsIn(empty.body)]).toEqual([
      400,
      ['Give the token a name.', 'Choose what it may do.', 'Give the number of days.', 'Enter your passphrase.'],
    ]);
    for (const [given, says] of [
      [{ days: 'many' }, 'Write a whole number in figures, such as 7.'],
      [{ days: '367' }, 'Give a whole number of days from 1 to 366.'],
      [{ days: '0' }, 'Give a whole number of days from 1 to 366.'],
      [{ name: 'x'.repeat(101) }, 'Use at most 100 characters, all of them visible.'],
      [{ passphrase: 'not mine at all' }, 'This is not your passphrase.'],
    ] as const) {
      const answer = await hazel.send('/account/tokens/make', { ...FORM, ...given });
      expect([answer.statusCode, faultsIn(answer.body)]).toEqual([400, [says]]);
    }
    const invented = await hazel.send('/account/tokens/make', { ...FORM, scope: 'first' });
    expect(invented.statusCode).toBe(400);
    expect(invented.body).not.toMatch(/<code>cs_/);
  });
});
