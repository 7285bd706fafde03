import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderHolder, lockFolder } from './folder-lock.js';
import { ownIdentity } from './process-identity.js';

describe('the lock of a data folder', () => {
  let folder: string;
  let file: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'countersign lock-'));
    file = join(folder, 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held by one, who is named to the second, and is free again when let go', () => {
    const unlock = lockFolder(file);
    expect(() => lockFolder(file)).toThrow(`already running on this data (process ${process.pid}`);
    unlock();
    expect(existsSync(file)).toBe(false);
    lockFolder(file)();
  });

  it('is taken over from a process that is gone', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(file, JSON.stringify({ pid, startedAt: '1' }));
    expect(folderHolder(file)).toBeUndefined();
    const unlock = lockFolder(file);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(ownIdentity());
    unlock();
  });

  it('is taken over when the number of the dead process now belongs to another', () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: 'before the power cut' }));
    lockFolder(file)();
    expect(existsSync(file)).toBe(false);
  });

  it.each(['', '{"pid":', 'null', '{"pid":"7"}'])('is taken over when a crash left %j in it', (text) => {
    writeFileSync(file, text);
    expect(folderHolder(file)).toBeUndefined();
    lockFolder(file)();
  });

  it('tells who holds it while that process lives', async () => {
    const sleeper = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const startedAt = startTimeOf(sleeper.pid ?? 0);
    writeFileSync(file, JSON.stringify({ pid: sleeper.pid, startedAt }));
    expect(folderHolder(file)).toEqual({ pid: sleeper.pid, startedAt });
    sleeper.kill('SIGKILL');
    await once(sleeper, 'exit');
    expect(folderHolder(file)).toBeUndefined();
  });

  it('goes to one of many who find a dead holder at the same time', async () => {
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22, startedAt: '1' }));
    const source = join(import.meta.dirname, 'folder-lock.ts');
    const hooks = join(import.meta.dirname, '../../../../test/support/typescript-hooks.mjs');
    const code = `import { lockFolder } from ${JSON.stringify(source)};
      try { lockFolder(${JSON.stringify(file)}); console.log('mine'); } catch (error) { console.log(error.name); }
      process.stdin.resume();`;
    const starters = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ['--import', hooks, '--input-type=module', '-e', code]),
    );
    const said = await Promise.all(
      starters.map(async ({ stdout }) => String(await once(stdout, 'data').then(([chunk]) => chunk as Buffer)).trim()),
    );
    starters.forEach((starter) => starter.kill('SIGKILL'));
    expect(said.sort()).toEqual([...Array.from({ length: 5 }, () => 'StartRefusal'), 'mine']);
  });
});

/** Told by `ps` and /proc, not by the code under test. */
function startTimeOf(pid: number): string {
  if (process.platform === 'linux') return readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[21] ?? '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}
