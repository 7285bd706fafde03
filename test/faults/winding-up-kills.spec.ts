import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { ENDED_ONCE, windingUpsOf } from './a-winding-up.js';

const CHILD = join(import.meta.dirname, 'winding-up-process.mjs');
const SECRET = 'the secret of the test cluster';

let record: TestRecord;
beforeAll(async () => {
  record = await openRecord();
}, 60_000);
afterAll(() => record.close());

it('goes on in the next process where one was killed in the middle, and comes to its end', async () => {
  const { rowsOf, confirmed, levelsIn, opened, told, requireWhole, ends } = windingUpsOf(record);
  const { place } = await confirmed();
  const [before, levels] = [await opened(place.space), await levelsIn(place.space)];
  const erased = async () => (await told(place.space)).length;
  const busy = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`;
  const came: number[] = [];
  for (let ended: unknown = null, next = 1; ended === null; next = came.at(-1)! + 18) {
    const child = fork(CHILD, [record.db.ownerUrl, SECRET], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const over = once(child, 'exit');
    child.on('message', (answer) => (ended = answer));
    while (child.exitCode === null && (await erased()) < next) await wait(1);
    child.kill('SIGKILL');
    const [code, signal] = (await over) as [number | null, string | null];
    // What the database was doing for it comes to its end, or is undone.
    while ((await rowsOf(busy)).length > 0) await wait(5);
    await requireWhole(place.space, before, levels);
    came.push(await erased());
    if (ended === null) expect([code, signal]).toEqual([null, 'SIGKILL']);
    else expect(ended).toBe(1);
  }
  // Killed in the middle, and each time somewhere else; the last had at least the end to do.
  const kills = came.slice(0, -1);
  expect(new Set(kills).size).toBe(kills.length);
  expect(kills.length).toBeGreaterThan(2);
  expect(await ends(place.space)).toEqual(ENDED_ONCE);
}, 180_000);
