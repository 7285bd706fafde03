import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { startProgram, type StartedProgram } from '../support/started-program.js';

let program: StartedProgram;
beforeAll(async () => {
  program = await startProgram();
  for (let left = 150; left > 0 && !existsSync(join(program.dataDir, 'log/checkpoint')); left--) await wait(200);
}, 120_000);
afterAll(() => program.stop());

function check() {
  const env = { ...process.env, NODE_OPTIONS: '', DATA_DIR: program.dataDir };
  const { status, stdout } = spawnSync(process.execPath, ['apps/cli/bin/countersign.mjs', 'ledger', 'check'], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout };
}

/** Somebody who runs the server and may do everything in its database. */
async function asOperator(sql: string): Promise<void> {
  const folder = join(program.dataDir, 'database');
  const read = (file: string) => readFileSync(join(folder, file), 'utf8').trim();
  const client = new pg.Client({
    host: '127.0.0.1',
    port: Number(read('port')),
    user: 'postgres',
    password: read('superuser.password'),
    database: 'countersign',
  });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe('countersign ledger check', () => {
  it('finds nothing in the worked examples while the server runs, and says what that shows', () => {
    const { status, stdout } = check();
    expect(stdout).toContain('nothing differs');
    expect(stdout).toContain('the record is unchanged, not that it is true or complete');
    expect(status).toBe(0);
  }, 60_000);

  it('names the cell that its operator has changed by hand', async () => {
    await asOperator(
      `update app.commitment set statement = statement || ' in due course' where id = (select min(id::text)::uuid from app.commitment)`,
    );
    const { status, stdout } = check();
    expect(stdout).toMatch(/^commitment [0-9a-f-]{36}: statement is not what was recorded$/m);
    expect(stdout).toContain('1 thing differs');
    expect(status).toBe(1);
  }, 60_000);

  it('names what its operator hid by hand from everybody, with the level that follows', async () => {
    const hide = (table: string) =>
      `update app.${table} set level = 'space', effective_level = 'space' where id = (select min(id::text)::uuid from app.${table} where effective_level = 'public')`;
    await asOperator(`set session_replication_role = replica; ${hide('judgement')}; ${hide('due_date')}`);
    const { status, stdout } = check();
    for (const table of ['judgement', 'due_date'])
      expect(stdout).toMatch(
        new RegExp(`^${table} [0-9a-f-]{36}: its level is not what the entries say of who may see it$`, 'm'),
      );
    expect(status).toBe(1);
  }, 60_000);

  it('makes nothing where there is no record, and says where to look', () => {
    const empty = join(program.dataDir, 'elsewhere');
    for (const args of [['check'], ['resume', '--words', 'lusab babad gutih tugad mudof sakat kivud napir'], ['end']]) {
      const env = { ...process.env, NODE_OPTIONS: '', DATA_DIR: empty };
      const { status, stderr } = spawnSync(process.execPath, ['apps/cli/bin/countersign.mjs', 'ledger', ...args], {
        env,
        encoding: 'utf8',
      });
      if (args[0] !== 'resume') expect(stderr).toContain(`There is no record in ${empty} yet.`);
      expect([args[0], status, existsSync(empty)]).toEqual([args[0], 2, false]);
    }
  }, 60_000);
});
