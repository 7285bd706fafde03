import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ExecuteService } from '#api';
import { newToken, ViewersService } from '#libs/access';
import { ANONYMOUS } from '#libs/access/core';
import { Clock } from '#libs/persistence';
import { testDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { openApp } from '../open-server.js';
import { loadExample, type Execute } from './load-examples.js';

class MovingClock extends Clock {
  hours = 0;
  override now(): Date {
    return new Date(super.now().getTime() + this.hours * 3_600_000);
  }
}

const TOKEN = newToken();

describe('loading a worked example', () => {
  let store: TestDatabase;
  let app: NestFastifyApplication;
  let clock: MovingClock;

  beforeEach(async () => {
    store = await testDatabase();
    clock = new MovingClock();
    app = await openApp(store.database, { publicUrl: undefined, logLevel: 'silent', host: '127.0.0.1', port: 0 }, clock);
    await app.get(ViewersService).makeFirstAccount(() => Promise.resolve(TOKEN));
  });

  afterEach(async () => {
    await app.close();
    await store.close();
  });

  const steward: Execute<void> = async (document, variables) => {
    const viewer = await app.get(ViewersService).viewerOfToken(TOKEN);
    return app.get(ExecuteService).execute(document, variables, viewer ?? ANONYMOUS);
  };
  /** As when the program is killed: the mutation after the given number never comes. */
  const killedAfter = (mutations: number): Execute<void> => {
    let left = mutations;
    return (document, variables) => {
      if (document.startsWith('mutation') && left-- === 0) throw new Error('killed');
      return steward(document, variables);
    };
  };
  const count = async (sql: string): Promise<number> => {
    const { rows } = await store.admin.query<{ n: number }>(`select count(*)::int as n from ${sql}`);
    return rows[0]!.n;
  };
  const counts = async () => {
    const tables = [
      'space',
      'source',
      'organization',
      'engagement',
      'version',
      'sign_off',
      'commitment',
      'due_date',
      'comparison',
    ];
    const counted: Record<string, number> = {};
    for (const table of tables) counted[table] = await count(table);
    return counted;
  };
  const whole = {
    space: 1,
    source: 5,
    organization: 2,
    engagement: 1,
    version: 2,
    sign_off: 2,
    commitment: 1,
    due_date: 2,
    comparison: 1,
  };

  it('goes on where it was broken off, and puts nothing on the record twice', async () => {
    for (const mutations of [0, 6, 21, 60]) {
      await expect(loadExample('invented-council', killedAfter(mutations), undefined)).rejects.toThrow('killed');
    }
    const { loaded, unread } = await loadExample('invented-council', steward, undefined);
    expect([loaded, unread]).toEqual([true, []]);
    expect(await counts()).toEqual(whole);
    expect(await count('confirmation')).toBe(await count('finding'));
    const entries = await count('ledger_outbox');
    expect(await count('(select distinct event, subject_id from ledger_outbox) e')).toBe(entries);
  }, 60_000);

  it('asks once more where the server could not say what went wrong, as when the machine slept and lost its connections', async () => {
    let asked = 0;
    const fails = { errors: [{ message: 'Something went wrong here.', extensions: { code: 'INTERNAL_SERVER_ERROR' } }] };
    const failing =
      (every: (asked: number) => boolean): Execute<void> =>
      async (document, variables) =>
        document.startsWith('mutation') && every((asked += 1)) ? fails : steward(document, variables);
    const { loaded } = await loadExample(
      'invented-council',
      failing((n) => n % 5 === 0),
      undefined,
    );
    expect([loaded, asked > 10]).toEqual([true, true]);
    await expect(
      loadExample(
        'founding-story',
        failing(() => true),
        undefined,
      ),
    ).rejects.toThrow('Something went wrong here.');
  }, 60_000);

  it('shows readers nothing of the engagement before it is whole, and then all of it', async () => {
    const seen = async () => {
      const query =
        '{ engagements(first: 10) { edges { node { title } } } commitments(first: 10) { edges { node { id } } } comparisons(first: 10) { edges { node { findings { id } } } } }';
      const { data } = await app.get(ExecuteService).execute(query, {}, ANONYMOUS);
      return JSON.parse(JSON.stringify(data)) as Record<string, { edges: { node: { findings?: unknown[] } }[] }>;
    };
    const killedBeforeTheLast: Execute<void> = (document, variables) => {
      if ((variables['input'] as { kind?: string } | undefined)?.kind === 'ENGAGEMENT') throw new Error('killed');
      return steward(document, variables);
    };
    await expect(loadExample('invented-council', killedBeforeTheLast, undefined)).rejects.toThrow('killed');
    for (const { edges } of Object.values(await seen())) expect(edges).toEqual([]);
    await loadExample('invented-council', steward, undefined);
    const after = await seen();
    expect([after['engagements'], after['commitments']].map((page) => page?.edges.length)).toEqual([1, 1]);
    expect(after['comparisons']?.edges[0]?.node.findings).toHaveLength(await count('finding'));
  }, 60_000);

  it('does nothing when it is there already', async () => {
    await loadExample('invented-council', steward, undefined);
    const entries = await count('ledger_outbox');
    const again = await loadExample('invented-council', steward, undefined);
    expect(again).toMatchObject({ loaded: false });
    expect(await count('ledger_outbox')).toBe(entries);
  }, 60_000);

  it('is refused, and not begun again, once the keys of a load broken off have been let go', async () => {
    await expect(loadExample('invented-council', killedAfter(20), undefined)).rejects.toThrow('killed');
    const before = await counts();
    clock.hours = 25;
    await expect(loadExample('invented-council', steward, undefined)).rejects.toThrow('more than a day ago');
    expect(await counts()).toEqual({ ...before, space: 2 });
  }, 60_000);

  it('names the step that was refused, in the words of the API', async () => {
    const mistaken: Execute<void> = (document, variables) => {
      const input = variables['input'] as { date?: { edtf: string } } | undefined;
      return steward(document, input?.date ? { input: { ...input, date: { edtf: '2025-02-30' } } } : variables);
    };
    await expect(loadExample('invented-council', mistaken, undefined)).rejects.toThrow(
      /^The worked example invented-council stopped at due-publish \(setDueDate\): .*February/,
    );
  }, 60_000);
});
